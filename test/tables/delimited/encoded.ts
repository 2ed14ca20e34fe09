/** The encodings in which spreadsheet programs save text. */
export const ENCODINGS = ['utf-8', 'utf-8 with mark', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** A text's bytes as a spreadsheet program would save them; Node itself only decodes these encodings. */
export function encoded(text: string, encoding: EncodingName): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gb18030':
      return Buffer.concat([...text].map(gbCharacter));
  }
}

function gbCharacter(char: string): Buffer {
  const known = char < '\u0080' ? Buffer.from(char, 'ascii') : TWO_BYTES.get(char);
  if (!known) throw new Error(`no two bytes of GB18030 for ${char}`);
  return known;
}

const TWO_BYTES = new Map<string, Buffer>();
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const bytes = Buffer.from([first, second]);
    const char = new TextDecoder('gb18030').decode(bytes);
    if (char.length === 1 && char !== '\ufffd' && !TWO_BYTES.has(char)) TWO_BYTES.set(char, bytes);
  }
}
