import { fold, foldName } from '../../quantity/fold.js';
import type { ValuePart } from '../facts/field.js';
import type { ColumnHeading } from './column-heading.js';

/** 应申报企业数 and 已申报企业数; 应完成 and 应达 are targets. */
const DUE = /^(.*?)应(?!当|完成|达|急|用|对)([\u4e00-\u9fff]{1,12}?)$/;
const DONE = /^(.*?)(?:已|实际?)([\u4e00-\u9fff]{1,12}?)$/;
/** What both are counted in, which only one of them may say. */
const COUNTED = /(?:总?数|量|人次|人|家|户|个)$/;

interface Half {
  readonly column: number;
  readonly before: string;
  readonly what: string;
}

/** 应申报 and 已申报 beside each other are the denominator and the numerator of a share; one without the other may be anything. */
export function withDueAndDone(columns: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const due = halves(columns, DUE);
  if (due.length === 0) return columns;
  const done = halves(columns, DONE);
  const pairs = due.flatMap((one) => {
    const others = done.filter((other) => other.before === one.before && other.what === one.what);
    return others.length === 1 && others[0] ? [[one, others[0]] as const] : [];
  });
  const found = new Map<number, ColumnHeading>();
  for (const [one, other] of pairs) {
    const indicator = indicatorOf(one, columns, pairs.length);
    if (indicator === undefined) continue;
    found.set(one.column, asPart(columns[one.column], 'denominator', indicator));
    found.set(other.column, asPart(columns[other.column], 'numerator', indicator));
  }
  return columns.map((column, i) => found.get(i) ?? column);
}

function halves(columns: readonly ColumnHeading[], form: RegExp): Half[] {
  return columns.flatMap(({ text, field }, column) => {
    const [, before = '', what = ''] = form.exec(fold(text).replace(/\s*\([^()]*\)\s*$/, '')) ?? [];
    return what === '' || (field !== null && field !== 'value')
      ? []
      : [{ column, before: foldName(before), what: what.replace(COUNTED, '').replace(COUNTED, '') }];
  });
}

/**
 * The indicator that a pair is of: the one over it; else the only one at the head of a column whose name holds the word for what
 * is due. Null where the rows tell; undefined where nobody does.
 */
function indicatorOf(one: Half, columns: readonly ColumnHeading[], pairs: number): string | null | undefined {
  const above = columns[one.column]?.indicator ?? null;
  if (above !== null) return above;
  const named = [...new Set(columns.flatMap(({ indicator }) => indicator ?? []))];
  const verb = one.what.slice(0, 2);
  const fitting = named.filter((name) => name.includes(verb) && (isOf(verb, name) || !OF_PASSED.test(name)));
  if (fitting.length === 1) return fitting[0];
  return named.length === 0 && pairs === 1 ? null : undefined;
}

/** 应监测 is what was to be looked at, and a 监测合格率 is made of what was. */
const OF_PASSED = /(?:合格|达标|通过)率$/;

function isOf(verb: string, name: string): boolean {
  return name.endsWith(`${verb}率`);
}

function asPart(
  column: ColumnHeading | undefined,
  field: ValuePart,
  indicator: string | null,
): ColumnHeading {
  if (!column) throw new Error('a part stands in a column');
  return { ...column, field, indicator, role: null, isUnderstood: true, isRemark: false };
}
