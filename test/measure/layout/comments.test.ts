import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { commentText } from '../../../src/tables/workbook/comment.js';
import { printedTexts } from '../../../src/tables/workbook/print-header.js';
import { readExample } from '../example.js';
import { said } from './variants.js';

interface Noted {
  readonly rows?: readonly (readonly string[])[];
  /** By the address of their cells. */
  readonly comments?: Readonly<Record<string, string>>;
  /** What is printed over and under each page. */
  readonly header?: string;
  readonly footer?: string;
}

const ROWS = [
  ['指标', '2025年'],
  ['申报率', '91%'],
  ['监测合格率', '88%'],
];
const SPACES = [
  ...['office', 'style', 'text', 'table'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
const BOTH = ['* 申报率 2025 0.91', '* 合格率 2025 0.88'];

/** An OpenDocument spreadsheet in one file. */
function flat({ rows = ROWS, comments = {}, header, footer }: Noted): Uint8Array {
  const cell = (text: string, r: number, c: number) => {
    const comment = comments[utils.encode_cell({ r, c })];
    const note = comment
      ? `<office:annotation><dc:creator>张三</dc:creator><dc:date>2026-01-05T00:00:00</dc:date><text:p>${comment}</text:p></office:annotation>`
      : '';
    return `<table:table-cell office:value-type="string">${note}<text:p>${text}</text:p></table:table-cell>`;
  };
  const lines = rows.map((row, r) => row.map((text, c) => cell(text, r, c)).join(''));
  const page = (name: string, text?: string) =>
    text === undefined ? '' : `<style:${name}><text:p>${text}</text:p></style:${name}>`;
  return new TextEncoder().encode(
    `<office:document ${SPACES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="ta1" style:family="table" style:master-page-name="P1"/></office:automatic-styles><office:master-styles><style:master-page style:name="P1">${page('header', header)}${page('footer', footer)}</style:master-page></office:master-styles><office:body><office:spreadsheet><table:table table:name="Sheet1" table:style-name="ta1">${lines.map((line) => `<table:table-row>${line}</table:table-row>`).join('')}</table:table></office:spreadsheet></office:body></office:document>`,
  );
}

/** The workbook as SheetJS writes it. */
function byLibrary({ rows = ROWS, comments = {} }: Noted): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  for (const [address, text] of Object.entries(comments)) sheet[address].c = [{ a: '张三', t: text }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

async function read(bytes: Uint8Array, file: string) {
  const example = await readExample(bytes, { plan: 'hengshui', file });
  return { values: said(example), faults: example.faults };
}

/** All ways to write the workbook say the same. */
async function expectOf(noted: Noted, values: readonly string[], faults: readonly string[] = []) {
  const wanted = { values: [...values].sort(), faults };
  expect(await read(flat(noted), 'x.ods')).toEqual(wanted);
  if (noted.header === undefined && noted.footer === undefined)
    expect(await read(byLibrary(noted), 'x.xlsx')).toEqual(wanted);
}

describe('a comment on the cell of a value', () => {
  test.each(['2024年数', '系2024年数据', '桃城区的', '目标值', '系预计数', '数据有误', '以此作废'])(
    '%s takes the value back',
    async (comment) => {
      await expectOf(
        { comments: { B2: comment } },
        ['* 申报率 2025 PC285', '* 合格率 2025 0.88'],
        ['PC285@2:2'],
      );
    },
  );

  test.each(['已核实', '2025年数据', '衡水市', '填报人：李四', '张三:\n已核实'])(
    '%s leaves it what it is',
    async (comment) => {
      await expectOf({ comments: { B2: comment } }, BOTH);
    },
  );
});

describe('a comment on one value that speaks of all', () => {
  const rows = [
    ['指标', '完成值（2025年）'],
    ['申报率', '91%'],
    ['监测合格率', '88%'],
  ];

  test.each([
    '本表数据均为预计数',
    '全表均为目标值',
    '所有数据为目标值',
    '以上数据均为预计数',
    '注：表中数据均为预计数',
    '已核对；本表数据均为预计数',
  ])('%s is heard of all', async (comment) => {
    await expectOf({ rows, comments: { B3: comment } }, [], ['PC252@1:1']);
  });

  test.each(['表中各项为2024年数据', '全表数据作废', '本列均为桃城区数据', '以上各项均为2024年数'])(
    '%s leaves none of them without a word',
    async (comment) => {
      for (const bytes of [
        flat({ rows, comments: { B2: comment } }),
        byLibrary({ rows, comments: { B2: comment } }),
      ]) {
        const { values, faults } = await read(bytes, 'x.ods');
        const isUntouched = values.includes('* 合格率 2025 0.88') && faults.length < 2;
        expect([comment, isUntouched]).toEqual([comment, false]);
      }
    },
  );

  test.each(['以上年数据推算', '表彰名单另附', '本列表内企业均已核实', '完成所有整改'])(
    '%s speaks of its own cell',
    async (comment) => {
      const { values } = await read(flat({ rows, comments: { B2: comment } }), 'x.ods');
      expect(values).toContain('* 合格率 2025 0.88');
    },
  );
});

describe('a comment in a card', () => {
  const rows = ['桃城区', '冀州区'].flatMap((county) => [
    ['县区', county],
    ['年份', '2025'],
    ['指标', '申报率'],
    ['完成值', '95%'],
  ]);

  test.each(['A4', 'B4', 'B3'])('on %s is one on its value', async (cell) => {
    await expectOf(
      { rows, comments: { [cell]: '以此作废' } },
      ['冀州区 申报率 2025 0.95', '桃城区 申报率 2025 PC285'],
      ['PC285@4:2'],
    );
  });

  test.each(['A8', 'B8'])('on %s is one on the value of the second', async (cell) => {
    await expectOf(
      { rows, comments: { [cell]: '以此作废' } },
      ['冀州区 申报率 2025 PC285', '桃城区 申报率 2025 0.95'],
      ['PC285@8:2'],
    );
  });
});

describe('a unit in a comment', () => {
  const counted = (value: string, heading = '2025年') => [
    ['指标', heading],
    ['工伤保险参保人数', value],
  ];

  test.each(['B2', 'A2', 'B1', 'A1'])('on %s is that of a bare number', async (cell) => {
    await expectOf({ rows: counted('53'), comments: { [cell]: '单位：万人' } }, ['* 参保 2025 530000']);
  });

  test.each(['B2', 'A2', 'B1'])('on %s takes back a value that bears another', async (cell) => {
    const taken = { values: ['* 参保 2025 PC285'], faults: ['PC285@2:2'] };
    await expectOf({ rows: counted('53人'), comments: { [cell]: '单位：万人' } }, taken.values, taken.faults);
    const share = [
      ['指标', '2025年'],
      ['申报率', '92%'],
    ];
    await expectOf({ rows: share, comments: { [cell]: '单位：‰' } }, ['* 申报率 2025 PC285'], taken.faults);
  });

  test('takes back a bare number of which the heading says another', async () => {
    await expectOf(
      { rows: counted('53', '2025年（人）'), comments: { B2: '单位：万人' } },
      ['* 参保 2025 PC285'],
      ['PC285@2:2'],
    );
  });

  test('may be of which the value tells multiples', async () => {
    await expectOf({ rows: counted('53万人'), comments: { B2: '单位：人' } }, ['* 参保 2025 530000']);
  });
});

describe('a comment on another cell', () => {
  test('on the name of a row it is of the values of that row', async () => {
    await expectOf(
      { comments: { A2: '2024年数' } },
      ['* 申报率 2025 PC285', '* 合格率 2025 0.88'],
      ['PC285@2:2'],
    );
  });

  test('on a heading it is of the values under that', async () => {
    await expectOf(
      { comments: { B1: '2024年数' } },
      ['* 申报率 2025 PC285', '* 合格率 2025 PC285'],
      ['PC285@2:2', 'PC285@3:2'],
    );
  });

  test.each(['B1', 'A1'])('a doubt on the heading %s is one on the column', async (cell) => {
    for (const doubt of ['未经核实', '口径有变化，待核实', '不含开发区'])
      await expectOf({ comments: { [cell]: doubt } }, BOTH, ['PC284@2:2']);
  });

  test('a doubt on a name is one on its row', async () => {
    for (const doubt of ['未经核实', '2024年统计年报'])
      await expectOf({ comments: { A3: doubt } }, BOTH, ['PC284@3:2']);
  });

  test.each(['数据有误', '估计数', '桃城区的', '应为85%'])(
    '%s takes back what it is noted on',
    async (text) => {
      await expectOf(
        { comments: { A3: text } },
        ['* 申报率 2025 0.91', '* 合格率 2025 PC285'],
        ['PC285@3:2'],
      );
      await expectOf(
        { comments: { B1: text } },
        ['* 申报率 2025 PC285', '* 合格率 2025 PC285'],
        ['PC285@2:2', 'PC285@3:2'],
      );
    },
  );

  test('what is to be filled in there says nothing against them', async () => {
    await expectOf({ comments: { B1: '示例：92.5%，请填写完成值，不要填目标值', A1: '请勿改动' } }, BOTH);
  });

  test('on a title it is one', async () => {
    await expectOf({ rows: [['衡水市指标完成情况'], ...ROWS], comments: { A1: '桃城区' } }, [
      '桃城区 申报率 2025 0.91',
      '桃城区 合格率 2025 0.88',
    ]);
  });
});

describe('what is printed over and under each page', () => {
  test('tells the county', async () => {
    await expectOf({ header: '桃城区2025年' }, ['桃城区 申报率 2025 0.91', '桃城区 合格率 2025 0.88']);
  });

  test('tells the year where nothing nearer does', async () => {
    await expectOf(
      {
        rows: [
          ['指标', '数值'],
          ['申报率', '91%'],
        ],
        header: '2024年度',
      },
      ['* 申报率 2024 0.91'],
    );
  });

  test('contradicts another county in the title', async () => {
    await expectOf({ rows: [['冀州区'], ...ROWS], header: '桃城区' }, [], ['PC255@3:2']);
  });

  test.each(['目标值', '均为目标值', '注：均为目标值', '以上为目标值'])(
    '%s takes the values back',
    async (footer) => {
      const rows = [
        ['指标', '2025年完成值'],
        ['申报率', '91%'],
      ];
      await expectOf({ rows, footer }, [], ['PC252@1:1']);
    },
  );

  test('says nothing by pages and days', async () => {
    await expectOf(
      { header: '第<text:page-number>1</text:page-number>页', footer: '打印日期：2026年1月1日' },
      BOTH,
    );
  });
});

describe('the texts of comments and of pages', () => {
  test.each([
    ['张三:\n已核实', null, '已核实'],
    ['张三:\n已核实', '张三', '已核实'],
    ['单位：‰', '张三', '单位：‰'],
    ['PC205 请核对', 'plancheck', ''],
    ['已核实\n错误 PC205 请核对', '张三', '已核实'],
    ['[线程批注]\n\n你的Excel版本可读取此线程批注。\n\n注释:\n    2024年数', null, '2024年数'],
  ] as const)('%j by %j', (text, author, wanted) => {
    expect(commentText(text, author)).toBe(wanted);
  });

  test.each([
    ['&C桃城区2025年&R第&P页', ['桃城区2025年', '第 页']],
    ['&L&"宋体,加粗"&14衡水市&C&A&R&D &T', ['衡水市']],
    ['&C2024年度', ['2024年度']],
    ['&CA&&B', ['A＆B']],
  ] as const)('%j', (written, wanted) => {
    expect(printedTexts(written)).toEqual(wanted);
  });
});

test.each([
  ['on a value', { B2: '芍药' }],
  ['on a name', { A2: '芍药' }],
  ['on a heading', { B1: '芍药' }],
])('a comment %s that nobody understands is named', async (_, comments) => {
  const { diagnostics } = await readExample(flat({ comments }), { plan: 'hengshui', file: 'a.fods' });
  expect(diagnostics.filter(({ code }) => code === 'PC300')).toMatchObject([{ params: { text: '芍药' } }]);
});

test('a comment that tells the value on a cell without one', async () => {
  const rows = [
    ['指标', '2025年'],
    ['申报率', '—'],
    ['监测合格率', '88%'],
  ];
  for (const comment of ['实际95%', '190/200', '九成五'])
    await expectOf(
      { rows, comments: { B2: comment } },
      ['* 申报率 2025 PC286', '* 合格率 2025 0.88'],
      ['PC286@2:2'],
    );
  for (const comment of ['待核实', '目标95%'])
    await expectOf({ rows, comments: { B2: comment } }, ['* 合格率 2025 0.88']);
});
