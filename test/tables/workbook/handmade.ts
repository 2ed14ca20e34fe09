import { crc32, deflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import {
  cellAddress,
  type Sheet,
  type Workbook,
  type WorkbookLimits,
} from '../../../src/tables/workbook/workbook.js';

export const LIMITS: WorkbookLimits = {
  bytes: 32 << 20,
  inflatedBytes: 64 << 20,
  cells: 1_000_000,
  columns: 1024,
};

export function sheetsOf(workbook: Workbook): readonly Sheet[] {
  if ('fault' in workbook) throw new Error(`${workbook.fault}: ${workbook.detail}`);
  return workbook.sheets;
}

/** A sheet as `[line, ...cells]`, what is hidden and what is at fault marked. */
export function table(sheet: Sheet): unknown[][] {
  return sheet.rows.map((row) => [
    row.hidden ? `${row.line} hidden` : row.line,
    ...row.cells,
    ...[...(row.faults ?? [])].map(([column, fault]) => `${cellAddress(row.line, column + 1)}: ${fault}`),
  ]);
}

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Lies about the unpacked size. */
  readonly size?: number;
  readonly stored?: boolean;
}

/** `wide`: with the 64-bit fields that streaming writers put into small archives too. */
export function zip(parts: readonly Part[], wide = false): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const entryMark = Buffer.from('PK\x01\x02\x14\x00');
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name]);
    local.push(header, packed);
    central.push(...(wide ? wideEntry(fields, offset, name) : [entryMark, fields, place, name]));
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  if (wide)
    return new Uint8Array(
      Buffer.concat([...local, directory, wideEnd(parts.length, directory.length, offset)]),
    );
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

function wideEntry(fields: Buffer, offset: number, name: Buffer): Buffer[] {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeUInt32LE(fields.readUInt32LE(18), 4);
  extra.writeUInt32LE(fields.readUInt32LE(14), 12);
  extra.writeUInt32LE(offset, 20);
  const head = Buffer.from(fields);
  head.fill(0xff, 14, 22);
  head.writeUInt16LE(extra.length, 24);
  return [Buffer.from('PK\x01\x02\x2d\x00'), head, Buffer.alloc(10), Buffer.alloc(4, 0xff), name, extra];
}

function wideEnd(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeUInt32LE(44, 4);
  for (const at of [24, 32]) record.writeUInt32LE(count, at);
  record.writeUInt32LE(size, 40);
  record.writeUInt32LE(offset, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeUInt32LE(offset + size, 8);
  const end = Buffer.alloc(22, 0xff);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(0, 20);
  return Buffer.concat([record, locator, end]);
}

export interface Xlsx {
  readonly sheet?: string;
  readonly strings?: string;
  readonly formats?: readonly string[];
  readonly workbook?: string;
  readonly parts?: readonly Part[];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet; `formats[i]` is the number format of style i + 1, a bare number one of the built-in ids. */
export function xlsxParts({ sheet = '', strings, formats = [], workbook = '', parts = [] }: Xlsx): Part[] {
  const escaped = formats.map((code) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
  const id = (code: string, i: number): string =>
    /^\d+$/.test(code) && Number(code) > 4 ? code : `${200 + i}`;
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONSHIPS}">${workbook}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="/xl/sharedStrings.xml"/>
        <Relationship Id="rId3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` }]),
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${escaped.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`).join('')}</numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/>${escaped.map((code, i) => `<xf numFmtId="${id(code, i)}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<?xml version="1.0"?><worksheet>${sheet}</worksheet>` },
    ...parts,
  ];
}

export function xlsx(content: Xlsx): Uint8Array {
  return zip(xlsxParts(content));
}

export interface Ods {
  readonly rows: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly common?: string;
}

export function ods({ rows, styles = '', settings = '', common }: Ods): Uint8Array {
  const root = (name: string, inside: string): string => `<office:${name}>${inside}</office:${name}>`;
  const body = `<office:body><office:spreadsheet>${settings}<table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body>`;
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', content: root('document-content', root('automatic-styles', styles) + body) },
    ...(common === undefined
      ? []
      : [{ name: 'styles.xml', content: root('document-styles', root('styles', common)) }]),
  ]);
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const SPACES = [
  ...['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${ODF}${name}:1.0"`),
  `xmlns:number="${ODF}datastyle:1.0"`,
  `xmlns:fo="${ODF}xsl-fo-compatible:1.0"`,
].join(' ');

/** A spreadsheet of one sheet in one XML document, as other programs read it too. */
export function flatOds({ rows, styles = '' }: Pick<Ods, 'rows' | 'styles'>): Uint8Array {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:version="1.2" office:mimetype="${mimetype}">
      <office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>
      <table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document>`);
}

/** A BIFF8 record. */
export function record(type: number, ...fields: (Buffer | readonly number[])[]): Buffer {
  const data = Buffer.concat(fields.map((field) => Buffer.from(field)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

export function words(...values: number[]): Buffer {
  return Buffer.from(new Uint16Array(values).buffer);
}

export function double(value: number): Buffer {
  return Buffer.from(new Float64Array([value]).buffer);
}

export function wide(text: string): Buffer {
  return Buffer.concat([words(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}

export const BOF = record(0x0809, words(0x0600, 0x0010, 0, 0, 0, 0, 0, 0));
export const EOF = record(0x000a);

export function style(format: number): Buffer {
  return record(0x00e0, words(0, format, 0, 0, 0, 0, 0, 0, 0, 0));
}

/** A workbook of one sheet, whose cells may have the styles 0 (General) and those given. */
export function xlsStream(sheet: readonly Buffer[], globals: readonly Buffer[] = []): Buffer {
  const before = Buffer.concat([BOF, style(0), ...globals]);
  const bound = (position: number): Buffer => record(0x0085, words(position, 0, 0), [1, 1], words(0x8868));
  const position = before.length + bound(0).length + EOF.length;
  return Buffer.concat([before, bound(position), EOF, BOF, ...sheet, EOF]);
}

export function xls(stream: Buffer): Uint8Array {
  const file = CFB.utils.cfb_new();
  // Below 4096 bytes it lies among the small streams.
  CFB.utils.cfb_add(file, 'Workbook', stream);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}
