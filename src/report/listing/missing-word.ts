import type { MissingReport } from '../../assess/missing.js';
import { atOnce } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { areaName, faultRows, missingRows, type Notice, noticesOf, openingOf } from '../said/notices.js';
import { type WordBlock, wordFile } from '../word/word-file.js';

/** A notice for each place on a page of its own, to be printed and sent. */
export function renderMissingWord(report: MissingReport, { text }: Look): Uint8Array {
  const notices = noticesOf(report, text);
  const { none } = text.batch.notices;
  const steps = wordFile(
    notices.length === 0
      ? [{ kind: 'text', text: none }]
      : notices.flatMap((notice) => blocksOf(notice, report.asOf, text)),
    { title: text.batch.notices.about, language: text.language },
  );
  return atOnce(steps);
}

const MISSING = [
  { share: 1, centred: true },
  { share: 8 },
  { share: 2, centred: true },
  { share: 2, centred: true },
];
const FAULTS = [{ share: 3 }, { share: 7 }];

function blocksOf(notice: Notice, asOf: string | null, text: Text): WordBlock[] {
  const words = text.batch.notices;
  const { missing, faults, unread, coverage, area } = notice;
  const place = areaName(area, coverage, text);
  const written = (sentence: string): WordBlock => ({ kind: 'text', text: sentence });
  return [
    { kind: 'title', text: words.title(notice.kind, place) },
    written(words.opening(openingOf(notice, place, asOf, text))),
    ...(missing.length > 0
      ? [
          written(words.send(missing.length, area.expected.length)),
          { kind: 'table', rows: missingRows(notice, text), columns: MISSING } as const,
        ]
      : []),
    ...(faults.length > 0
      ? [
          written(words.correct(faults.length)),
          { kind: 'table', rows: faultRows(notice, text), columns: FAULTS } as const,
        ]
      : []),
    ...(unread === '' ? [] : [written(words.again(unread))]),
  ];
}
