/** The number formats that web pages and XML Spreadsheets call by a name (XML Spreadsheet Reference, ss:NumberFormat). */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['general number', 'General'],
  ['general date', 'yyyy/m/d h:mm'],
  ['long date', 'yyyy/m/d'],
  ['medium date', 'd-mmm-yy'],
  ['short date', 'yyyy/m/d'],
  ['long time', 'h:mm:ss'],
  ['medium time', 'h:mm AM/PM'],
  ['short time', 'h:mm'],
  ['currency', '"¥"#,##0.00'],
  ['euro currency', '"€"#,##0.00'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
  ['yes/no', '"Yes";"Yes";"No"'],
  ['true/false', '"TRUE";"TRUE";"FALSE"'],
  ['on/off', '"On";"On";"Off"'],
]);

/** The code that such a name stands for; a code is one already. */
export function formatNamed(written: string): string {
  return NAMED_FORMATS.get(written.toLowerCase()) ?? written;
}
