import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, sheetsOf } from './handmade.js';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const space = (prefix: string, name: string) => `xmlns:${prefix}="${ODF}${name}:1.0"`;
const USUAL = ['office', 'table', 'text', 'style'].map((name) => space(name, name)).join(' ');
const SHORT = [space('o', 'office'), space('t', 'table'), space('x', 'text'), space('s', 'style')].join(' ');

/** The first cell of a document whose declarations stand at its root, and that row by row. */
async function cellOf(spaces: string, document: string) {
  const body = `<?xml version="1.0"?>${document.replace('<o:document', `<o:document ${spaces}`).replace('<office:document', `<office:document ${spaces}`)}`;
  const [sheet] = sheetsOf(await readSheets(new TextEncoder().encode(body), LIMITS));
  return [sheet?.name, sheet?.rows[0]?.faults?.get(0) ?? sheet?.rows[0]?.cells[0]];
}

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const usual = (cell: string, spaces = '') =>
  `<office:document office:mimetype="${TYPE}"><office:body><office:spreadsheet><table:table table:name="表"><table:table-row>
   <table:table-cell ${spaces} ${cell}><text:p>65</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
const short = (cell: string) =>
  `<o:document o:mimetype="${TYPE}"><o:body><o:spreadsheet><t:table t:name="表"><t:table-row>
   <t:table-cell ${cell}><x:p>65</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document>`;

describe('an OpenDocument file is read by its vocabularies', () => {
  test.each([
    ['with the usual prefixes', USUAL, usual('office:value-type="float" office:value="89.5"'), '89.5'],
    ['with other ones', SHORT, short('o:value-type="float" o:value="89.5"'), '89.5'],
    [
      'with one prefix in the place of another',
      `${USUAL} ${space('o', 'office')}`,
      usual('o:value-type="float" o:value="89.5"'),
      '89.5',
    ],
    [
      'with a prefix of nobody that looks usual',
      `${SHORT} xmlns:office="urn:nobody"`,
      short('o:value-type="float" office:value="12" o:value="89.5"'),
      '89.5',
    ],
    [
      'with another prefix for one cell',
      USUAL,
      usual('o:value-type="float" o:value="89.5"', space('o', 'office')),
      '89.5',
    ],
    [
      'with the vocabularies of its beginnings',
      USUAL.replaceAll(new RegExp(`${ODF}(\\w+):1.0`, 'g'), 'http://openoffice.org/2000/$1'),
      usual('office:value-type="float" office:value="89.5"'),
      '89.5',
    ],
    ['without a word on its prefixes', '', usual('office:value-type="float" office:value="89.5"'), '89.5'],
    ['with a style that nobody wrote down', SHORT, short('o:value-type="string" t:style-name="a"'), '65'],
  ])('%s', async (_, spaces, document, expected) => {
    expect(await cellOf(spaces, document)).toEqual(['表', expected]);
  });

  test('its styles as well', async () => {
    const styles = `<o:automatic-styles><s:style s:name="a" s:family="table-cell"><s:text-properties f:color="#ffffff"/></s:style></o:automatic-styles>`;
    const document = short('o:value-type="float" o:value="89.5" t:style-name="a"').replace(
      '<o:body>',
      `${styles}<o:body>`,
    );
    expect(await cellOf(`${SHORT} ${space('f', 'xsl-fo-compatible')}`, document)).toEqual(['表', 'unseen']);
  });
});

describe('a percentage that is shown without its sign', () => {
  test.each([
    ['0.895', '89.5', '89.5%'],
    ['0.895', '90', '89.5%'],
    ['0.895', '89.5%', '89.5%'],
    ['0.895', '', '89.5%'],
    ['0.895', '0.895', '89.5% ⟦0.895⟧'],
    ['0.895', '9.5', '89.5% ⟦9.5⟧'],
  ])('%s as %s', async (value, shown, expected) => {
    const document = usual(`office:value-type="percentage" office:value="${value}"`).replace(
      '>65<',
      `>${shown}<`,
    );
    expect(await cellOf(USUAL, document)).toEqual(['表', expected]);
  });
});

test.each([
  ['0.01', '89.5', '0.895 ⟦89.5⟧'],
  ['1000', '0.9', '0.895 ⟦0.9⟧'],
  ['1', '0.9', '0.895'],
])('a number whose style shows it by a factor of %s', async (factor, shown, expected) => {
  const styles = `<office:automatic-styles><number:number-style style:name="n"><number:number number:decimal-places="1" number:display-factor="${factor}"/></number:number-style>
    <style:style style:name="c" style:family="table-cell" style:data-style-name="n"/></office:automatic-styles>`;
  const document = usual('office:value-type="float" office:value="0.895" table:style-name="c"')
    .replace('>65<', `>${shown}<`)
    .replace('<office:body>', `${styles}<office:body>`);
  expect(await cellOf(`${USUAL} ${space('number', 'datastyle')}`, document)).toEqual(['表', expected]);
});
