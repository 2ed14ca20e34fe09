import type { Indicator, Plan } from '../plan/plan.js';
import type { Text } from '../text/text.js';
import { printable } from './printable.js';

export interface TemplateOptions {
  readonly years: readonly number[];
  /** A row for each reporting unit of what is made up from them; else for the whole only. */
  readonly byArea: boolean;
  readonly commitments: boolean;
}

/** What Excel takes for the start of a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** An empty table to hand out: every row names its indicator, so that it is read back whatever is filled in. With the mark by which Excel recognises UTF-8. */
export function renderTemplate(plan: Plan, options: TemplateOptions, text: Text): string {
  const { columns } = text.rules.template;
  const promises = [...plan.indicators, ...(options.commitments ? plan.commitments : [])];
  const rows = options.years.flatMap((year) =>
    promises.flatMap((one) => areasOf(plan, one, options).map((area) => rowOf(plan, one, area, year, text))),
  );
  const lines = [Object.values(columns), ...rows].map((cells) => cells.map(field).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function areasOf(plan: Plan, { rollup }: Indicator, { byArea }: TemplateOptions): readonly string[] {
  return byArea && rollup !== 'none' && rollup !== 'any' ? plan.jurisdiction.units : [''];
}

/** In the order of `RuleWords.template.columns`. */
function rowOf(plan: Plan, indicator: Indicator, area: string, year: number, text: Text): string[] {
  const { row, name, unit, kind } = indicator;
  const isAnswer = kind === 'attestation' || kind === 'presence' || (kind === 'coverage' && area !== '');
  return [
    plan.id,
    area,
    row === null ? '' : String(row),
    name,
    String(year),
    '',
    isAnswer ? '' : unit,
    '',
    '',
    noteOf(indicator, area, text),
  ];
}

function noteOf(
  { kind, numerator, denominator }: Indicator,
  area: string,
  { rules, language }: Text,
): string {
  const { template } = rules;
  if (kind === 'attestation') return template.attestation;
  if (kind === 'presence' || (kind === 'coverage' && area !== '')) return template.presence;
  return numerator && denominator ? template.parts(numerator[language], denominator[language]) : '';
}

function field(text: string): string {
  const safe = printable(text);
  const plain = FORMULA.test(safe) ? `'${safe}` : safe;
  return /[",\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
