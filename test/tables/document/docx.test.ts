import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_PAUSE } from '../../../src/tables/pause.js';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { runProgram } from '../../streams.js';
import { LIMITS, zip } from '../workbook/handmade.js';

const document = (body: string) =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
  ]);
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
const plain = (...texts: string[]) => texts.map((text) => cell(p(run(text))));

async function sheetOf(body: string) {
  const read = await readSheets(document(body), LIMITS, NO_PAUSE, true);
  if ('fault' in read) throw new Error(read.detail);
  const [sheet] = read.sheets;
  return { rows: sheet?.rows.map(({ cells }) => cells), all: sheet?.rows, merges: sheet?.merges };
}

describe('Word documents', () => {
  test('paragraphs and tables are rows in their order, and tabs part a paragraph', async () => {
    const { rows } = await sheetOf(
      p(run('标题')) +
        table(plain('甲', '乙'), plain('1', '2')) +
        p(run('左'), '<w:r><w:tab/></w:r>', run('右')),
    );
    expect(rows).toEqual([['标题'], ['甲', '乙'], ['1', '2'], ['左', '右']]);
  });

  test('what was deleted, struck out or raised is no part of a text', async () => {
    const { all } = await sheetOf(
      p(run('53'), '<w:del><w:r><w:delText>9</w:delText></w:r></w:del>', run('.24'), run('万人')) +
        p(run('90%'), run('85%', '<w:strike/>')) +
        p(run('5324'), run('1', '<w:vertAlign w:val="superscript"/>')),
    );
    expect(all?.map(({ cells }) => cells[0])).toEqual(['53.24万人', '90%', '5324']);
    expect([...(all?.[2]?.footnotes ?? [])]).toEqual([[0, '1']]);
  });

  describe('content controls', () => {
    const control = (content: string, properties = '<w:showingPlcHdr/>') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const lineOf = async (...cells: string[]) => (await sheetOf(table(cells))).all?.[0];

    test.each([
      ['in a paragraph', cell(p(control(run('92.5%'))))],
      ['around a paragraph', cell(control(p(run('92.5%'))))],
      ['around a cell', control(cell(p(run('92.5%'))))],
    ])('one that shows its prompt is not filled in: %s', async (_, content) => {
      const row = await lineOf(cell(p(run('申报率'))), content);
      expect(row?.cells).toEqual(['申报率', '92.5%']);
      expect([...(row?.faults ?? [])]).toEqual([[1, 'struck-out']]);
    });

    test.each([
      ['in a paragraph', cell(p(control(run('92.5%'), '<w:alias w:val="数值"/>')))],
      ['around a paragraph', cell(control(p(run('92.5%')), ''))],
      ['told that it does not', cell(control(p(run('92.5%')), '<w:showingPlcHdr w:val="0"/>'))],
      ['beside one that does', cell(p(run('92.5%'), control(run('说明'))))],
      ['behind one that does', cell(p(control(run('说明')), run('92.5%')))],
    ])('one that is filled in is text: %s', async (_, content) => {
      const row = await lineOf(cell(p(run('申报率'))), content, cell(p(run('备注'))));
      expect(row?.cells).toEqual(['申报率', '92.5%', '备注']);
      expect(row?.faults).toBeUndefined();
    });
  });

  describe('what is hidden', () => {
    const styles = (...all: string[]) => `<w:styles xmlns:w="w">${all.join('')}</w:styles>`;
    const style = (type: string, id: string, look: string, more = '') =>
      `<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr>${look}</w:rPr></w:style>`;
    const STYLES = styles(
      style('character', 'Hidden', '<w:vanish/>'),
      style('character', 'Bold', '<w:b/>', '<w:basedOn w:val="Hidden"/>'),
      style('character', 'Seen', '<w:vanish w:val="0"/>', '<w:basedOn w:val="Hidden"/>'),
      style('character', 'Struck', '<w:strike/>'),
      style('paragraph', 'Guide', '<w:vanish/>'),
    );
    const styled = (body: string) =>
      zip([
        {
          name: 'word/document.xml',
          content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        },
        {
          name: 'word/_rels/document.xml.rels',
          content:
            '<Relationships><Relationship Id="s" Type="http://x/styles" Target="styles.xml"/></Relationships>',
        },
        { name: 'word/styles.xml', content: STYLES },
      ]);
    const guide = (...runs: string[]) =>
      `<w:p><w:pPr><w:pStyle w:val="Guide"/></w:pPr>${runs.join('')}</w:p>`;
    const firstOf = async (content: string) => {
      const read = await readSheets(styled(table([cell(content), ...plain('z')])), LIMITS, NO_PAUSE, true);
      if ('fault' in read) throw new Error(read.detail);
      const [row] = read.sheets[0]?.rows ?? [];
      return { text: row?.cells[0], fault: row?.faults?.get(0), beside: row?.struck?.get(0) };
    };

    test.each([
      ['by itself', p(run('88.9%'), run('。', '<w:vanish/>')), '88.9%', '。'],
      ['by its style', p(run('桃城区'), run('（示例）', '<w:rStyle w:val="Hidden"/>')), '桃城区', '（示例）'],
      ['by a style based on it', p(run('88.9%'), run('率', '<w:rStyle w:val="Bold"/>')), '88.9%', '率'],
      ['struck out by its style', p(run('88.9%'), run('1', '<w:rStyle w:val="Struck"/>')), '88.9%', '1'],
      ['in a paragraph of its own', p(run('88.9%')) + guide(run('如90%')), '88.9%', '如90%'],
      [
        'in a run that says no more',
        p(run('88.9%')) + guide('<w:r><w:t>如90%</w:t></w:r>'),
        '88.9%',
        '如90%',
      ],
      [
        'in an equation',
        p(
          run('88.9%'),
          `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><w:rPr><w:vanish/></w:rPr><m:t>a</m:t></m:r></m:oMath>`,
        ),
        '88.9%',
        'a',
      ],
    ])('%s is no part of the text', async (_, content, text, beside) => {
      expect(await firstOf(content)).toEqual({
        text: expect.stringMatching(new RegExp(`^${text}\\s*$`)),
        fault: undefined,
        beside,
      });
    });

    test.each([
      ['a run that is told to be seen', guide(run('88.9%', '<w:vanish w:val="0"/>'))],
      ['a style that takes it off again', p(run('88.9%', '<w:rStyle w:val="Seen"/>'))],
      ['two styles that undo each other', guide(run('88.9%', '<w:rStyle w:val="Hidden"/>'))],
      ['what is hidden in a browser only', p(run('88.9%', '<w:webHidden/>'))],
      ['a style that nobody wrote down', p(run('88.9%', '<w:rStyle w:val="None"/>'))],
    ])('not %s', async (_, content) => {
      expect(await firstOf(content)).toEqual({ text: '88.9%', fault: undefined, beside: undefined });
    });

    test.each([
      ['by itself', p(run('8'), run('9', '<w:vanish/>'), run('8.9%')), '898.9% ⟦88.9%⟧'],
      ['by a style', p(run('88.9%'), run('1', '<w:rStyle w:val="Bold"/>')), '88.9%1 ⟦88.9%⟧'],
    ])('a part of a number that is hidden %s is told with it', async (_, content, text) => {
      expect(await firstOf(content)).toMatchObject({ text, fault: undefined });
    });

    test('a cell of which all is hidden cannot be trusted', async () => {
      expect(await firstOf(p(run('88.9%', '<w:vanish/>')))).toMatchObject({ fault: 'struck-out' });
    });

    test('what tabs part stays hidden, and struck out', async () => {
      const { rows, all } = await sheetOf(
        p(
          run('桃城区'),
          '<w:r><w:tab/></w:r>',
          run('91%', '<w:strike/>'),
          '<w:r><w:tab/></w:r>',
          run('92%'),
          run('注', '<w:vanish/>'),
        ) + table(plain('z')),
      );
      expect(rows?.[0]).toEqual(['桃城区', '91%', '92%']);
      expect([...(all?.[0]?.faults ?? [])]).toEqual([[1, 'struck-out']]);
      expect([...(all?.[0]?.struck ?? [])]).toEqual([[2, '注']]);
    });
  });

  describe('what tracked changes took away', () => {
    const row = (properties: string, ...cells: string[]) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
    const rows = (...all: string[]) => `<w:tbl>${all.join('')}</w:tbl>`;
    const DELETED = '<w:del w:id="1" w:author="a"/>';

    test.each([
      ['deleted', DELETED],
      ['moved away', '<w:moveFrom w:id="1"/>'],
      ['deleted, among other things', `<w:gridBefore w:val="1"/><w:cantSplit/>${DELETED}`],
    ])('a row %s', async (_, properties) => {
      const { rows: read } = await sheetOf(
        rows(
          row('', ...plain('a', '1')),
          row(properties, ...plain('b', '2')),
          row('<w:ins/>', ...plain('c', '3')),
        ),
      );
      expect(read).toEqual([
        ['a', '1'],
        ['c', '3'],
      ]);
    });

    test('cells of a row', async () => {
      const { rows: read } = await sheetOf(
        table(
          [
            ...plain('a'),
            cell(p(run('1')), '<w:cellDel w:id="1"/>'),
            cell(p(run('2')), '<w:cellIns w:id="2"/>'),
          ],
          [...plain('b', '3')],
        ),
      );
      expect(read).toEqual([
        ['a', '2'],
        ['b', '3'],
      ]);
    });

    test('what was merged goes on without it', async () => {
      const begins = (text: string) => cell(p(run(text)), '<w:vMerge w:val="restart"/>');
      const goesOn = cell(p(), '<w:vMerge/>');
      const { rows: read, merges } = await sheetOf(
        rows(
          row('', begins('甲'), ...plain('1')),
          row(DELETED, goesOn, ...plain('2')),
          row('', goesOn, ...plain('3')),
          row(DELETED, begins('乙'), ...plain('4')),
          row('', goesOn, ...plain('5')),
          row('', goesOn, ...plain('6')),
          row(DELETED, begins('丙'), ...plain('7')),
          row('', ...plain('丁', '8')),
        ),
      );
      expect(read).toEqual([
        ['甲', '1'],
        ['', '3'],
        ['乙', '5'],
        ['', '6'],
        ['丁', '8'],
      ]);
      expect(merges).toEqual([
        { top: 0, bottom: 1, left: 0, right: 0 },
        { top: 2, bottom: 3, left: 0, right: 0 },
      ]);
    });

    test('the end of a paragraph', async () => {
      const open = (text: string) => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(text)}</w:p>`;
      const { rows: read } = await sheetOf(
        table([cell(open('88') + p(run('.9%'))), cell(p(run('1')) + p(run('2')))]),
      );
      expect(read).toEqual([['88.9%', '1\n2']]);
    });
  });

  test('cells that span columns and rows are merged', async () => {
    const { rows, merges } = await sheetOf(
      table(
        [cell(p(run('类')), '<w:vMerge w:val="restart"/>'), cell(p(run('宽')), '<w:gridSpan w:val="2"/>')],
        [cell(p(), '<w:vMerge/>'), ...plain('a', 'b')],
        plain('x', 'y', 'z'),
      ),
    );
    expect(rows).toEqual([
      ['类', '宽'],
      ['', 'a', 'b'],
      ['x', 'y', 'z'],
    ]);
    expect(merges).toEqual([
      { top: 0, bottom: 1, left: 0, right: 0 },
      { top: 0, bottom: 0, left: 1, right: 2 },
    ]);
  });

  const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const field = (data: string, code: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/>${data}</w:ffData></w:fldChar></w:r>` +
    `<w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const box = (states: string) => field(`<w:checkBox><w:sizeAuto/>${states}</w:checkBox>`, 'FORMCHECKBOX');
  const list = (states: string) =>
    field(
      `<w:ddList>${states}<w:listEntry w:val="85%"/><w:listEntry w:val="91%"/></w:ddList>`,
      'FORMDROPDOWN',
    );
  const eq = (content: string) =>
    `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</m:oMath>`;
  const m = (text: string) => `<m:r><w:rPr/><m:t>${text}</m:t></m:r>`;

  test.each([
    ['a tick of Wingdings', sym('Wingdings', 'F0FC'), '✓'],
    [
      'boxes of Wingdings 2',
      sym('Wingdings 2', '0052') + run('是') + sym('Wingdings 2', '00A3') + run('否'),
      '☑是□否',
    ],
    ['a box of Wingdings', sym('Wingdings', 'F0A8') + run('是'), '□是'],
    ['a cross of Wingdings 2', sym('wingdings 2', 'F04F'), '✗'],
    ['at least, in Symbol', sym('Symbol', 'F0B3') + run('90%'), '≥90%'],
    ['digits in Symbol', sym('Symbol', 'F039') + sym('Symbol', 'F031') + run('%'), '91%'],
    ['a letter of a usual font', sym('宋体', '221A'), '√'],
    ['a drawing of Wingdings that nobody knows', sym('Wingdings', 'F04A') + run('91%'), '\ufffd91%'],
    ['a letter of no known font', sym('Logo', 'F041'), '\ufffd'],
    ['a symbol without a number', sym('Wingdings', 'x'), '\ufffd'],
    ['a ticked box of a form', box('<w:default w:val="0"/><w:checked/>') + run('是'), '☑是'],
    ['an empty box of a form', box('<w:default w:val="1"/><w:checked w:val="0"/>') + run('是'), '□是'],
    ['a box ticked from the start', box('<w:default w:val="1"/>'), '☑'],
    ['what was chosen from a list', list('<w:result w:val="1"/><w:default w:val="0"/>'), '91%'],
    ['the first of a list', list(''), '85%'],
    ['what is chosen from the start', list('<w:default w:val="1"/>'), '91%'],
    ['an equation on one line', eq(m('9') + m('1%')), '91%'],
    ['an exponent', eq(`<m:sSup><m:e>${m('10')}</m:e><m:sup>${m('4')}</m:sup></m:sSup>`), '10⁴'],
    ['a fraction', eq(`<m:f><m:num>${m('1')}</m:num><m:den>${m('2')}</m:den></m:f>`), '\ufffd\ufffd1\ufffd2'],
    ['a root', eq(`<m:rad><m:radPr/><m:deg/><m:e>${m('16')}</m:e></m:rad>`), '\ufffd\ufffd16'],
    ['an equation as a field', '<w:r><w:instrText> EQ \\o(91%) </w:instrText></w:r>', '\ufffd'],
    ['a date as a field', `<w:r><w:instrText> DATE </w:instrText></w:r>${run('2023')}`, '2023'],
    [
      'another way to write a run',
      `<mc:AlternateContent><mc:Choice>${run('91%')}</mc:Choice><mc:Fallback>${run('9%')}</mc:Fallback></mc:AlternateContent>`,
      '91%',
    ],
    [
      'a box in a cell without more',
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(run('91%'))}</w:txbxContent></v:textbox></w:pict></w:r>`,
      '91%',
    ],
  ])('%s is a part of the text', async (_, content, text) => {
    const { rows } = await sheetOf(table([cell(`<w:p>${content}</w:p>`), ...plain('z')]));
    expect(rows).toEqual([[text, 'z']]);
  });

  test('blocks, rows and cells written in another way too are read once', async () => {
    const other = (a: string, b: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${a}</mc:Choice><mc:Fallback>${b}</mc:Fallback></mc:AlternateContent>`;
    const row = (text: string) => `<w:tr>${plain(text, 'z').join('')}</w:tr>`;
    const { rows } = await sheetOf(
      other(p(run('甲')), p(run('乙'))) +
        `<w:tbl>${other(row('丙'), row('丁'))}<w:tr>${other(cell(p(run('戊'))), cell(p(run('己'))))}</w:tr></w:tbl>` +
        table([cell(other(p(run('庚')), p(run('辛')))), ...plain('z')]),
    );
    expect(rows).toEqual([['甲'], ['丙', 'z'], ['戊'], ['庚', 'z']]);
  });

  test('what lies under a merged cell is set aside, and what goes on from nothing is read', async () => {
    const goesOn = (text: string) => cell(p(run(text)), '<w:vMerge/>');
    const { rows, all } = await sheetOf(
      table([goesOn('91%'), ...plain('a')], plain('x', 'b')) +
        table(
          [cell(p(run('y')), '<w:vMerge w:val="restart"/>'), ...plain('c')],
          [goesOn('5%'), ...plain('d')],
        ),
    );
    expect(rows).toEqual([
      ['91%', 'a'],
      ['x', 'b'],
      ['y', 'c'],
      ['', 'd'],
    ]);
    expect([...(all?.[3]?.covered ?? [])]).toEqual([[0, '5%']]);
  });

  test('another document within it has to be put into it first', async () => {
    const read = await readSheets(document(`${table(plain('a'))}<w:altChunk r:id="x"/>`), LIMITS);
    expect(read).toMatchObject({ fault: 'corrupt' });
  });

  test('so has one within a cell', async () => {
    const cell = '<w:tbl><w:tr><w:tc><w:altChunk r:id="x"/><w:p/></w:tc></w:tr></w:tbl>';
    expect(await readSheets(document(cell), LIMITS)).toMatchObject({ fault: 'corrupt' });
  });

  test('a document without a table holds no values, and says so', async () => {
    expect(await readSheets(document(p(run('来函'))), LIMITS)).toMatchObject({
      fault: 'unsupported',
      kind: 'docx',
    });
  });

  test.each([
    ['cut in half', document(table(plain('a', 'b'))).subarray(0, 120)],
    ['not well-formed', document('<w:p><w:r>')],
    ['without its body', zip([{ name: 'word/styles.xml', content: '<w:styles/>' }])],
  ])('one %s is damaged', async (_, bytes) => {
    expect(await readSheets(bytes, LIMITS, NO_PAUSE, true)).toMatchObject({ fault: 'corrupt' });
  });

  test('the measurements of a county’s Word table are evaluated', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-word-'));
    const file = join(folder, '报表.docx');
    const body =
      p(run('衡水市2023年职业病防治指标完成情况')) +
      table(plain('序号', '指标名称', '完成值'), plain('2', '工业企业职业病危害项目申报率', '88.9%'));
    writeFileSync(file, document(body));
    const { stdout } = await runProgram([
      'evaluate',
      file,
      '--plan',
      'hengshui',
      '--at',
      'midterm',
      '--format',
      'json',
    ]);
    rmSync(folder, { recursive: true });
    const [evaluation] = (
      JSON.parse(stdout) as { evaluations: { results: { row: number; outcome: string }[] }[] }
    ).evaluations;
    expect(evaluation?.results.find(({ row }) => row === 2)?.outcome).toBe('on-track');
  });
});

describe('what stands around the text of a Word document', () => {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const parts = (body: string, around: Readonly<Record<string, readonly [file: string, content: string]>>) =>
    zip([
      { name: 'word/document.xml', content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
      {
        name: 'word/_rels/document.xml.rels',
        content: `<Relationships>${Object.entries(around)
          .map(([type, [file]], at) => relation(`r${at}`, type, file))
          .join('')}</Relationships>`,
      },
      ...Object.values(around).map(([file, content]) => ({ name: `word/${file}`, content })),
    ]);
  const one = table(plain('甲', '1'));
  const read = async (bytes: Uint8Array) => {
    const found = await readSheets(bytes, LIMITS, NO_PAUSE, true);
    if ('fault' in found) throw new Error(found.detail);
    return found.sheets[0];
  };

  test('what is printed over and under each page', async () => {
    const sheet = await read(
      parts(one, {
        header: ['header1.xml', `<w:hdr xmlns:w="w">${p(run('桃城区'), run('卫生健康局'))}</w:hdr>`],
        footer: ['footer1.xml', `<w:ftr xmlns:w="w">${p(run('- 1 -'))}${p(run('2025年'))}</w:ftr>`],
      }),
    );
    expect(sheet?.beside).toEqual(['桃城区卫生健康局', '2025年']);
  });

  test('the header of several sections is read once', async () => {
    const relations = Array.from({ length: 40 }, (_, at) => relation(`h${at}`, 'header', 'header1.xml')).join(
      '',
    );
    const line = p(run('桃城区'.repeat(60)));
    const read40 = await readSheets(
      zip([
        {
          name: 'word/document.xml',
          content: `<w:document xmlns:w="w"><w:body>${one}</w:body></w:document>`,
        },
        { name: 'word/_rels/document.xml.rels', content: `<Relationships>${relations}</Relationships>` },
        { name: 'word/header1.xml', content: `<w:hdr xmlns:w="w">${line}</w:hdr>` },
      ]),
      { ...LIMITS, inflatedBytes: 20_000 },
    );
    expect(read40).toMatchObject({ sheets: [{ beside: ['桃城区'.repeat(60)] }] });
  });

  test('notes at the foot of a page', async () => {
    const notes = `<w:footnotes xmlns:w="w"><w:footnote w:id="1">${p(run('桃城区数据'))}</w:footnote></w:footnotes>`;
    expect((await read(parts(one, { footnotes: ['footnotes.xml', notes] })))?.beside).toEqual(['桃城区数据']);
  });

  describe('a note at the foot of a page or the end of the text', () => {
    const WHERE = ['footnote', 'endnote'] as const;
    type Where = (typeof WHERE)[number];
    const refers = (where: Where, id = '1') => `<w:r><w:${where}Reference w:id="${id}"/></w:r>`;
    const noted = (where: Where, body: string, ...texts: string[]) => {
      const notes = texts.map((text, at) => `<w:${where} w:id="${at + 1}">${p(run(text))}</w:${where}>`);
      const separator = `<w:${where} w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:${where}>`;
      const content = `<w:${where}s xmlns:w="w">${separator}${notes.join('')}</w:${where}s>`;
      return read(parts(body, { [`${where}s`]: ['notes.xml', content] }));
    };
    const marked = (text: string, where: Where, id?: string) => cell(p(run(text), refers(where, id)));
    const head = plain('指标', '2025年');

    test.each(
      WHERE.flatMap((where) =>
        ['91%', '1,250', '12.5万人', '约91%', '是', '√', '已建立', '88.9％（自评）', '96%（2025年）'].map(
          (value) => [where, value] as const,
        ),
      ),
    )('is on the cell that refers to it: a %s of %s', async (where, value) => {
      const sheet = await noted(where, table(head, [...plain('甲'), marked(value, where)]), '预计数');
      expect([...(sheet?.rows[1]?.comments ?? [])]).toEqual([[1, '预计数']]);
      expect(sheet?.beside).toBeUndefined();
    });

    test.each(WHERE)('on a name, a blank, and a line among rows of values: a %s', async (where) => {
      const body = table(
        head,
        plain('甲', '1%'),
        [marked('乙', where), ...plain('2%')],
        [...plain('丙'), marked('', where, '2')],
        [marked('二、榕城区', where, '3')],
      );
      const sheet = await noted(where, body, '预计数', '未报', '初步');
      expect(sheet?.rows.map(({ comments }) => [...(comments ?? [])])).toEqual([
        [],
        [],
        [[0, '预计数']],
        [[1, '未报']],
        [[0, '初步']],
      ]);
      expect(sheet?.beside).toBeUndefined();
    });

    test.each(WHERE)('several on one cell, with comments and lines of their own: a %s', async (where) => {
      const both = cell(p(run('91%'), refers(where), refers(where, '2')));
      const sheet = await noted(where, table(head, [...plain('甲'), both]), '预计数', '榕城区');
      expect([...(sheet?.rows[1]?.comments ?? [])]).toEqual([[1, '预计数；榕城区']]);
    });

    test.each(
      WHERE.flatMap((where) =>
        [
          ['a title', p(run('表1'), refers(where)) + table(head, plain('甲', '91%'))],
          ['a heading', table([...plain('指标'), marked('2025年', where)], plain('甲', '91%'))],
          ['a year as a heading', table([...plain('指标'), marked('2025', where)], plain('甲', '91%'))],
          ['months as a heading', table([...plain('指标'), marked('1 — 6 月', where)], plain('甲', '91%'))],
          ['a line of a table above its values', table([marked('全市', where)], head, plain('甲', '91%'))],
          ['nothing', table(head, plain('甲', '91%'))],
        ].map(([what = '', body = '']) => [where, what, body] as const),
      ),
    )('speaks for all of the text: a %s on %s', async (where, _, body) => {
      const sheet = await noted(where, body, '榕城区数据');
      expect(sheet?.beside).toEqual(['榕城区数据']);
      expect(sheet?.rows.some(({ comments }) => comments)).toBe(false);
    });

    test('a table of one kind does not speak for the next', async () => {
      const body =
        table(head, plain('甲', '91%')) +
        table([...plain('指标'), marked('2024年', 'footnote')], plain('乙', '1%'));
      expect((await noted('footnote', body, '榕城区数据'))?.beside).toEqual(['榕城区数据']);
    });
  });

  test('boxes, and once what is there for older programs too', async () => {
    const box = (text: string) =>
      `<wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${p(run(text))}</w:txbxContent></wps:txbx>`;
    const anchored = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box('桃城区')}</mc:Choice><mc:Fallback>${box('桃城区')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict>${box('2025年')}</w:pict></w:r>`;
    const sheet = await read(
      document(p(run('表'), anchored) + table([cell(p(run('甲'), old)), ...plain('1')])),
    );
    expect(sheet?.beside).toEqual(['桃城区', '2025年']);
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([['表'], ['甲', '1']]);
  });

  describe('a table that floats', () => {
    const box = (...blocks: string[]) =>
      `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${blocks.join('')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:p/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const values = table(plain('指标', '2025年'), plain('申报率', '92.5%'));
    const wide = table(
      [cell(p(run('指标')), '<w:gridSpan w:val="2"/>'), ...plain('2025年')],
      plain('率', '申报率', '92.5%'),
    );
    const lines = async (bytes: Uint8Array) => {
      const sheet = await read(bytes);
      return { rows: sheet?.rows.map(({ line, cells }) => [line, ...cells]), beside: sheet?.beside };
    };

    test('is read behind the paragraph or the table to which it is tied', async () => {
      expect(await lines(document(p(run('表'), box(values)) + p(run('注'))))).toMatchObject({
        rows: [
          [1, '表'],
          [3, '指标', '2025年'],
          [4, '申报率', '92.5%'],
          [6, '注'],
        ],
      });
      const within = table(
        [cell(p(run('甲'), box(p(run('桃城区')), wide))), ...plain('1')],
        plain('乙', '2'),
      );
      expect(await lines(document(within))).toMatchObject({
        rows: [
          [1, '甲', '1'],
          [2, '乙', '2'],
          [4, '桃城区'],
          [5, '指标', '', '2025年'],
          [6, '率', '申报率', '92.5%'],
        ],
      });
    });

    test('in a box in a box, and of older programs', async () => {
      const old = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(box(values))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
      const { rows } = await lines(document(one + p(old)));
      expect(rows).toEqual([
        [1, '甲', '1'],
        [4, '指标', '2025年'],
        [5, '申报率', '92.5%'],
      ]);
    });

    test('on each page, once', async () => {
      const printed = `<w:hdr xmlns:w="w">${p(run('桃城区'))}${values}</w:hdr>`;
      const around = { header: ['header1.xml', printed], footer: ['footer1.xml', printed] } as const;
      expect(await lines(parts(one, around))).toEqual({
        rows: [
          [1, '甲', '1'],
          [3, '指标', '2025年'],
          [4, '申报率', '92.5%'],
        ],
        beside: ['桃城区'],
      });
    });

    test('what only puts texts into their places is none', async () => {
      const places = table(plain('表号', '衡卫1表'), plain('填报单位', '桃城区'));
      const { rows, beside } = await lines(
        parts(one + p(run('表'), box(table(plain('2025年', '全市')))), {
          header: ['header1.xml', `<w:hdr xmlns:w="w">${places}</w:hdr>`],
        }),
      );
      expect(rows).toEqual([
        [1, '甲', '1'],
        [2, '表'],
      ]);
      expect(beside).toEqual(['表号', '衡卫1表', '填报单位', '桃城区', '2025年', '全市']);
    });
  });

  test('what is written across the page', async () => {
    const mark = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" type="#_x0000_t136"><v:textpath style="font-size:1pt" string="作废"/></v:shape></w:pict></w:r>`;
    const header = `<w:hdr xmlns:w="w"><w:sdt><w:sdtContent>${p(mark)}</w:sdtContent></w:sdt></w:hdr>`;
    expect((await read(parts(one, { header: ['header1.xml', header] })))?.beside).toEqual(['作废']);
    expect((await read(document(p(mark) + one)))?.beside).toEqual(['作废']);
    expect((await read(document(table([cell(p(mark)), ...plain('1')]))))?.rows[0]?.cells).toEqual([
      '作废',
      '1',
    ]);
  });

  test('of a cell that is a picture nobody knows what it says', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></wp:inline></w:drawing></w:r>';
    const pict =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:pict></w:r>';
    const object =
      '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:object></w:r>';
    const line = '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r>';
    const sheet = await read(
      document(
        table(
          [drawing, pict, object, line].map((content) => cell(p(content))),
          [cell(p(run('91%'), drawing))],
        ),
      ),
    );
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([['\ufffd', '\ufffd', '\ufffd'], ['91%']]);
  });

  test('comments in the margin are on the cells that refer to them', async () => {
    const comments = `<w:comments xmlns:w="w"><w:comment w:id="7" w:author="李某">${p(run('应为85%'))}</w:comment></w:comments>`;
    const refers = '<w:r><w:commentReference w:id="7"/></w:r>';
    const sheet = await read(
      parts(table([...plain('甲'), cell(p(run('91%'), refers))]), { comments: ['comments.xml', comments] }),
    );
    expect([...(sheet?.rows[0]?.comments ?? [])]).toEqual([[1, '应为85%']]);
  });

  test('a comment in a box is on the cell in which the box is anchored', async () => {
    const comments = `<w:comments xmlns:w="w"><w:comment w:id="7">${p(run('应为85%'))}</w:comment></w:comments>`;
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p(run('自评'), '<w:r><w:commentReference w:id="7"/></w:r>')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const sheet = await read(
      parts(table([...plain('甲'), cell(p(run('91%'), box))]), { comments: ['comments.xml', comments] }),
    );
    expect([...(sheet?.rows[0]?.comments ?? [])]).toEqual([[1, '应为85%']]);
  });
});
