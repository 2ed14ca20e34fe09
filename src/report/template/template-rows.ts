import { measuredIn, referenceYears } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { unitsFor } from '../../plan/units.js';
import type { Text } from '../../text/text.js';
import { printable } from '../said/printable.js';

export interface TemplateOptions {
  readonly years: readonly number[];
  /** A row for each reporting unit of what is made up from them; else for the whole only. */
  readonly byArea: boolean;
  /** One unit only, with what that is asked for itself; of the others and the whole nothing. */
  readonly area?: string;
  readonly commitments: boolean;
  /** What the plan is called in its column; by default its place. */
  readonly planName?: string;
}

/** What the cells of a row ask for: a share or its two parts, a number of things, an amount, a signed share, or a word. */
export type Asked = 'share' | 'number' | 'amount' | 'growth' | 'presence' | 'attestation';

/** The rows of one indicator in one year, one for each area; the area of the whole is `''`. */
export interface TemplateBlock {
  readonly indicator: Indicator;
  readonly year: number;
  readonly areas: readonly string[];
  /** What the plan is called in its column. */
  readonly planName: string;
  readonly asks: Asked;
}

/** The columns in their order; `RuleWords.template.columns` has their headings. */
export const TEMPLATE_COLUMNS = [
  'plan',
  'area',
  'row',
  'indicator',
  'year',
  'value',
  'unit',
  'numerator',
  'denominator',
  'sample',
  'note',
] as const;
export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number];

/** The columns that these rows need: how many a survey asked only where the plan says that there is one. */
export function columnsOf(blocks: readonly TemplateBlock[]): TemplateColumn[] {
  return TEMPLATE_COLUMNS.filter((column) => column !== 'sample' || blocks.some(asksSample));
}

/** Whether a rate comes from a survey, as a plan says by the size of its sample. */
export function asksSample({ indicator }: TemplateBlock): boolean {
  return indicator.sample !== null;
}

/**
 * What is to be filled in, whatever the format: years, in them indicators, in them areas. The years that targets are
 * counted from come first, each with only the indicators that need it.
 */
export function templateBlocks(plan: Plan, options: TemplateOptions): TemplateBlock[] {
  const asked = measuredIn(options.commitments ? plan : { ...plan, commitments: [] });
  const { planName = plan.jurisdiction.name } = options;
  const block = (indicator: Indicator, year: number): TemplateBlock => {
    const areas = areasOf(plan, indicator, options);
    return { indicator, year, areas, asks: askedOf(indicator, areas), planName };
  };
  const needed = (one: Indicator) => yearsNeeded(one, options.years);
  const earlier = new Set(asked.flatMap(needed).filter((year) => !options.years.includes(year)));
  const blocks = [
    ...[...earlier]
      .sort((a, b) => a - b)
      .flatMap((year) => asked.filter((one) => needed(one).includes(year)).map((one) => block(one, year))),
    ...options.years.flatMap((year) => asked.map((one) => block(one, year))),
  ];
  return blocks.filter(({ areas }) => areas.length > 0);
}

/** The years without whose values a target cannot be judged and that the plan itself does not give; a direction has to begin somewhere. */
function yearsNeeded(indicator: Indicator, asked: readonly number[]): number[] {
  const { target, baseline, period } = indicator;
  const years = [
    ...referenceYears(indicator),
    ...(target.type === 'trend' ? [period.base] : []),
    ...yearsTogether(indicator, Math.max(...asked)),
  ];
  return years.filter((year) => year !== period.base || baseline?.type !== 'number');
}

/** Of what holds for every year, adds up or is an average: all years so far; of a rate between two amounts only these. */
function yearsTogether({ annual, accumulates, average, target, period }: Indicator, last: number): number[] {
  const isEach = annual || accumulates || (average !== null && !('from' in target));
  const length = Math.min(last, period.end) - period.start + 1;
  return isEach && length > 0 ? Array.from({ length }, (_, i) => period.start + i) : [];
}

function areasOf(plan: Plan, indicator: Indicator, { byArea, area }: TemplateOptions): readonly string[] {
  const { rollup } = indicator;
  const fromUnits = (byArea || area !== undefined) && rollup !== 'none' && rollup !== 'any';
  const areas = fromUnits ? unitsFor(plan, indicator) : [''];
  return area === undefined ? areas : areas.filter((one) => one === area);
}

/** A unit's own row of a coverage asks whether it has one. */
function askedOf({ kind }: Indicator, areas: readonly string[]): Asked {
  if (kind === 'rate') return 'share';
  if (kind === 'coverage') return areas.includes('') ? 'share' : 'presence';
  if (kind === 'quantity') return 'amount';
  return kind === 'count' ? 'number' : kind;
}

/** The texts of one row before anybody fills it in. */
export function templateRow(
  { indicator, year, asks, planName }: TemplateBlock,
  area: string,
  note: string,
): Readonly<Record<TemplateColumn, string>> {
  return {
    plan: printable(planName),
    area: printable(area),
    row: indicator.row === null ? '' : String(indicator.row),
    indicator: printable(indicator.name),
    year: String(year),
    value: '',
    unit: asks !== 'presence' && asks !== 'attestation' ? printable(indicator.unit) : '',
    numerator: '',
    denominator: '',
    sample: '',
    note: printable(note),
  };
}

/** What numerator and denominator of a share are; null where nobody has said. */
export function partsNote({ numerator, denominator }: Indicator, { rules, language }: Text): string | null {
  return numerator && denominator ? rules.template.parts(numerator[language], denominator[language]) : null;
}
