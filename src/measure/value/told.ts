import { Fraction } from 'fraction.js';
import type { Reading, Span } from '../measurement.js';
import type { CellContext, CellReading, Tells, ValueFault } from './cell.js';
import { mirrored, takeGrowth } from './growth.js';

/** How a text is read once the words are taken off that tell what it is of. */
type ReadRest = (word: string, context: CellContext) => CellReading | ValueFault;

const TOTAL = /^(?:累计|累积)(?:已|共)?(.+)$/;
const DONE = /^(?:完成|实现|新增|增加|培养|培训|建成|创建|达到?|为)/;
const AVERAGE = /^(?:年均|年平均|平均每年|每年平均)(.+)$/;
const SINCE = /^(?:(?:比|较|与|同)?(\d{4})年(?:底|末|年末)?(?:相比|比)?,?)?(?:累计|累积)?(.+)$/;
const POINTS = /个?百分点/;
const SHARE = /[%成]|百分之/;
const SIGNED = /^[-+]\d/;

/**
 * Reads a cell that speaks of more than its own year: `累计25名`, `年均增长6.2%`, `比2015年下降28.4%`, `提高1.2个百分点`.
 * Null where it has no such words, or where the indicator has no use for what they say.
 */
export function readTold(
  word: string,
  context: CellContext,
  read: ReadRest,
): CellReading | ValueFault | null {
  const { tells } = context;
  if (!tells) return null;
  const plain = { ...context, tells: null };
  const [, total] = tells.total ? (TOTAL.exec(word) ?? []) : [];
  if (total !== undefined) return of({ kind: 'total' }, read(withoutVerb(total, context), plain));
  const [, average] = tells.average ? (AVERAGE.exec(word) ?? []) : [];
  if (average !== undefined) return of({ kind: 'average' }, readAverage(average, plain, tells.change, read));
  return tells.change ? readChange(word, plain, tells.change, read) : null;
}

/** Of a growth the verb says which way it goes. */
function withoutVerb(text: string, { kind }: CellContext): string {
  return kind === 'growth' ? text : text.replace(DONE, '');
}

type Change = NonNullable<Tells['change']>;

/** The yearly average of a change, or of the values themselves. */
function readAverage(
  text: string,
  context: CellContext,
  change: Change | null,
  read: ReadRest,
): CellReading | ValueFault {
  const changed = change && readMoved(text, context, change, read);
  return changed ?? read(text, context);
}

function readChange(
  word: string,
  context: CellContext,
  change: Change,
  read: ReadRest,
): CellReading | ValueFault | null {
  const [, year, text = ''] = SINCE.exec(word) ?? [];
  const moved = readMoved(text, context, change, read);
  return moved && of({ kind: 'change', from: year === undefined ? null : Number(year) }, moved);
}

/** A rise or fall in words or by a sign, in the terms of the target: a share, percentage points or an amount. */
function readMoved(
  text: string,
  context: CellContext,
  change: Change,
  read: ReadRest,
): CellReading | ValueFault | null {
  const signed = SIGNED.test(text) && context.kind !== 'growth' && change === 'share';
  if (text !== '持平' && !signed && takeGrowth(text) === null) return null;
  const inPoints = POINTS.test(text);
  const fits = {
    share: SHARE.test(text) && !inPoints,
    points: inPoints,
    amount: !SHARE.test(text) && !inPoints,
  };
  if (text !== '持平' && !fits[change]) return null;
  if (change === 'amount') return readAmountMoved(text, context, read);
  const growth = { kind: 'growth', unit: '%', columnUnit: null, countsFalls: false } as const;
  const bare = { percentScale: null, baselineText: null, unitCount: null };
  return read(text.replace(POINTS, '%'), { ...context, ...growth, ...bare });
}

function readAmountMoved(text: string, context: CellContext, read: ReadRest): CellReading | ValueFault {
  const told = takeGrowth(text);
  if (!told) return NONE;
  const amount = read(told.rest, { ...context, kind: 'quantity', baselineText: null });
  return 'fault' in amount || !told.falls ? amount : mirrored(amount);
}

const NONE: Reading = { kind: 'number', value: new Fraction(0), step: new Fraction(0) };

function of(span: Span, read: CellReading | ValueFault): CellReading | ValueFault {
  return 'fault' in read || read.kind === 'missing' ? read : { ...read, span };
}
