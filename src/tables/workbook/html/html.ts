import { type Handler, Parser } from 'htmlparser2';
import { encodingNamed, findEncoding } from '../../delimited/decode.js';
import type { Steps } from '../../pause.js';
import type { Sheet } from '../../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../budget.js';
import { PageReader } from './page-reader.js';
import { PageStyles } from './page-styles.js';

/** Letters handed to the parser at a time. */
const PIECE = 1 << 14;

/** Web pages, which many systems hand out under the name of a workbook: their tables, with the texts around them. */
export function* readHtml(bytes: Uint8Array, budget: Budget, prose = false): Steps<Sheet[]> {
  budget.unpack(bytes.length);
  const text = yield* textOf(bytes);
  const styles = new PageStyles(budget);
  // a style sheet holds for all of the page, wherever it stands
  if (/<style/i.test(text)) for (const sheet of yield* styleSheetsIn(text)) yield* styles.reading(sheet);
  const page = new PageReader(budget, styles);
  yield* parsing(text, page);
  const sheet = yield* page.finish();
  if (!page.hasTable && !prose) throw new WorkbookError('unsupported', 'a page without a table');
  return [sheet];
}

function* parsing(text: string, handler: Partial<Handler>): Steps<void> {
  const parser = new Parser(handler);
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield;
  }
  parser.end();
}

function* styleSheetsIn(text: string): Steps<readonly string[]> {
  const sheets: string[][] = [];
  let isOpen = false;
  yield* parsing(text, {
    onopentagname: (name) => {
      isOpen = name === 'style';
      if (isOpen) sheets.push([]);
    },
    ontext: (piece) => {
      if (isOpen) sheets.at(-1)?.push(piece);
    },
    onclosetag: () => {
      isOpen = false;
    },
  });
  return sheets.map((pieces) => pieces.join(''));
}

/** What is UTF-8 is hardly ever anything else; for the rest the page says what it is in. */
function* textOf(bytes: Uint8Array): Steps<string> {
  const found = yield* findEncoding(bytes, true, null);
  const declared = found?.name === 'gb18030' || found === null ? declaredEncoding(bytes) : null;
  const text =
    (declared && decoded(bytes, declared)) ??
    found?.text ??
    (found && decoded(bytes.subarray(found.skip), found.name));
  if (text === null) throw corrupt('the page is not in its encoding');
  return text;
}

const HEAD = 4096;
const CHARSET = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w:-]+)/i;

/** Any bytes are text in the encodings of single bytes, and in UTF-16: a page that names one of those tells nothing. */
const OF_EAST_ASIA = /^(?:gb18030|big5|shift_jis|euc-jp|euc-kr)$/;

function declaredEncoding(bytes: Uint8Array): string | null {
  const [, meta, xml] = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))) ?? [];
  const name = encodingNamed(meta ?? xml ?? '');
  return name !== null && OF_EAST_ASIA.test(name) ? name : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
