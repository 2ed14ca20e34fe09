import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { annotating } from '../../src/annotate/annotate.js';
import { handBack } from '../../src/annotate/hand-back.js';
import type { Mark } from '../../src/annotate/marks.js';
import { isOwnWorkbook } from '../../src/annotate/own-workbook.js';
import { DEFAULT_LIMITS, type ReadInput } from '../../src/measure/input.js';
import { pack, zip } from '../../src/report/zip-writer.js';
import { atOnce, NO_PAUSE } from '../../src/tables/pause.js';

/** Workbooks whose comments are put together in ways that no office program puts them: a mark is seen, or refused. */
const MARKS: readonly Mark[] = [
  { sheet: '甲', line: 2, column: 2, weight: 'error', messages: ['有批注的'] },
  { sheet: '甲', line: 3, column: 2, weight: 'error', messages: ['没有批注的'] },
];

function submitted(): Map<string, string> {
  const sheet = () => {
    const made = utils.aoa_to_sheet([
      ['指标', '数值'],
      ['申报率', '80%'],
      ['监测率', '70%'],
    ]);
    Object.assign(made.B2, { c: [{ a: '张三', t: '原有' }] });
    return made;
  };
  const book = utils.book_new(sheet(), '甲');
  utils.book_append_sheet(book, sheet(), '乙');
  return partsOf(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  const { files } = read(bytes, { bookFiles: true }) as WorkBook & {
    files: Record<string, { content?: Uint8Array }>;
  };
  return new Map(
    Object.entries(files)
      .filter(([name, { content }]) => content && !name.endsWith('/') && !name.startsWith('\u0001'))
      .map(([name, { content }]) => [name, Buffer.from(content ?? []).toString()]),
  );
}

type Change = (parts: Map<string, string>) => void;
const edit =
  (name: string, from: string | RegExp, to: string): Change =>
  (parts) => {
    const before = parts.get(name) ?? '';
    parts.set(name, before.replace(from, to));
    if (parts.get(name) === before) throw new Error(`${name} has no ${from}: ${before.slice(0, 1500)}`);
  };

function annotated(change: Change): readonly string[] {
  const parts = submitted();
  change(parts);
  const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
  const { SheetNames, Sheets } = read(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS)));
  return SheetNames.flatMap((name) =>
    ['B2', 'B3'].flatMap((at) => {
      const said = Sheets[name]?.[at]?.c as { t: string }[] | undefined;
      return said ? [`${name}!${at} ${said.map(({ t }) => t).join('')}`] : [];
    }),
  );
}

const COMMENTS = 'xl/comments1.xml';
const BOTH = ['甲!B2 原有\n\n有批注的', '甲!B3 没有批注的', '乙!B2 原有'];

describe('each mark is seen', () => {
  test.each<[string, Change, readonly string[]]>([
    ['where all is as usual', () => {}, BOTH],
    [
      'on a comment without a text',
      edit(COMMENTS, /<text>.*<\/text>/s, ''),
      ['甲!B2 有批注的', ...BOTH.slice(1)],
    ],
    [
      'on a comment that is an empty element',
      edit(COMMENTS, /<comment ref="B2" authorId="0">.*<\/comment>/s, '<comment ref="B2" authorId="0"/>'),
      ['甲!B2 有批注的', ...BOTH.slice(1)],
    ],
    [
      'on a comment with an empty text',
      edit(COMMENTS, /<text>.*<\/text>/s, '<text/>'),
      ['甲!B2 \n\n有批注的', ...BOTH.slice(1)],
    ],
  ])('%s', (_, change, seen) => {
    expect(annotated(change)).toEqual(seen);
  });

  test('in each of two comments on one cell, since a program shows one of them', () => {
    const parts = submitted();
    edit(COMMENTS, /(<comment ref.*<\/comment>)/s, '$1$1')(parts);
    const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
    const made = partsOf(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS))).get(COMMENTS) ?? '';
    expect(made.match(/[^没]有批注的/g)).toHaveLength(2);
    expect(made.match(/没有批注的/g)).toHaveLength(1);
  });

  test('with the comment of a cell whose name is written in small letters', () => {
    const parts = submitted();
    edit(COMMENTS, 'ref="B2"', 'ref="b2"')(parts);
    const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
    const made = partsOf(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS))).get(COMMENTS) ?? '';
    expect(made.match(/<comment /g)).toHaveLength(2);
  });
});

