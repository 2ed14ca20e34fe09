import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/tables/document/pdf.js';
import { runProgram } from '../../streams.js';
import { block, letters, line, type MadePage, madePdf } from './made-pdf.js';

async function cellsOf(...pages: readonly MadePage[]): Promise<(readonly string[])[]> {
  const read = await readPdf(madePdf(pages));
  if ('fault' in read) throw new Error(read.fault);
  return read.map(({ cells }) => cells);
}

/** Two headings over one another, a group beside two rows, a name and a target over lines, letters that touch an upright line. */
const TABLE = [
  ...[700, 660, 630, 600].map((y) => line(y === 630 ? 120 : 50, y, 500, y)),
  line(300, 680, 500, 680),
  ...[50, 120, 300, 500].map((x) => line(x, 600, x, 700)),
  line(400, 600, 400, 680),
  letters(65, 676, 'Field'),
  letters(180, 676, 'Indicator'),
  letters(375, 686, 'Targets'),
  letters(335, 666, '2023'),
  letters(435, 666, '2025'),
  letters(60, 628, 'Safety'),
  block(150, 652, ['Rate of occupa-', 'tional training of', 'workers'], 9),
  letters(335, 641, '85%'),
  letters(435, 641, '90%'),
  letters(130, 612, 'Coverage'),
  letters(320, 612, 'no less than 95%98%'),
].join('\n');

const ROWS = [
  ['Field', 'Indicator', 'Targets', ''],
  ['Field', 'Indicator', '2023', '2025'],
  ['Safety', 'Rate of occupational training of workers', '85%', '90%'],
  ['Safety', 'Coverage', 'no less than 95%', '98%'],
];

describe('a ruled table', () => {
  test('has the cells that its lines make', async () => {
    expect(await cellsOf({ content: TABLE })).toEqual(ROWS);
  });

  test.each<[90 | 180 | 270, string]>([
    [90, '0 1 -1 0 800 0 cm'],
    [180, '-1 0 0 -1 600 800 cm'],
    [270, '0 -1 1 0 -300 600 cm'],
  ])('on a page that is turned by %d degrees has the same', async (rotate, matrix) => {
    expect(await cellsOf({ content: `q ${matrix}\n${TABLE}\nQ`, rotate })).toEqual(ROWS);
  });

  test('may be drawn with thin boxes, moved and scaled', async () => {
    const boxes = TABLE.replace(/(\S+) (\S+) m (\S+) (\S+) l S/g, (_, x, y, x2, y2) =>
      y === y2 ? `${x} ${y} ${x2 - x} 0.5 re f` : `${x} ${y} 0.5 ${y2 - y} re f`,
    );
    expect(await cellsOf({ content: `q 0.5 0 0 0.5 20 30 cm\n${boxes}\nQ` })).toEqual(ROWS);
  });

  test('a bare number in a cell is not the number of the page', async () => {
    const cells = [
      letters(60, 65, 'a'),
      letters(160, 65, '100'),
      letters(60, 45, 'b'),
      letters(160, 45, '5'),
    ];
    const lines = [80, 60, 40]
      .map((y) => line(50, y, 200, y))
      .concat([50, 150, 200].map((x) => line(x, 40, x, 80)));
    expect(await cellsOf({ content: [...lines, ...cells].join('\n') })).toEqual([
      ['a', '100'],
      ['b', '5'],
    ]);
  });

  test('a frame around words is none', async () => {
    const frame = [700, 600]
      .map((y) => line(50, y, 500, y))
      .concat([50, 500].map((x) => line(x, 600, x, 700)));
    const text = block(60, 680, ['Box 1: what is to be done', 'and what is not']);
    expect(await cellsOf({ content: [...frame, text].join('\n') })).toEqual([
      ['Box 1: what is to be done'],
      ['and what is not'],
    ]);
  });
});

test('a table without lines keeps names in their column that are centred and wider than the others', async () => {
  const rows = [
    ['No.', 'Indicator', 'Target'],
    ['1', 'Coverage', '90%'],
    ['2', 'Declaration', '95%'],
    ['', 'Share of establishments that were', ''],
    ['3', '', '80%'],
    ['', 'inspected in the year', ''],
    ['4', 'Rate', '70%'],
  ];
  const content = rows
    .flatMap(([number, name = '', target], i) => {
      const y = 700 - 12 * i;
      return [
        letters(60, y, number ?? ''),
        letters(200 - name.length * 2.3, y, name),
        letters(320, y, target ?? ''),
      ];
    })
    .join('\n');
  expect(await cellsOf({ content })).toEqual(rows);
});

test('heads and feet that every page has are read once, whatever their numbers', async () => {
  const page = (number: number, ...text: string[]) => ({
    content: [
      letters(250, 770, 'Plan of the city'),
      block(60, 700, text),
      letters(280, 30, `Page ${number} of 3`),
    ].join('\n'),
  });
  expect(await cellsOf(page(1, 'one'), page(2, 'two', 'three'), page(3, 'four'))).toEqual(
    ['Plan of the city', 'one', 'Page 1 of 3', 'two', 'three', 'four'].map((text) => [text]),
  );
});

test('text in two columns is read down the first and then down the second', async () => {
  const lines = (name: string) =>
    Array.from({ length: 8 }, (_, i) => `${name} column line ${i + 1} and on and on`);
  const content = [
    letters(60, 750, 'A heading over both of the columns, from the left edge to the right'),
    block(60, 700, lines('left')),
    block(330, 700, lines('right')),
    letters(60, 560, 'A line below both of the columns, from the left edge to the right one'),
  ].join('\n');
  const texts = (await cellsOf({ content })).map(([text]) => text);
  expect(texts.slice(1, -1)).toEqual([...lines('left'), ...lines('right')]);
});

test('a scan is named as such, and what to do', async () => {
  const stdin = madePdf([{ content: '0.9 g 50 50 500 700 re f' }, { content: line(60, 60, 500, 60) }]);
  const { code, stdout, stderr } = await runProgram(['rules', 'new', '--lang', 'en'], { stdin });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/PC233 .*scan/i);
});
