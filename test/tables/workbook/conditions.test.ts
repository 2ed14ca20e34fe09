import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/workbook.js';
import {
  double,
  LIMITS,
  ods,
  type Part,
  record,
  sheetsOf,
  words,
  xls,
  xlsStream,
  xlsxParts,
  zip,
} from './handmade.js';

const WHITE = '<font><color rgb="FFFFFFFF"/></font>';
const BLUE = '<fill><patternFill><bgColor rgb="FF4472C4"/></patternFill></fill>';
const format = (code: string) => `<numFmt numFmtId="201" formatCode="${code.replaceAll('"', '&quot;')}"/>`;

const SPACES =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** What is read of B3 where conditions stand behind the sheet. */
function cellOf(cell: string, conditions: string, look = '') {
  const styles: Part = {
    name: 'xl/styles.xml',
    content: `<styleSheet><fonts><font/>${WHITE}</fonts><fills><fill/></fills><cellXfs><xf/><xf fontId="1"/><xf numFmtId="9"/></cellXfs>
      <dxfs><dxf>${look}</dxf></dxfs></styleSheet>`,
  };
  const sheet = `<sheetData><row r="3">${cell}</row></sheetData>${conditions}`;
  const book = zip(xlsxParts({ sheet }).map((part) => (part.name === styles.name ? styles : part)));
  const row = sheetsOf(readWorkbook(book, LIMITS))[0]?.rows[0];
  return `${row?.cells[1]}${row?.faults ? ` ${row.faults.get(1)}` : ''}`;
}

const number = (value: number, style = 0) => `<c r="B3" s="${style}"><v>${value}</v></c>`;
const string = (text: string) => `<c r="B3" t="inlineStr"><is><t>${text}</t></is></c>`;
const rule = (attributes: string, ...formulas: string[]) => {
  const all = formulas.map((one) => `<formula>${one.replaceAll('<', '&lt;')}</formula>`).join('');
  return `<cfRule dxfId="0" priority="1" ${attributes}>${all}</cfRule>`;
};
const behind = (inside: string, cells = 'B3') =>
  `<conditionalFormatting sqref="${cells}">${inside}</conditionalFormatting>`;
const formula = (text: string, cells?: string) => behind(rule('type="expression"', text), cells);
const cellIs = (operator: string, ...formulas: string[]) =>
  behind(rule(`type="cellIs" operator="${operator}"`, ...formulas));

describe('white letters are excused where a condition', () => {
  test.each([
    ['covers the cell', 'B3'],
    ['covers the column', 'A1:C1 B1:B1048576'],
    ['names no cells', 'B:B'],
  ])('%s', (_, cells) => {
    expect(cellOf(number(95, 1), behind(rule('type="aboveAverage"'), cells))).toBe('95');
  });
  test.each(['Z99', 'B4:B9', 'A3 C3', 'A1:Z2'])('but not where it is of %s', (cells) => {
    expect(cellOf(number(95, 1), behind(rule('type="aboveAverage"'), cells))).toBe('95 unseen');
  });
});