/** The marked workbook as parts, however it may be put together. */
function made(change: Change): Map<string, string> {
  const parts = submitted();
  change(parts);
  const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
  return partsOf(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS)));
}

const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TYPES = '[Content_Types].xml';
const ROOT = '{22222222-2222-2222-2222-222222222222}';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** A thread at B2, as Excel writes one, in part `threads.xml`, with or without a list of people. */
function threaded(said: string, people: string | null): Change {
  return (parts) => {
    const reference = (type: string, target: string) =>
      `<Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/${type}" Target="${target}"/></Relationships>`;
    parts.set('xl/threads.xml', `<ThreadedComments xmlns="${THREADS}">${said}</ThreadedComments>`);
    edit(RELATIONS, '</Relationships>', reference('threadedComment', '../threads.xml'))(parts);
    if (people === null) return;
    parts.set('xl/people.xml', `<personList xmlns="${THREADS}">${people}</personList>`);
    edit('xl/_rels/workbook.xml.rels', '</Relationships>', reference('person', 'people.xml'))(parts);
  };
}

const said = (id: string, ref: string, more = '') =>
  `<threadedComment ref="${ref}" dT="2024-05-01T08:00:00.00" personId="{1}" id="${id}"${more}><text>请核对</text></threadedComment>`;

describe('where Excel shows a thread and not the comment, a mark is a reply in it', () => {
  const PERSON = /<person displayName="plancheck" id="([^"]+)" userId="plancheck" providerId="None"\/>/;
  test.each<[string, string, string | null, string]>([
    [
      'to what was said first',
      said(ROOT, 'B2') + said('{3}', 'B2', ` parentId="${ROOT}"`),
      '',
      'xl/people.xml',
    ],
    ['where nobody is listed', said(ROOT, 'B2'), null, 'xl/persons/person1.xml'],
    [
      'of a cell in small letters',
      said(ROOT, 'b2'),
      '<person displayName="张三" id="{1}"/>',
      'xl/people.xml',
    ],
  ])('%s', (_, thread, people, list) => {
    const parts = made(threaded(thread, people));
    const [, person] = PERSON.exec(parts.get(list) ?? '') ?? [];
    expect(person).toBeDefined();
    const threads = parts.get('xl/threads.xml') ?? '';
    expect(threads).toContain(thread);
    expect(threads.slice(threads.indexOf(thread) + thread.length)).toMatch(
      new RegExp(
        `^<threadedComment ref="B2" dT="2024-05-01T08:00:00.00" personId="${person}" id="[^"]+" parentId="${ROOT}"><text>有批注的</text></threadedComment></ThreadedComments>$`,
      ),
    );
    expect(parts.get('xl/comments1.xml')).toContain('有批注的');
  });

  test('twice, where it is marked once more: no two replies have one id', () => {
    const once = made(threaded(said(ROOT, 'B2'), ''));
    const bytes = zip([...once].map(([name, text]) => pack(name, Buffer.from(text))));
    const twice = partsOf(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS)));
    const ids = [...(twice.get('xl/threads.xml') ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(twice.get('xl/people.xml')?.match(/plancheck" id=/g)).toHaveLength(1);
  });

  test('and a thread at another cell is left as it is', () => {
    const parts = made(threaded(said(ROOT, 'A1'), ''));
    expect(parts.get('xl/threads.xml')).not.toContain('plancheck');
    expect(parts.get('xl/people.xml')).not.toContain('plancheck');
  });
});

