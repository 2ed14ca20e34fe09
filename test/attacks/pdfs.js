// PDFs of one page whose contents unpack to far more than any page holds, by each of the ways in which a PDF may pack.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const MB = 1 << 20;
const latin = (text) => Buffer.from(text, 'latin1');
const blanks = (megabytes) => Buffer.alloc(megabytes * MB, 0x20);

/** Objects from 1 on, and what the trailer says besides. */
function file(objects, trailer = '') {
  const parts = [latin('%PDF-1.4\n')];
  const places = objects.map((object, i) => {
    const at = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(latin(`${i + 1} 0 obj\n`), object, latin('\nendobj\n'));
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, latin(table + end)]);
}

const stream = (data, dictionary) =>
  Buffer.concat([latin(`<< /Length ${data.length} ${dictionary} >>\nstream\n`), data, latin('\nendstream')]);

/** The fourth object is the contents of the page; more may follow. */
function page(contents, resources = '', more = [], trailer = '') {
  const head = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << ${resources} >> /Contents 4 0 R >>`,
  ];
  return file([...head.map(latin), contents, ...more], trailer);
}

/** As many blanks: each code stands for one more than the one before, until the table is full. */
function lzw(bytes) {
  const bits = [];
  let width = 9;
  const put = (code) => {
    for (let i = width - 1; i >= 0; i -= 1) bits.push((code >> i) & 1);
  };
  for (let made = 0; made < bytes; ) {
    put(256);
    width = 9;
    put(32);
    made += 1;
    for (let code = 258; code < 4093; code += 1) {
      put(code);
      made += code - 256;
      if (code + 2 >= 512) width = code + 2 >= 2048 ? 12 : code + 2 >= 1024 ? 11 : 10;
    }
  }
  put(257);
  const packed = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [i, bit] of bits.entries()) packed[i >> 3] |= bit << (7 - (i & 7));
  return packed;
}

/** Two bytes for 128 blanks. */
const runs = (megabytes) =>
  Buffer.concat([Buffer.alloc((megabytes * MB) / 64, Buffer.from([129, 0x20])), Buffer.from([128])]);

function rc4(key, data) {
  const state = [...Array(256).keys()];
  const swap = (a, b) => {
    [state[a], state[b]] = [state[b], state[a]];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i] + key[i % key.length]) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    swap(i, j);
    return byte ^ state[(state[i] + state[j]) & 255];
  });
}

/** Under the password of nothing, with which whoever opens a PDF tries it first. */
function encrypted(data) {
  const md5 = (...parts) => createHash('md5').update(Buffer.concat(parts)).digest();
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const [owner, id] = [Buffer.alloc(32, 1), Buffer.alloc(16, 2)];
  const key = md5(padding, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const own = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10);
  const user = rc4(key, padding).toString('hex');
  const ids = `<${id.toString('hex')}>`;
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user}> /P -4 >> /ID [${ids} ${ids}]`;
  return page(stream(rc4(own, data), '/Filter /FlateDecode'), '', [], trailer);
}

const WIDE =
  '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2000000000 500] >>] >>';

/** What each is called, its bytes, and what is said of it where that is not that it is more than may be read. */
export const PDFS = [
  ['packed by Flate', () => page(stream(deflateSync(blanks(100)), '/Filter /FlateDecode'))],
  ['packed by LZW', () => page(stream(lzw(100 * MB), '/Filter /LZWDecode'))],
  ['packed by runs', () => page(stream(runs(100), '/Filter /RunLengthDecode'))],
  ['packed in ASCII', () => page(stream(Buffer.alloc(10 * MB, 'z'), '/Filter /ASCII85Decode'))],
  [
    'packed in hexadecimal digits of what is packed',
    () =>
      page(
        stream(
          latin(`${deflateSync(blanks(100)).toString('hex')}>`),
          '/Filter [/ASCIIHexDecode /FlateDecode]',
        ),
      ),
  ],
  [
    'packed twice, as another object says',
    () => page(stream(deflateSync(runs(2000)), '/Filter 5 0 R'), '', [latin('[/Fl /RL]')]),
  ],
  ['packed under an escaped name', () => page(stream(deflateSync(blanks(100)), '/Filter /F#6cateDecode'))],
  ['packed and encrypted', () => encrypted(deflateSync(blanks(100)))],
  [
    'with a letter for two thousand million widths',
    () => page(stream(latin('BT /G 9 Tf <0001> Tj ET'), ''), `/Font << /G ${WIDE} >>`),
    'error:', // the reader may also leave the letter out, and then finds no table
  ],
];