describe('a condition with a number format', () => {
  test.each([
    ['that always holds', number(89.5), formula('TRUE'), '"65%"', '89.5 ⟦65%⟧'],
    ['that shows nothing', number(89.5), formula('1'), ';;;', '89.5 ⟦⟧'],
    ['that puts a digit behind', number(89.5), cellIs('greaterThan', '0'), '0.0"5"', '89.5 ⟦89.55⟧'],
    ['that takes the sign away', number(0.895, 2), cellIs('between', '0', '1'), '0.0', '89.5% ⟦0.9⟧'],
    ['that nobody can tell of', number(89.5), formula('$A$1=3'), '"65%"', '89.5 ⟦65%⟧'],
    ['that hides a text', string('89.5%'), formula('B3<>""'), ';;;', '89.5% ⟦⟧'],
    ['of an extension', number(89.5), 'x14', '"65%"', '89.5 ⟦65%⟧'],
  ])('%s', (_, cell, conditions, code, expected) => {
    const x14 = `<extLst><ext><x14:conditionalFormattings ${SPACES}><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>TRUE</xm:f>
      <x14:dxf>${format(code)}</x14:dxf></x14:cfRule><xm:sqref>B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    expect(cellOf(cell, conditions === 'x14' ? x14 : conditions, format(code))).toBe(expected);
  });

  test.each([
    ['of the same number', number(89.5), formula('TRUE'), '0.00'],
    ['of the same share', number(0.895, 2), formula('TRUE'), '0%'],
    ['that does not hold', number(89.5), cellIs('equal', '0'), ';;;'],
    ['of errors', number(89.5), formula('ISERROR(B3)'), ';;;'],
    ['of other cells', number(89.5), formula('TRUE', 'C3'), ';;;'],
  ])('but not one %s', (_, cell, conditions, code) => {
    expect(cellOf(cell, conditions, format(code))).toMatch(/^89\.5%?$/);
  });
});

describe('a condition with letters of the colour of their paper', () => {
  test.each([
    ['that always holds', formula('TRUE'), WHITE],
    ['that holds of this cell', cellIs('greaterThan', '50'), WHITE],
    ['of its own fill', formula('B3>=50'), WHITE.replace('FFFFFFFF', 'FF4472C4') + BLUE],
    ['that leaves them black on black', formula('TRUE'), BLUE.replace('FF4472C4', 'FF000000')],
  ])('%s', (_, conditions, look) => {
    expect(cellOf(number(95), conditions, look)).toBe('95 unseen');
  });

  test('that is crossed out', () => {
    expect(cellOf(number(95), formula('TRUE'), '<font><strike/></font>')).toBe('95 struck-out');
  });

  test.each(['dataBar', 'iconSet'])('a %s in place of the value', (name) => {
    expect(cellOf(number(95), behind(`<cfRule type="${name}"><${name} showValue="0"/></cfRule>`))).toBe(
      '95 ⟦⟧',
    );
    expect(cellOf(number(95), behind(`<cfRule type="${name}"><${name}/></cfRule>`))).toBe('95');
  });

  // templates hide so what is nought, empty or an error
  test.each([
    ['of nought', cellIs('equal', '0')],
    ['of nought, as a formula', formula('B3=0')],
    ['of nought in the first cell of several', formula('B3=0', 'B3:B9')],
    ['of errors', formula('ISERROR(B3)')],
    ['of errors, the row by its number', formula('ISERROR(B$3)')],
    ['of what is not there', formula('ISBLANK($B3)')],
    ['of what is empty', formula('LEN(TRIM(B3))=0')],
    ['of an empty text', cellIs('equal', '""')],
    ['of blanks', behind(rule('type="containsBlanks"'))],
    ['of what nobody can tell', formula('AND($A$1=1,COUNTIF(A:A,B3)>1)')],
    ['of another cell', formula('$A3=0')],
    ['of a share below', cellIs('lessThan', '60')],
  ])('but not one %s', (_, conditions) => {
    expect(cellOf(number(95), conditions, WHITE)).toBe('95');
  });

  test.each([
    ['on a fill', WHITE + BLUE],
    [
      'on a fill that nobody can tell',
      `${WHITE}<fill><patternFill><bgColor theme="4" tint="0.4"/></patternFill></fill>`,
    ],
    ['red ones', '<font><color rgb="FF9C0006"/></font>'],
  ])('nor one %s', (_, look) => {
    expect(cellOf(number(95), formula('TRUE'), look)).toBe('95');
  });
});

const STYLES = `<number:number-style style:name="n"><number:text>65%</number:text></number:number-style>
  <style:style style:name="Default" style:family="table-cell" style:data-style-name="n"/>
  <style:style style:name="other" style:family="table-cell" style:data-style-name="n"/>
  <style:style style:name="white" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>
  <style:style style:name="good" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:color="#ffffff"/>
    <style:table-cell-properties fo:background-color="#00a933"/></style:style>
  <style:style style:name="plain" style:family="table-cell"/>`;

function odsCellOf(style: string, styles: string, behind = '') {
  const cell = `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="89.5"/>`;
  const rows = `<table:table-row>${cell}</table:table-row>${behind}`;
  const [sheet] = sheetsOf(readWorkbook(ods({ rows, styles: STYLES + styles }), LIMITS));
  const row = sheet?.rows[0];
  return `${row?.cells[0]}${row?.faults ? ` ${row.faults.get(0)}` : ''}`;
}

describe('in .ods', () => {
  test.each([
    ['other', '>0', '表.A1:表.A1', '89.5 ⟦65%⟧'],
    ['other', '=0', '表.A1:表.A1', '89.5'],
    ['other', 'between(1,99)', '表.A1', '89.5 ⟦65%⟧'],
    ['other', 'formula-is(A1>0)', '$表.$A$1:.$A$1', '89.5 ⟦65%⟧'],
    ['other', '>0', '表.B1:表.B9', '89.5'],
    ['white', 'formula-is(1)', '表.A1:表.A1', '89.5 unseen'],
    ['white', '!=0', "'a b'.A1:'a b'.A1 表.C1:表.C1", '89.5 unseen'],
    ['white', 'is-error', '表.A1:表.A1', '89.5'],
    ['white', 'duplicate', '表.A1:表.A1', '89.5'],
    ['good', '>0', '表.A1:表.A1', '89.5'],
  ])('a range looks like %s where %s', (style, value, address, expected) => {
    const condition = `<calcext:condition calcext:apply-style-name="${style}" calcext:value="${value.replace('<', '&lt;')}"/>`;
    const behind = `<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="${address}">${condition}
      </calcext:conditional-format></calcext:conditional-formats>`;
    expect(odsCellOf('plain', '', behind)).toBe(expected);
  });

  test.each([
    ['other', 'cell-content()&gt;0', '89.5 ⟦65%⟧'],
    ['other', 'cell-content-is-between(0,1)', '89.5'],
    ['other', 'cell-content-is-not-between(0,1)', '89.5 ⟦65%⟧'],
    ['white', 'is-true-formula(TRUE)', '89.5 unseen'],
    ['white', 'cell-content()=0', '89.5'],
    ['good', 'is-true-formula(1)', '89.5'],
  ])('a style looks like %s where %s', (style, condition, expected) => {
    const styles = `<style:style style:name="a" style:family="table-cell"><style:map style:condition="${condition}" style:apply-style-name="${style}"/></style:style>`;
    expect(odsCellOf('a', styles)).toBe(expected);
  });

  test('white letters are excused in its range alone', () => {
    const behind = (address: string) =>
      `<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="${address}"/></calcext:conditional-formats>`;
    expect(odsCellOf('white', '', behind('表.A1:表.A1'))).toBe('89.5');
    expect(odsCellOf('white', '', behind('表.B1:表.B1'))).toBe('89.5 unseen');
  });
});

describe('in .xls', () => {
  const font = (colour: number) => record(0x0031, words(200, 0, colour, 400, 0), [0, 0, 0, 0]);
  const own = record(0x00e0, words(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  test.each([
    ['the cell', [0, 0, 0, 0], false],
    ['another', [1, 9, 0, 0], true],
  ])('white letters in the range of a condition of %s', (_, range, isUnseen) => {
    const conditions = record(0x01b0, words(1, 0, ...range, 1, ...range));
    const sheet = [record(0x0203, words(0, 0, 1), double(92.5)), conditions];
    const [only] = sheetsOf(readWorkbook(xls(xlsStream(sheet, [font(0x7fff), font(9), own])), LIMITS));
    expect(only?.rows[0]?.faults?.has(0) ?? false).toBe(isUnseen);
  });
});

/** What is read of R2C1, white or black, where a condition stands behind an XML Spreadsheet. */
function xmlssCellOf(colour: string, range: string, condition: string): string {
  const space = 'urn:schemas-microsoft-com:office:spreadsheet';
  const styles = `<Styles><Style ss:ID="a"><Font ss:Color="${colour}"/></Style></Styles>`;
  const row = '<Row ss:Index="2"><Cell ss:StyleID="a"><Data ss:Type="Number">89.5</Data></Cell></Row>';
  const behind = `<ConditionalFormatting><Range>${range}</Range><Condition>${condition}</Condition></ConditionalFormatting>`;
  const book = `<Workbook xmlns="${space}" xmlns:ss="${space}">${styles}<Worksheet ss:Name="a"><Table>${row}</Table>${behind}</Worksheet></Workbook>`;
  const [only] = sheetsOf(readWorkbook(new TextEncoder().encode(book), LIMITS));
  const [found] = only?.rows ?? [];
  return `${found?.cells[0]}${found?.faults ? ` ${found.faults.get(0)}` : ''}`;
}

describe('in an XML Spreadsheet', () => {
  const when = (qualifier: string, ...values: string[]) =>
    `${qualifier && `<Qualifier>${qualifier}</Qualifier>`}${values.map((value, i) => `<Value${i + 1}>${value}</Value${i + 1}>`).join('')}`;
  const look = (style: string) => `<Format Style='${style}'/>`;
  const WHITE_LETTERS = look('color:white');
  test.each([
    ['white letters', 'R2C1', when('Greater', '1') + WHITE_LETTERS, '89.5 unseen'],
    ['white letters between bounds', 'R2C1:R3C4', when('Between', '1', '99') + WHITE_LETTERS, '89.5 unseen'],
    ['white letters by a formula', 'R9C9,C1', when('', 'RC&gt;1') + WHITE_LETTERS, '89.5 unseen'],
    ['white letters wherever it is', 'elsewhere', when('', 'TRUE') + WHITE_LETTERS, '89.5 unseen'],
    ['black paper', 'R2', when('NotEqual', '0') + look('background:#000'), '89.5 unseen'],
    ['a line through it', 'R2C1', when('Less', '90') + look('text-line-through:single'), '89.5 struck-out'],
    ['another value in white', 'R2C1', when('Less', '1') + WHITE_LETTERS, '89.5'],
    ['another cell in white', 'R3C1,C2', when('Greater', '1') + WHITE_LETTERS, '89.5'],
    ['what nobody knows in white', 'R2C1', when('', 'RC[1]&gt;1') + WHITE_LETTERS, '89.5'],
    ['red letters', 'R2C1', when('Greater', '1') + look('color:red;font-weight:700'), '89.5'],
  ])('%s', (_, range, condition, expected) =>
    expect(xmlssCellOf('#000000', range, condition)).toBe(expected),
  );

  test('white letters are excused in its range alone', () => {
    const red = when('Greater', '1') + look('color:red');
    expect(xmlssCellOf('#FFFFFF', 'R2C1', red)).toBe('89.5');
    expect(xmlssCellOf('#FFFFFF', 'R3C1', red)).toBe('89.5 unseen');
  });
});

describe('what is struck out under a condition in .xls', () => {
  const OF_VALUE = [1, 5];
  const number = (value: number): Buffer => Buffer.concat([Buffer.from([0x1f]), double(value)]);
  const half = number(0.5);
  const font = (letters: number, kept: number): Buffer => {
    const own = Buffer.alloc(118);
    own.writeUInt32LE(letters, 68);
    own.writeUInt32LE(kept, 88);
    return own;
  };
  const struck = font(0x80, 0x1a);
  const HAS_FONT = 0x0400;
  const HAS_FORMAT = 0x0200;

  interface Condition {
    readonly kind?: readonly number[];
    readonly flags?: number;
    readonly isOwnFormat?: boolean;
    readonly look?: readonly Buffer[];
    readonly first?: Buffer;
    readonly second?: Buffer;
  }

  const condition = (written: Condition): Buffer => {
    const { kind = OF_VALUE, flags = HAS_FONT, look = [struck] } = written;
    const { isOwnFormat = false, first = half, second = Buffer.alloc(0) } = written;
    const head = words(first.length, second.length, 0, flags, isOwnFormat ? 1 : 0);
    return record(0x01b1, kind, head, ...look, first, second);
  };
  const list = (column: number): Buffer => {
    const range = [0, 0, column, column];
    return record(0x01b0, words(1, 0, ...range, 1, ...range));
  };

  function faultOf(...records: Buffer[]): string | undefined {
    const sheet = [record(0x0203, words(0, 0, 1), double(0.91)), ...records];
    const percent = record(0x00e0, words(0, 9, 0, 0, 0, 0, 0, 0, 0, 0));
    return sheetsOf(readWorkbook(xls(xlsStream(sheet, [percent])), LIMITS))[0]?.rows[0]?.faults?.get(0);
  }

  test.each<[string, Condition]>([
    ['a bound', {}],
    ['a whole number for its bound', { first: Buffer.from([0x1e, 0, 0]) }],
    ['two bounds', { kind: [1, 1], second: number(1) }],
    ['a format before its font', { flags: HAS_FONT | HAS_FORMAT, look: [words(9), struck] }],
    [
      'a format of its own',
      { flags: HAS_FONT | HAS_FORMAT, isOwnFormat: true, look: [words(6), Buffer.alloc(4), struck] },
    ],
  ])('is so where it holds, with %s', (_, one) => {
    expect(faultOf(list(0), condition(one))).toBe('struck-out');
  });

  test.each<[string, Condition]>([
    ['does not hold', { first: number(0.95) }],
    ['does not strike it out', { look: [font(0, 0x1a)] }],
    ['leaves the line as it is', { look: [font(0x80, 0x9a)] }],
    ['has no font', { flags: 0, look: [] }],
    ['is a formula', { kind: [2, 0], first: Buffer.from([0x44, 0, 0, 0, 0]) }],
    ['is held against a formula', { first: Buffer.from([0x44, 0, 0, 0, 0]) }],
    ['is cut short', { look: [struck.subarray(0, 60)], first: Buffer.alloc(0) }],
  ])('is not where the condition %s', (_, one) => {
    expect(faultOf(list(0), condition(one))).toBeUndefined();
  });

  test('is so in its own range alone', () => {
    expect(faultOf(list(1), condition({}))).toBeUndefined();
    expect(faultOf(list(0), condition({ first: number(0.95) }), list(1), condition({}))).toBeUndefined();
    expect(faultOf(list(1), condition({ first: number(0.95) }), list(0), condition({}))).toBe('struck-out');
    expect(faultOf(list(0), condition({ first: number(0.95) }), condition({}))).toBe('struck-out');
  });
});

describe('conditions cost what it takes to look at them', () => {
  const sheetOf = (ranges: number, test: string) => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>9</v></c></row>`,
    );
    const cells = Array(ranges).fill('A1:B2000').join(' ');
    const sheet = `<sheetData>${rows.join('')}</sheetData>${behind(rule('type="expression"', test), cells)}`;
    const styles: Part = {
      name: 'xl/styles.xml',
      content: `<styleSheet><dxfs><dxf>${WHITE}</dxf></dxfs></styleSheet>`,
    };
    return readWorkbook(
      zip(xlsxParts({ sheet }).map((part) => (part.name === styles.name ? styles : part))),
      LIMITS,
    );
  };
  test('as many as people have', () => expect(sheetsOf(sheetOf(100, 'A1=0'))).toHaveLength(1));
  test('and no more than there is room for', () =>
    expect(sheetOf(20_000, 'A1=0')).toMatchObject({ fault: 'too-large' }));
});