describe('a comment is shown by its box', () => {
  const boxes = (parts: Map<string, string>, drawing: string) =>
    [...(parts.get(drawing) ?? '').matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)/g)].map(
      ([, row, column]) => `${row} ${column}`,
    );

  test('whose number is above all others, however many there are', () => {
    const numbers = Array.from({ length: 200_000 }, (_, i) => `_x0000_s${i}`).join(' ');
    const change = edit('xl/drawings/vmlDrawing1.vml', '</xml>', `<!-- ${numbers} --></xml>`);
    expect(made(change).get('xl/drawings/vmlDrawing1.vml')).toContain('id="_x0000_s200000"');
  });

  test('which a comment gets that had none', () => {
    const parts = made((before) => {
      before.delete('xl/drawings/vmlDrawing1.vml');
      edit(RELATIONS, /<Relationship [^>]*vmlDrawing1[^>]*>/, '')(before);
      edit('xl/worksheets/sheet1.xml', /<legacyDrawing[^>]*>/, '')(before);
    });
    expect(boxes(parts, 'xl/drawings/vmlDrawing1.vml')).toEqual(['1 1', '2 1']);
  });

  test.each<[string, Change]>([
    ['as it is', () => {}],
    [
      'with its column before its row',
      edit('xl/drawings/vmlDrawing1.vml', /(<x:Row>.*?<\/x:Row>)(.*?)(<x:Column>.*?<\/x:Column>)/s, '$3$2$1'),
    ],
    ['in other quotes', edit('xl/drawings/vmlDrawing1.vml', '"Note"', "'Note'")],
  ])('and keeps, %s', (_, change) => {
    const drawing = made(change).get('xl/drawings/vmlDrawing1.vml') ?? '';
    expect(drawing.match(/\bNote\b/g)).toHaveLength(2);
  });
});

describe('what a package says of its parts', () => {
  test('is said once of each part, where it speaks of some that are not there', () => {
    const parts = made((before) => {
      for (const name of ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml']) before.delete(name);
      edit(RELATIONS, /<Relationship .*\/>/s, '')(before);
      edit('xl/worksheets/sheet1.xml', /<legacyDrawing[^>]*>/, '')(before);
      edit(TYPES, '</Types>', '<Override PartName="/XL/comments3.xml" ContentType="x/y"/></Types>')(before);
    });
    const names = [...(parts.get(TYPES) ?? '').matchAll(/PartName="([^"]+)"/g)].map(([, name]) =>
      name?.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name?.startsWith('/xl/comments'))).toHaveLength(4);
  });

  test.each([
    [
      'a template',
      'openxmlformats-officedocument.spreadsheetml.template.main+xml',
      'openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ],
    [
      'a template with macros',
      'ms-excel.template.macroEnabled.main+xml',
      'ms-excel.sheet.macroEnabled.main+xml',
    ],
    [
      'a workbook with macros',
      'ms-excel.sheet.macroEnabled.main+xml',
      'ms-excel.sheet.macroEnabled.main+xml',
    ],
  ])('is that it is a workbook, of %s', (_, before, after) => {
    const change = edit(TYPES, /openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/, before);
    expect(made(change).get(TYPES)).toContain(`application/vnd.${after}"`);
  });
});

test.each<[string, string]>([
  ['of an unusual name', 'notes/批.xml'],
  ['in a folder', 'comments/1/of-sheet.xml'],
  ['with another ending', 'said.comments'],
])(
  'an annotated workbook whose comments are a part %s is known for ours, the submitted one is not',
  (_, name) => {
    const parts = submitted();
    parts.set(`xl/${name}`, parts.get(COMMENTS) ?? '');
    parts.delete(COMMENTS);
    edit(RELATIONS, /"[^"]*comments1.xml"/, `"../${name}"`)(parts);
    edit(TYPES, /"[^"]*comments1.xml"/, `"/xl/${name}"`)(parts);
    const bytes = zip([...parts].map(([part, text]) => pack(part, Buffer.from(text))));
    expect(isOwnWorkbook(bytes)).toBe(false);
    expect(isOwnWorkbook(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS)))).toBe(true);
  },
);

describe('a workbook of ours on which somebody has worked since is no longer ours', () => {
  const bytesOf = (parts: Map<string, string>) =>
    zip([...parts].map(([part, text]) => pack(part, Buffer.from(text))));
  const again = (bytes: Uint8Array) =>
    new Uint8Array(write(read(bytes), { type: 'array', bookType: 'xlsx' }));

  test('one that was marked', () => {
    const made = atOnce(annotating(bytesOf(submitted()), MARKS, DEFAULT_LIMITS));
    expect(isOwnWorkbook(made)).toBe(true);
    expect(isOwnWorkbook(again(made))).toBe(false);
  });

  test('one whose parts another program has packed again, and left who made it as it was', () => {
    const made = atOnce(annotating(bytesOf(submitted()), MARKS, DEFAULT_LIMITS));
    const entry = made.findLastIndex((byte, i) => byte === 0x50 && made[i + 1] === 0x4b && made[i + 2] === 1);
    for (const [at, byte] of [
      [5, 3], // made on Unix
      [9, 0], // without the flag for names in UTF-8
      [14, 0x5c], // on another day
    ] as const) {
      const packed = Uint8Array.from(made);
      packed[entry + at] = byte;
      expect(isOwnWorkbook(packed)).toBe(false);
    }
    expect(isOwnWorkbook(Uint8Array.of(...made, 0))).toBe(false);
  });

  test('one that was made anew', async () => {
    const page = new TextEncoder().encode('<html><table><tr><td>a<td>b<tr><td>c<td>d</table>');
    const input = { encoding: 'workbook' } as ReadInput;
    const made = await handBack(page, input, [], DEFAULT_LIMITS, NO_PAUSE);
    if ('problem' in made) throw new Error(made.problem);
    expect(isOwnWorkbook(made.bytes)).toBe(true);
    const parts = partsOf(made.bytes);
    edit('docProps/core.xml', /(modified[^>]*>)1980/, '$12026')(parts);
    expect(isOwnWorkbook(bytesOf(parts))).toBe(false);
  });
});

