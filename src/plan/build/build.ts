import { Fraction } from 'fraction.js';
import { compareText } from '../../diagnostic/diagnostic.js';
import { amountIn, parseAmount } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import type { WrittenNumber } from '../../quantity/number.js';
import type { PlanDocumentText, PromiseText, ReferenceText, RowText } from '../file/schema.js';
import { directionOfName } from '../kinds.js';
import {
  type Baseline,
  type Bilingual,
  type Checkpoint,
  type Grading,
  type Indicator,
  type Kind,
  LEVELS,
  type Milestone,
  type Period,
  type Plan,
  type Revision,
  type SeriesName,
  type Target,
} from '../plan.js';
import { type Catalogue, type CatalogueEntry, USUAL_ROLLUP, USUAL_UNIT } from './catalogue.js';
import { seriesTexts } from './row-series.js';
import { isTargetFault, parseTarget, type TargetText, targetWords } from './target.js';

/** Makes the exact Plan of a rule file that has passed `checkPlan`; throws only where that was not done. */
export function buildPlan(text: PlanDocumentText, catalogue: Catalogue, origin: Plan['origin']): Plan {
  const period = periodOf(text.period);
  const context: Context = { catalogue, period, names: namesIn(text, catalogue) };
  const indicators = text.indicators.map((row) => buildRow(row, context));
  const commitments = (text.commitments ?? []).map((promise) => buildIndicator(promise, context));
  const references = (text.references ?? []).map((reference) => buildReference(reference, context));
  return {
    id: text.id,
    title: text.title,
    gloss: text.gloss ?? null,
    jurisdiction: {
      name: text.jurisdiction.name,
      aliases: text.jurisdiction.aliases ?? [],
      code: text.jurisdiction.code ?? null,
      level: text.jurisdiction.level ?? null,
      province: text.jurisdiction.province ?? null,
      parent: text.jurisdiction.parent ?? null,
      ...unitsOf(text.jurisdiction.units ?? []),
    },
    document: {
      number: text.document?.number ?? null,
      issuer: text.document?.issuer ?? null,
      date: text.document?.date ?? null,
      source: text.document?.source ?? null,
    },
    period,
    checkpoints: Object.entries(text.checkpoints)
      .map(([name, checkpoint]) => buildCheckpoint(name, checkpoint))
      .sort((a, b) => a.year - b.year),
    indicators,
    commitments,
    references,
    grading: gradingOf(text.grading),
    note: bilingual(text.note),
    origin,
  };
}

/** One list, or one for each level. */
function unitsOf(
  text: NonNullable<PlanDocumentText['jurisdiction']['units']>,
): Pick<Plan['jurisdiction'], 'units' | 'levels'> {
  if (!('length' in text)) {
    const levels = LEVELS.flatMap((level) => {
      const units = text[level];
      return units ? [{ level, units }] : [];
    });
    return { units: [...new Set(levels.flatMap(({ units }) => units))], levels };
  }
  return { units: text, levels: [] };
}

/** The base year is the one before the first, unless the file says otherwise. */
function periodOf(text: PlanDocumentText['period']): Period {
  return { start: text.start, end: text.end, base: text.base ?? text.start - 1 };
}

function buildCheckpoint(name: string, text: PlanDocumentText['checkpoints'][string]): Checkpoint {
  return {
    name,
    year: text.year,
    due: text.due ?? null,
    dueStrict: text.due_strict ?? null,
    opens: text.opens ?? null,
    wording: text.wording ?? null,
    clause: text.clause ?? null,
    note: bilingual(text.note),
  };
}

interface Context {
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Everything of the plan that a target may be compared with. */
  readonly names: ReadonlyMap<string, SeriesName>;
}

function namesIn(text: PlanDocumentText, catalogue: Catalogue): Map<string, SeriesName> {
  const all = [
    ...text.indicators.flatMap((row) => [row, ...(row.series ?? [])]),
    ...(text.commitments ?? []),
    ...(text.references ?? []),
  ];
  return new Map(
    all.map(({ id, name, gloss }) => [id, { id, name, gloss: gloss ?? catalogue.get(id)?.name.en ?? null }]),
  );
}

function buildRow(text: RowText, context: Context): Indicator {
  const series = seriesTexts(text, context.catalogue).map((one) => buildIndicator(one, context));
  const weight = text.weight === undefined ? null : new Fraction(String(text.weight));
  return { ...buildIndicator(text, context), series, weight };
}

function buildIndicator(text: PromiseText, context: Context): Indicator {
  const reference = buildReference(text, context);
  const { unit, period } = reference;
  return {
    ...reference,
    row: text.row ?? null,
    nature: text.nature ?? 'unstated',
    target: targetOf(text.target, unit, context.names),
    targetText: targetWords(text.target),
    milestones: milestonesOf(text.milestones ?? {}, unit, context.names),
    baseline: text.baseline === undefined ? null : baselineOf(text.baseline, unit),
    annual: text.annual ?? false,
    accumulates: text.accumulates ?? false,
    average: text.average ?? null,
    path: text.path ?? 'linear',
    revisions: revisionsOf(text.revisions ?? [], unit, context.names),
    group: text.group ?? null,
    level: text.level ?? null,
    sample: text.sample ?? null,
    period: text.period ? periodOf(text.period) : period,
    ownPeriod: text.period !== undefined,
  };
}

