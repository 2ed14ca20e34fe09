import type { Steps } from '../tables/pause.js';
import { corrupt } from '../tables/workbook/budget.js';
import { cellAddress } from '../tables/workbook/workbook.js';
import { textOf } from './comments.js';
import type { Mark } from './marks.js';
import { DECLARATION } from './package.js';
import { Edits, escapeXml, walking } from './xml-edit.js';

/** Of people and of what they say in threads. */
const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
export const PEOPLE = 'application/vnd.ms-excel.person+xml';
export const PEOPLE_REFERENCE = 'http://schemas.microsoft.com/office/2017/10/relationships/person';

/** Who replies: the same in each workbook. */
const PERSON = '{706C616E-6368-4563-8B00-000000000000}';

/** What was first said at a cell, to which all else there replies, and when it was last spoken of. */
interface Thread {
  readonly id: string;
  readonly time: string;
}

/**
 * The threads of a sheet, with a reply at each marked cell that has one: where somebody began a thread, Excel shows that
 * and not the comment; null where none has. `number` tells the sheets of a workbook apart.
 */
export function* addReplies(
  xml: string,
  part: string,
  marks: readonly Mark[],
  number: number,
): Steps<Edits | null> {
  const threads = yield* threadsOf(xml, part);
  const replies = marks.flatMap((mark) => {
    const cell = cellAddress(mark.line, mark.column);
    const thread = threads.get(cell);
    return thread ? [{ cell, thread, text: textOf(mark) }] : [];
  });
  if (replies.length === 0) return null;
  const ids = freeIds(xml, number);
  const edits = new Edits(xml);
  yield* walking(xml, part, {
    close: (tag, closing) => {
      if (tag.depth !== 1) return;
      const p = tag.prefix;
      const made = replies.map(
        ({ cell, thread: { id, time }, text }) =>
          `<${p}threadedComment ref="${cell}"${time} personId="${PERSON}" id="${ids.next().value}" parentId="${escapeXml(id)}">` +
          `<${p}text>${escapeXml(text)}</${p}text></${p}threadedComment>`,
      );
      edits.append(tag, closing, made.join(''));
    },
  });
  return edits;
}

function* threadsOf(xml: string, part: string): Steps<ReadonlyMap<string, Thread>> {
  const threads = new Map<string, Thread>();
  yield* walking(xml, part, {
    open: ({ depth, name, attributes: { ref = '', id, parentId, dT } }) => {
      if (depth !== 2 || name !== 'threadedComment') return;
      const cell = ref.toUpperCase();
      const first = threads.get(cell)?.id ?? (parentId === undefined ? id : undefined);
      threads.set(cell, { id: first ?? '', time: dT === undefined ? '' : ` dT="${escapeXml(dT)}"` });
    },
  });
  if ([...threads.values()].some(({ id }) => id === '')) throw corrupt(`${part} has a reply to nothing`);
  return threads;
}

function* freeIds(xml: string, number: number): Generator<string, never> {
  for (let n = 1; ; n += 1) {
    const digits = [number, n].map((one, i) =>
      one
        .toString(16)
        .toUpperCase()
        .padStart(4 + i * 4, '0'),
    );
    const id = PERSON.replace('000000000000', digits.join(''));
    if (!xml.includes(id)) yield id;
  }
}

/** The people of a workbook, and plancheck among them. */
export function* withOurPerson(xml: string, part: string): Steps<Edits> {
  const edits = new Edits(xml);
  if (xml.includes(PERSON)) return edits;
  yield* walking(xml, part, {
    close: (tag, closing) => {
      if (tag.depth !== 1) return;
      const person = `<${tag.prefix}person displayName="plancheck" id="${PERSON}" userId="plancheck" providerId="None"/>`;
      edits.append(tag, closing, person);
    },
  });
  return edits;
}

export function nobody(): string {
  return `${DECLARATION}<personList xmlns="${NAMESPACE}"/>`;
}
