import type { Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Text } from '../../text/text.js';
import { fileName } from '../said/file-name.js';
import type { WordBlock } from './word-file.js';

const FILES = [{ share: 6 }, { share: 2, centred: true }, { share: 9 }];

/** How it was judged, and from which files. */
export function methodOf({ inputs, version }: Findings, { word }: Text): WordBlock[] {
  const { file, rows, hash } = word.files;
  const list = inputs.map((one) => [fileName(one.file), String(one.rows), now(one.sha256)]);
  return [
    ...[...word.method, word.tool(version)].map((text) => ({ kind: 'text', text }) as const),
    ...(list.length > 0
      ? [{ kind: 'table', columns: FILES, rows: [[file, rows, hash], ...list] } as const]
      : []),
  ];
}
