import type { Explanation } from '../../assess/explain.js';
import type { Code, Severity } from '../../diagnostic/codes.js';
import type { Evaluation as Judged } from '../../evaluate/result.js';
import type { Indicator } from '../../plan/plan.js';
import { toDecimal } from '../../quantity/format.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { howJudged } from '../said/how-judged.js';
import { printable, printableJson } from '../said/printable.js';
import { demandForPeople } from '../said/target.js';
import { reasonText } from '../said/value.js';
import { wrap } from '../said/wrap.js';
import { indicatorJson, pairs, revisionsText } from './show.js';

/** One indicator: what is demanded, what it means, and how each checkpoint's verdict is reached. */
export function renderExplain({ plan, indicator, accounts, evaluations }: Explanation, look: Look): string {
  const { list } = look.text.commands;
  const words = look.text.results;
  const language = look.text.language;
  const facts = pairs(
    [
      [list.target, demandForPeople(indicator, look.text)],
      [list.nature, words.nature[indicator.nature]],
      [list.baseline, indicator.baseline?.text ?? list.none],
      [
        list.milestones,
        indicator.milestones.length === 0
          ? null
          : indicator.milestones.map((m) => `${m.year}: ${m.text}`).join(', '),
      ],
      [list.revisions, revisionsText(indicator, look.text)],
      [list.path, indicator.path === 'compound' ? list.compound : null],
      [list.group, indicator.group],
      [list.series, seriesText(indicator)],
      [list.weight, indicator.weight && toDecimal(indicator.weight)],
      [list.clause, indicator.clause],
      [list.kind, words.kind[indicator.kind]],
      [list.unit, indicator.kind === 'attestation' ? null : indicator.unit],
      [list.numerator, indicator.numerator?.[language] ?? null],
      [list.denominator, indicator.denominator?.[language] ?? null],
      [list.sample, indicator.sample === null ? null : String(indicator.sample)],
      [list.rollup, words.rollup[indicator.rollup]],
      [list.units, indicator.level && words.level[indicator.level]],
      [list.aliases, aliasesOf(indicator)],
      [list.id, indicator.id],
      [list.note, indicator.note?.[language] ?? null],
    ],
    look,
  );
  const how = listed(howJudged(plan, indicator, accounts, look.text), look);
  const trace = listed(traceOf(indicator, evaluations, look.text), look);
  const traced = trace.length === 0 ? [] : ['', look.text.rules.explain.head, ...trace];
  const row = indicator.row === null ? '' : `${indicator.row}  `;
  const gloss = language === 'en' && indicator.gloss ? [indicator.gloss] : [];
  const heading = [`${plan.jurisdiction.name}  ${row}${indicator.name}`, ...gloss]
    .map(printable) // before it is cut into lines: what stands in a name begins none
    .flatMap((line) => (look.width === null ? [line] : wrap(line, look.width)))
    .map((line) => line.replace(COMMAND, ' $&'));
  return `${heading.join('\n')}\n\n${facts}\n\n${list.howJudged}\n${[...how, ...traced].map(printable).join('\n')}\n`;
}

/** At the start of a line of a job's log it would be obeyed by GitHub, whoever wrote it. */
const COMMAND = /^(?:::|##\[)/;

function listed(lines: readonly string[], { width }: Look): string[] {
  return lines.flatMap((line) =>
    width === null ? [`- ${line}`] : wrap(line, width - 2).map((l, i) => (i === 0 ? '- ' : '  ') + l),
  );
}

/** The other names that data may use: not the plan's own, nor the English one that stands above. */
function aliasesOf({ aliases, name, gloss }: Indicator): string | null {
  const others = [...new Set(aliases)].filter((alias) => alias !== name && alias !== gloss);
  return others.length === 0 ? null : others.join('、');
}

/** The series of a row with their ids, by which data and commands may name them. */
function seriesText({ series }: Indicator): string | null {
  return series.length === 0 ? null : series.map(({ name, id }) => `${name} ${id}`).join('、');
}

/** What came of the data for this indicator: the outcome, the arithmetic, and where the value stands; one line a checkpoint. */
function traceOf(indicator: Indicator, evaluations: readonly Judged[], text: Text): string[] {
  const { occasion: naming, outcome, colon } = text.results;
  return evaluations.flatMap(({ occasion, results, commitments }) =>
    [...results, ...(commitments ?? [])]
      .flatMap((result) => [result, ...result.series])
      .filter((result) => result.indicator.id === indicator.id)
      .map((result) => {
        const source = result.measured?.source;
        const place = source ? text.results.bracket(`${source.file}:${source.cell ?? source.line}`) : '';
        const head = `${naming(occasion.name, occasion.year)}${colon}${outcome[result.outcome]}${place}`;
        return `${head}${colon}${reasonText(result, text)}`;
      }),
  );
}

/** The page of one diagnostic code. */
export function renderCode(code: Code, severity: Severity, look: Look): string {
  const { list } = look.text.commands;
  const words = look.text.diagnostics[code];
  const rows: [string, string][] = [
    [list.severity, look.text.commands.severity[severity]],
    [list.cause, words.cause],
    [list.remedy, words.remedy],
  ];
  return `${code}  ${words.title}\n\n${pairs(rows, look)}\n`;
}

export function codeJson(code: Code, severity: Severity, text: Text): string {
  const { title, cause, remedy } = text.diagnostics[code];
  return `${printableJson({ code, severity, title, cause, remedy }, 2)}\n`;
}

export function explainJson({ plan, indicator, accounts, evaluations }: Explanation, text: Text): string {
  const how = howJudged(plan, indicator, accounts, text);
  const trace = evaluations.length === 0 ? {} : { trace: traceOf(indicator, evaluations, text) };
  const value = { plan: plan.id, ...indicatorJson(indicator), how, ...trace };
  return `${printableJson(value, 2)}\n`;
}