/** What is measured, and nothing demanded of it. */
function buildReference(text: ReferenceText, { catalogue, period }: Context): Indicator {
  const known = catalogue.get(text.id);
  return {
    id: text.id,
    row: null,
    name: text.name,
    gloss: text.gloss ?? known?.name.en ?? null,
    aliases: [...(text.aliases ?? []), ...(known ? [known.name.zh, known.name.en, ...known.aliases] : [])],
    kind: kindOf(text, known),
    unit: unitOfPromise(text, known),
    counted: text.counted ?? known?.counted ?? null,
    numerator: text.numerator ?? known?.numerator ?? null,
    denominator: text.denominator ?? known?.denominator ?? null,
    rollup: text.rollup ?? (text.kind ? USUAL_ROLLUP[text.kind] : known?.rollup) ?? 'none',
    direction: text.direction ?? (kindOf(text, known) === 'growth' ? directionOfName(text.name) : null),
    nature: 'unstated',
    target: { type: 'none' },
    targetText: '',
    milestones: [],
    baseline: null,
    annual: false,
    accumulates: false,
    average: null,
    path: 'linear',
    revisions: [],
    group: null,
    level: null,
    sample: null,
    series: [],
    weight: null,
    period,
    ownPeriod: false,
    clause: text.clause ?? null,
    note: bilingual(text.note),
  };
}

function kindOf(text: ReferenceText, known: CatalogueEntry | undefined): Kind {
  const kind = text.kind ?? known?.kind;
  if (!kind) throw new Error(`indicator ${text.id} has no kind`);
  return kind;
}

export function unitOfPromise(text: ReferenceText, known: CatalogueEntry | undefined): string {
  return text.unit ?? known?.unit ?? USUAL_UNIT[kindOf(text, known)];
}

function targetOf(text: TargetText, unit: string, names: Context['names']): Target {
  const target = parseTarget(text, unit);
  if (isTargetFault(target)) throw new Error(`target ${JSON.stringify(text)} was not checked`);
  return named(target, names);
}

/** The series that it is compared with, by the names that people know them by. */
function named(target: Target, names: Context['names']): Target {
  const nameOf = (other: SeriesName) => names.get(other.id) ?? other;
  if (target.type === 'than') return { ...target, other: nameOf(target.other) };
  if (target.type !== 'all') return target;
  const of = target.of.map((one) => (one.type === 'than' ? { ...one, other: nameOf(one.other) } : one));
  const { around } = target;
  if (around === null || !('other' in around.what)) return { ...target, of };
  return { ...target, of, around: { ...around, what: { other: nameOf(around.what.other) } } };
}

function milestonesOf(
  text: Readonly<Record<string, TargetText>>,
  unit: string,
  names: Context['names'],
): Milestone[] {
  return Object.entries(text)
    .map(([year, target]) => ({
      year: Number(year),
      target: targetOf(target, unit, names),
      text: targetWords(target),
    }))
    .sort((a, b) => a.year - b.year);
}

function revisionsOf(
  texts: NonNullable<PromiseText['revisions']>,
  unit: string,
  names: Context['names'],
): Revision[] {
  return texts
    .map(({ from, target, source }) => ({
      from,
      target: targetOf(target, unit, names),
      text: targetWords(target),
      source: source ?? null,
    }))
    .sort((a, b) => compareText(a.from, b.from));
}

function gradingOf(text: PlanDocumentText['grading']): Grading | null {
  if (!text) return null;
  const number = (factor: string | number) => new Fraction(fold(String(factor)));
  return { ahead: number(text.ahead), inLine: number(text['in-line']) };
}

function baselineOf(text: NonNullable<PromiseText['baseline']>, unit: string): Baseline {
  if (typeof text === 'object') return { type: 'text', text: text.text };
  const number = parseBaseline(text, unit);
  if (!number) throw new Error(`baseline ${text} was not checked`);
  return { type: 'number', value: number.value, step: number.step, text: String(text) };
}

/** Reads `87.01%` or `53.24万人` in the indicator's unit; null where it is no number there. */
export function parseBaseline(text: string | number, unit: string): WrittenNumber | null {
  const amount = parseAmount(fold(String(text)), unit);
  return amount && amountIn(amount, unit);
}

/** A note in one language stands for both: an author's own words are not translated. */
function bilingual(note: string | Bilingual | undefined): Bilingual | null {
  if (note === undefined) return null;
  return typeof note === 'string' ? { zh: note, en: note } : note;
}
