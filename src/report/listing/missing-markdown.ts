import type { MissingReport } from '../../assess/missing.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { inline } from '../said/inline.js';
import { areaName, faultRows, missingRows, type Notice, noticesOf, openingOf } from '../said/notices.js';

/** A notice for each place, to be sent to it as it stands. */
export function renderMissingMarkdown(report: MissingReport, { text }: Look): string {
  const notices = noticesOf(report, text).map((notice) => noticeText(notice, report.asOf, text));
  return `${notices.length === 0 ? inline(text.batch.notices.none) : notices.join('\n\n')}\n`;
}

function noticeText(notice: Notice, asOf: string | null, text: Text): string {
  const words = text.batch.notices;
  const { missing, faults, unread, coverage, area } = notice;
  const place = areaName(area, coverage, text);
  return [
    `## ${inline(words.title(notice.kind, place))}`,
    inline(words.opening(openingOf(notice, place, asOf, text))),
    ...(missing.length > 0
      ? [inline(words.send(missing.length, area.expected.length)), grid(missingRows(notice, text))]
      : []),
    ...(faults.length > 0 ? [inline(words.correct(faults.length)), grid(faultRows(notice, text))] : []),
    ...(unread === '' ? [] : [inline(words.again(unread))]),
  ].join('\n\n');
}

function grid([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