test.each<[string, string, boolean]>([
  [
    'a signature',
    'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
    true,
  ],
  [
    'a picture of itself',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
    false,
  ],
  ['an application', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended', false],
])(
  'of a workbook with %s it is known whether it is signed, and the signature is left',
  async (_, type, signed) => {
    const parts = submitted();
    edit(
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="rIdS" Type="${type}" Target="a.sigs"/></Relationships>`,
    )(parts);
    parts.set('a.sigs', 'signed by 张三');
    const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
    const input = { encoding: 'workbook' } as ReadInput;
    const made = await handBack(bytes, input, MARKS, DEFAULT_LIMITS, NO_PAUSE);
    expect(made).toMatchObject({ copied: false, signed });
    expect('bytes' in made && partsOf(made.bytes).get('a.sigs')).toBe('signed by 张三');
  },
);

describe('what cannot bear the marks of one sheet alone is refused', () => {
  const SHEET_2 = 'xl/worksheets/_rels/sheet2.xml.rels';
  test.each<[string, Change]>([
    ['two sheets that share their comments', edit(SHEET_2, 'comments2.xml', 'comments1.xml')],
    [
      'two sheets that share the boxes of their comments',
      edit(SHEET_2, 'vmlDrawing2.vml', 'vmlDrawing1.vml'),
    ],
    [
      'two sheets of one part',
      edit('xl/_rels/workbook.xml.rels', 'worksheets/sheet2.xml', 'worksheets/sheet1.xml'),
    ],
    [
      'a sheet of two lists of comments',
      (parts) => {
        edit(RELATIONS, /(<Relationship [^>]*Target="[^"]*comments)1(.xml"[^>]*>)/, '$11$2$12$2')(parts);
        edit(RELATIONS, /Id="[^"]*"([^>]*comments2)/, 'Id="rIdTwo"$1')(parts);
      },
    ],
    [
      'comments that lie elsewhere',
      edit(
        RELATIONS,
        /Target="[^"]*comments1.xml"/,
        'Target="https://example.org/a.xml" TargetMode="External"',
      ),
    ],
    [
      'boxes that lie elsewhere',
      edit(
        RELATIONS,
        /Target="[^"]*vmlDrawing1.vml"/,
        'Target="https://example.org/a.vml" TargetMode="External"',
      ),
    ],
    ['a drawing that is nothing', (parts) => void parts.set('xl/drawings/vmlDrawing1.vml', '<xml/>')],
    ['a drawing that is missing', (parts) => void parts.delete('xl/drawings/vmlDrawing1.vml')],
    ['a drawing that nothing leads to', edit(RELATIONS, /<Relationship [^>]*vmlDrawing1[^>]*>/, '')],
    ['a reply to nothing', threaded(said('{3}', 'B2', ` parentId="${ROOT}"`), '')],
    ['comments without a list', edit(COMMENTS, /<commentList>.*<\/commentList>/s, '')],
    ['comments without authors', edit(COMMENTS, /<authors>.*<\/authors>/s, '')],
    ['comments that are nothing', edit(COMMENTS, /<authors>.*<\/commentList>/s, '')],
    [
      'a file that does not say of what kind its parts are',
      (parts) => void parts.delete('[Content_Types].xml'),
    ],
  ])('%s', (_, change) => {
    expect(() => annotated(change)).toThrow(
      /share|lists? of comments|is missing|elsewhere|no end|to nothing/,
    );
  });
});
