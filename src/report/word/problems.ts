import type { Coverage } from '../../assess/coverage.js';
import type { Evaluation, Findings } from '../../assess/findings.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Result } from '../../evaluate/result.js';
import { now } from '../../outcome/later.js';
import { STATUS, type Status } from '../../outcome/outcome.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { itemsOf, lackingIn, stateOf } from '../said/coverage.js';
import { rowForOthers } from '../said/for-others.js';
import { nextSteps } from '../said/next-steps.js';
import { areaName, spotOf } from '../said/notices.js';
import { withSeries } from '../said/rows.js';
import { shownSteps } from '../said/step-words.js';
import { indicatorIn, rowsText, subjectOf } from '../said/subject.js';
import { reasonText } from '../said/value.js';
import { listed, parts } from './parts-of-section.js';
import type { WordBlock } from './word-file.js';

/** What failed and what is open, each with its reason; who has not reported; what of the data is to be corrected. */
export function* problemsOf(findings: Findings, text: Text): Steps<WordBlock[]> {
  const { evaluations, coverages } = findings;
  const { heads, noProblems } = text.word;
  const found = [
    { name: heads.failing, blocks: yield* reasons(evaluations, 'fail', text) },
    { name: heads.open, blocks: yield* reasons(evaluations, 'open', text) },
    { name: heads.missing, blocks: missing(coverages === undefined ? [] : now(coverages), text) },
    { name: heads.data, blocks: faults(findings, text) },
  ].filter(({ blocks }) => blocks.length > 0);
  return found.length === 0 ? [{ kind: 'text', text: noProblems }] : parts(found, text);
}

/** Numbered through; of which place an indicator is is said where there are several. What nobody reported stands in one line a place. */
function* reasons(evaluations: readonly Evaluation[], status: Status, text: Text): Steps<WordBlock[]> {
  const all = yield* inSteps(evaluations, (evaluation) => {
    const place = evaluations.length > 1 ? subjectOf(evaluation, evaluations, text) : '';
    const results = withSeries([...evaluation.results, ...(evaluation.commitments ?? [])])
      .map(({ result }) => result)
      .filter(({ outcome }) => STATUS[outcome] === status);
    const silent = results.filter(isSilent);
    const told = results.filter((result) => !isSilent(result)).map((result) => reasonOf(place, result, text));
    return [...told, ...(silent.length > 0 ? [silence(place, silent, evaluation, text)] : [])];
  });
  return all.map((one, i) => ({ kind: 'text', text: text.word.item(i + 1, one) }));
}

function reasonOf(place: string, result: Result, text: Text): string {
  const { bracket, colon, outcome } = text.results;
  return `${indicatorIn(place, result, text)}${bracket(outcome[result.outcome])}${colon}${reasonText(result, text)}`;
}

/** Nothing was reported, and there is nothing else to say of it. */
function isSilent({ reason, remarks, accepted }: Result): boolean {
  return reason.code === 'no-measurement' && reason.words === null && remarks.length === 0 && !accepted;
}

function silence(place: string, results: readonly Result[], { occasion }: Evaluation, text: Text): string {
  return text.word.noData(place, rowsText(results, text), occasion.year);
}

const MISSING = [
  { share: 6 },
  { share: 4, centred: true },
  { share: 4, centred: true },
  { share: 5, centred: true },
  { share: 17 },
];

function missing(coverages: readonly Coverage[], text: Text): WordBlock[] {
  const { heads } = text.batch.missing;
  const several = coverages.length > 1;
  const rows = lackingIn(coverages).map(({ coverage, area }) => {
    const own = areaName(area, coverage, text);
    const { expected } = area;
    return [
      several ? coverage.plan.jurisdiction.name + text.results.bracket(own) : own,
      String(expected.length),
      String(expected.length - area.missing.length),
      stateOf(area, text),
      itemsOf(area, text),
    ];
  });
  if (rows.length === 0) return [];
  const head = [heads.area, heads.expected, heads.received, heads.state, heads.items];
  return [{ kind: 'table', columns: MISSING, rows: [head, ...rows] }];
}

const FAULTS = [{ share: 2, centred: true }, { share: 5 }, { share: 12 }];

/** Errors and warnings, each where it stands; notes lose nothing and want nothing done. */
function faults(findings: Findings, text: Text): WordBlock[] {
  const { commands, page } = text;
  const told = findings.diagnostics.filter(({ severity }) => severity !== 'note');
  if (told.length === 0) return [];
  const rowOf = (one: Diagnostic) => {
    const row = rowForOthers(one, text);
    return [commands.severity[row.severity], spotOf(row, text), row.message];
  };
  const head = [page.heads.severity, page.heads.place, page.heads.message];
  return [{ kind: 'table', columns: FAULTS, rows: listed(head, told, rowOf) }];
}

const STEPS = [{ share: 5 }, { share: 9 }, { share: 6 }, { share: 7 }, { share: 8 }, { share: 6 }];

/** Who is to do what by when. */
export function* stepsOf({ evaluations }: Findings, text: Text): Steps<WordBlock[]> {
  const { heads, nothing } = text.steps;
  const rows = (yield* shownSteps(yield* nextSteps(evaluations), text)).map((one) => [
    one.place,
    one.indicator,
    one.measured,
    one.wanted,
    one.change,
    one.by,
  ]);
  if (rows.length === 0) return [{ kind: 'text', text: nothing }];
  return [{ kind: 'table', columns: STEPS, rows: [Object.values(heads), ...rows] }];
}
