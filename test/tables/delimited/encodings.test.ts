import { describe, expect, test } from 'vitest';
import { decode, detectEncoding } from '../../../src/tables/delimited/decode.js';
import { detectDelimiter } from '../../../src/tables/delimited/delimiter.js';
import { readExample } from '../../measure/example.js';
import { ENCODINGS, type EncodingName, encoded } from './encoded.js';

const TABLE = '城市,指标,年份,数值\n衡水市,申报率,2023,９２．５％\n衡水市,知晓率,2023,/\n';
const VALUES = [
  'hengshui * hazard-declaration-rate 2023 0.925',
  'hengshui * health-knowledge-awareness-rate 2023 missing',
];

describe('encodings', () => {
  test.each(ENCODINGS)('%s is found', async (name) => {
    const { values, input } = await readExample(encoded(TABLE, name));
    expect([values, input.encoding]).toEqual([VALUES, name.split(' ')[0]]);
  });

  test.each([
    ['gbk', 'gb18030'],
    ['utf-16', 'utf-16be'],
    ['utf-16le', 'utf-16le'],
  ] as const)('%s by name', async (encoding, written) => {
    expect((await readExample(encoded(TABLE, written), { encoding })).values).toEqual(VALUES);
  });

  test('a name is believed, whatever the bytes look like', async () => {
    const { faults } = await readExample(encoded(TABLE, 'gb18030'), { encoding: 'utf-8' });
    expect(faults).toEqual(['PC201@1:-']);
  });

  test.each([
    ['in UTF-8 with its mark', 'utf-8 with mark', '2023,９', [0xff]],
    ['in GB18030', 'gb18030', '2023,９', [0xff]],
    ['half a surrogate pair', 'utf-16le', '2023,９', [0x00, 0xd8]],
  ] as const)('a broken byte %s is an error with its line', async (_, name, before, broken) => {
    const at = TABLE.indexOf(before);
    const bytes = Buffer.concat([
      encoded(TABLE.slice(0, at), name),
      Uint8Array.from(broken),
      encoded(TABLE.slice(at), name).subarray(name === 'gb18030' ? 0 : name === 'utf-16le' ? 2 : 3),
    ]);
    const { faults, values } = await readExample(bytes);
    expect(faults).toContain('PC201@2:-');
    expect(values).toEqual([]);
  });

  test('a file that ends within a character', async () => {
    expect((await readExample(encoded(TABLE, 'gb18030').subarray(0, 6))).faults).toContain('PC201@1:-');
  });

  test('the line of a broken byte in a later chunk, which starts within a character', async () => {
    const good = encoded('衡水市,一二三\n'.repeat(1000), 'gb18030');
    const bytes = Buffer.concat([good, Uint8Array.of(0xff), good]);
    for (const size of [997, 1001, 4096]) {
      const { chunks, faultLine } = decode(inChunks(bytes, size), { name: 'gb18030', skip: 0 });
      let text = '';
      for await (const chunk of chunks) text += chunk;
      expect([faultLine(), text.split('\n').length]).toEqual([1001, 1001]);
    }
  });

  test.each([
    ['utf-8', [0xff]],
    ['utf-8', [0xe6, 0xb0]],
    ['gb18030', [0xff]],
    ['utf-16le', [0x00, 0xdc]],
    ['utf-16be', [0xdc, 0x00]],
  ] as const)(
    'a broken byte far down in %s is an error on its own line, and half a row is none',
    async (name, broken) => {
      const rows = (count: number) =>
        encodedBare(TABLE.slice(TABLE.indexOf('\n') + 1).repeat(count / 2), name);
      const head = encoded(TABLE.slice(0, TABLE.indexOf('\n') + 1), name);
      const half = encodedBare('衡水市,申报率,2023,9', name);
      const bytes = Buffer.concat([
        head,
        rows(4000),
        half,
        Uint8Array.from(broken),
        encodedBare('1%\n', name),
        rows(2),
      ]);
      for (const size of [bytes.length, 4096, 4099]) {
        const found = detectEncoding(bytes, true, null);
        const { chunks, faultLine } = decode(inChunks(bytes, size), found ?? { name, skip: 0 });
        let text = '';
        for await (const chunk of chunks) text += chunk;
        expect([found?.name ?? 'gb18030', faultLine(), text.split('\n').length, text.at(-1)]).toEqual([
          name,
          4002,
          4002,
          '\n',
        ]);
      }
      expect((await readExample(bytes)).faults).toContain('PC201@4002:-');
    },
  );

  test('a head may end within a character', () => {
    const bytes = encoded('衡水市', 'utf-8').subarray(0, 5);
    expect(detectEncoding(bytes, false, null)?.name).toBe('utf-8');
    expect(detectEncoding(bytes, true, null)?.name).not.toBe('utf-8');
  });
});

/** Without the mark at the start. */
function encodedBare(text: string, name: EncodingName): Uint8Array {
  return encoded(text, name).subarray(name.startsWith('utf-16') ? 2 : 0);
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('delimiters', () => {
  test.each([
    [',', 'a,b,c\n1,2,3\n'],
    ['\t', '附件1，说明\na\tb\n1,234\t2\n1,300\t3\n'],
    [';', 'a;b;c\n1,5;2,5;3\n'],
    ['|', '|a|b|\n|-|-|\n|1|2|\n'],
    ['，', '城市，指标\n衡水市，申报率\n'],
    [',', '"a;b;c;d",b\n"1;2;3;4",2\n'],
    [',', '一段没有分隔符的文字'],
  ])('%j in %j', (delimiter, head) => expect(detectDelimiter(head)).toBe(delimiter));

  test('a delimiter by name is believed', async () => {
    const { values } = await readExample(TABLE.replaceAll(',', '#'), { delimiter: '#' });
    expect(values).toEqual(VALUES);
  });
});

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s, with breaks in quotes and blank lines, are counted as an editor counts them', async (_, end) => {
    const table = [
      '城市,指标,年份,数值,备注',
      '',
      `衡水市,"申报${end}率",2023,92.5%,"甲${end}${end}乙"`,
      '衡水市,知晓率,2023,x',
    ];
    const { faults, measurements } = await readExample(table.join(end));
    expect(measurements.map(({ source }) => source.line)).toEqual([3, 7]);
    expect(faults).toEqual(['PC204@7:4']);
  });
});
