import type { Trend } from '../evaluate/result.js';
import { cut } from './diagnostics.js';
import { REASON, type ResultWords } from './results.js';

export const resultsEn: ResultWords = {
  outcome: {
    met: 'met',
    'on-track': 'on track',
    behind: 'behind',
    'not-met': 'not met',
    'no-data': 'no data',
    undetermined: 'undetermined',
    'not-applicable': 'not applicable',
  },
  status: { pass: 'pass', fail: 'fail', open: 'open', none: 'none' },
  verdict: { pass: 'pass', fail: 'fail', incomplete: 'incomplete' },
  nature: {
    expected: 'expected',
    binding: 'binding',
    advocated: 'advocated',
    aspirational: 'aspirational',
    unstated: 'unstated',
  },
  kind: {
    rate: 'rate',
    count: 'count',
    quantity: 'quantity',
    presence: 'presence',
    coverage: 'coverage',
    growth: 'growth',
    attestation: 'attestation',
  },
  level: { national: 'national', province: 'province', prefecture: 'prefecture', county: 'county' },
  rollup: {
    ratio: 'sum of the counties’ numerators over the sum of their denominators',
    sum: 'sum of the counties',
    share: 'counties that have one over all counties of the plan',
    any: 'met as soon as one unit has it',
    none: 'not rolled up',
  },
  basis: { target: 'against the target', pace: 'against the pace due' },
  trend: { rising: 'rising', falling: 'falling' },
  attested: 'attested',
  answer: { yes: 'yes', no: 'no', 'in-progress': 'in progress' },
  presence: { yes: 'yes', no: 'no' },
  presenceTarget: (printed) => `yes (${printed})`,
  approximate: (text) => `${text} (approx.)`,
  heads: {
    row: 'No.',
    indicator: 'Indicator',
    nature: 'Nature',
    target: 'Target',
    required: 'Held against',
    measured: 'Measured',
    gap: 'To target',
    outcome: 'Outcome',
  },
  reason: {
    'target-met': (_, s) => `Measured ${s.measured}, which satisfies ${s.target}.`,
    'target-missed': (_, s) => `Measured ${s.measured}, which does not satisfy ${s.target}.`,
    'pace-kept': (r, s) => `${paceEn(r.pace, r.year, s)}; measured ${s.measured}, on track.`,
    'pace-missed': (r, s) => `${paceEn(r.pace, r.year, s)}; measured ${s.measured}, behind.`,
    'pace-kept-in-any-case': (r, s) =>
      `${dueRangeEn(r, s)}; measured ${s.measured}, on track whichever it was.`,
    'pace-missed-in-any-case': (r, s) =>
      `${dueRangeEn(r, s)}; measured ${s.measured}, behind whichever it was.`,
    'baseline-too-wide': (r) =>
      `Of ${r.year} only "${r.text}" is known, and the outcome turns on which value it was.`,
    'milestone-kept': (r, s) =>
      `The plan demands ${s.milestone(r.year)} in ${r.year}; measured ${s.measured}, which keeps it.`,
    'milestone-missed': (r, s) =>
      `The plan demands ${s.milestone(r.year)} in ${r.year}; measured ${s.measured}, which misses it.`,
    'annual-kept': (r, s) => `Every year ${years(r.from, r.to)} satisfies ${s.target}.`,
    'annual-missed': (r, s) =>
      `A yearly promise: ${r.year} was ${r.text || valueEn(r.value, s)}, which does not satisfy ${s.target}.`,
    'annual-year-so-far': (r) =>
      `The value for ${r.year} is as of ${r.day} and has not reached what the year must; it still may.`,
    'annual-years-missing': (r) =>
      `A yearly promise is judged year by year; no value for ${r.years.join(', ')}.`,
    'trend-kept': (r, s) => `From ${point(r.from, s)} to ${point(r.to, s)} without a step back.`,
    'trend-broken': (r, s) =>
      `From ${point(r.from, s)} to ${point(r.to, s)} it went the wrong way; the target is "${s.target}".`,
    'trend-flat': (r, s) =>
      `From ${point(r.from, s)} to ${point(r.to, s)} nothing ${isSame(r) ? 'changed' : 'was gained'}; the target is "${s.target}".`,
    'trend-one-point': (r) => `There is a value for ${r.year} only; a direction needs two years at least.`,
    'trend-unclear': () => 'Some years give only a bound, which leaves the direction open.',
    attested: (r) => `Reported by the authority: ${resultsEn.answer[r.answer]}.`,
    'no-measurement': (r) =>
      r.words === null
        ? `No value for ${r.year}, nor for an earlier year of the period.`
        : `The cell for ${r.year} says "${r.words}", which is no number.`,
    'only-a-change': (r) =>
      `Only a change is published (${r.year}: "${r.text}"), and ${r.from === null ? 'not the value that is asked for' : `neither the change from ${r.from} nor the values of ${r.from} and the year`}.`,
    approximate: (r) => `"${r.text}" is approximate and is not evaluated.`,
    faulty: (r, s) => `The cell cannot be trusted (${s.fault(r.diagnostic)}); correct it to get a verdict.`,
    'bound-too-wide': (r, s) =>
      `${r.text === '' ? s.measured : `"${r.text}"`} is a range, and the values within it lead to different outcomes.`,
    'not-comparable': (r) => `"${r.text}" is no value that can be held against the target.`,
    'no-baseline': () => 'There is no baseline to draw a pace from.',
    'no-compound-path': () =>
      'The baseline or the target is not above zero, so that no path of equal rates leads from one to the other.',
    'pace-outside-period': (r) =>
      `${r.year} does not lie between the base year and the final year, so no pace is due.`,
    'milestone-of-other-year': (r) =>
      `The value is of ${r.year}; the plan sets a milestone only for ${r.milestones.join(', ')}, and ${r.why === 'growth' ? 'no pace leads to a growth' : 'there is no baseline'}.`,
    'change-without-reference': (r) =>
      `The target is a change against ${r.year}, and there is no value other than zero for ${r.year}.`,
    'points-without-reference': (r) =>
      `The target is a change in percentage points against ${r.year}, and there is no value for ${r.year}.`,
    'difference-without-reference': (r) =>
      `The target is a difference to ${r.year}, and there is no value for ${r.year}.`,
    'other-missing': (r) =>
      `The target is "${nameEn(r.other)}", which has no value for ${r.year} to compare with.`,
    'other-unclear': (r) =>
      `The target is "${nameEn(r.other)}", whose value for ${r.year} ${r.text === '' ? 'is a range' : `("${r.text}") cannot be compared with`}; that leaves the outcome open.`,
    'no-pace': (r) =>
      ({
        growth: 'The indicator is a growth, to which no pace leads.',
        'other-series': 'The target is another series, to which no pace leads.',
        average: 'The target is an average over the years, to which no pace leads.',
      })[r.why],
    'average-kept': (r, s) =>
      r.of === 'values'
        ? `The average so far is ${s.measured}, which satisfies ${s.target}.`
        : `By the yearly average ${s.required} is needed by ${r.year}; measured ${s.measured}, which satisfies ${s.target}.`,
    'average-missed': (r, s) =>
      r.of === 'values'
        ? `The average so far is ${s.measured}, which does not satisfy ${s.target}; later years must make it good.`
        : `By the yearly average ${s.required} is needed by ${r.year}; measured ${s.measured}, which does not satisfy ${s.target}; later years must make it good.`,
    'several-series': (r, s) =>
      `${r.passed} of the ${s.series.length} series in this row passed: ${s.series.map((one) => `${one.name} ${one.measured}${one.measured === '' ? '' : ', '}${one.outcome}`).join('; ')}.`,
    'of-other-level': ({ level }) =>
      `Asked of units of the ${level === null ? 'other' : resultsEn.level[level]} level only.`,
    'nothing-to-count': () =>
      'Numerator and denominator are both 0, or it is given as not applicable: nothing to count in this period.',
  },
  remark: {
    'up-to-a-day': (r) => `The value is as of ${r.day}, not of the whole year.`,
    stale: (r) => `There is no value for ${r.wanted}; that of ${r.year} was used.`,
    'judged-against-target': (r) =>
      ({
        'no-baseline':
          'The plan gives no baseline or milestone, so the value is held against the final target itself.',
        'words-for-baseline':
          'The plan prints words for a baseline, so the value is held against the final target itself.',
        growth: 'No pace leads to a growth, so the value is held against the final target itself.',
      })[r.why],
    'baseline-from-data': (r) => `The plan states no baseline; the data’s value of ${r.year} serves as one.`,
    'published-change': () => 'Judged on the change that the data give.',
    revised: (r, s) =>
      `The target came into force on ${r.from}${r.source === null ? '' : ` (${r.source})`}; before it was "${s.demand(r.before)}".`,
    'revised-later': (r, s) =>
      `From ${r.from} the target is "${s.demand(r.target)}"${r.source === null ? '' : ` (${r.source})`}; this evaluation still holds it to the earlier one.`,
    'in-progress-counts-as-not-yet': () => '"In progress" counts as not yet there.',
    accumulated: (r) =>
      `Added up ${years(r.from, r.to)}${r.missing.length === 0 ? '' : `; without ${r.missing.join(', ')}, so that it ${r.atLeast ? 'is the least it can be' : 'is not known'}`}.`,
    averaged: (r, s) =>
      `The average ${years(r.from, r.to)}${r.missing.length === 0 ? '' : `, without ${r.missing.join(', ')}`}${r.total === null ? '' : `, worked out from the ${s.number(r.total)} that it came to, which is what decides`}.`,
    'rolled-up': (r) =>
      r.missing.length === 0
        ? `Rolled up from all ${r.units} reporting units.`
        : `Rolled up from ${r.units - r.missing.length} of ${r.units} reporting units; missing: ${r.missing.join('、')}.`,
    'missing-in-year': (r) => `In ${r.year} ${r.missing.join(', ')} did not report.`,
    'beyond-the-whole': (r, s) =>
      `The target comes to ${s.number(r.value)}, which no share can be; the target should be looked at.`,
    shortfall: (r, s) =>
      r.units === 1n ? `1 more needed (${s.counted}).` : `${r.units} more ${s.counted} needed.`,
  },
  beside: {
    projection: (p, s) =>
      `At the pace since the base year it would be ${s.number(p.value)} in ${p.year}, which ${p.meets ? 'meets' : 'misses'} the target: ${s.difference(p.achieved)} a year so far${p.needed === null ? '' : `, ${s.difference(p.needed)} a year from now on to meet it`}.`,
    trend: (t, yearly) =>
      `From ${t.from} to ${t.to} ${yearly ? 'the values of the years' : 'it'} ${wentEn(t)}.`,
    partial: (p, s) =>
      `The ${p.reported} ${p.reported === 1 ? 'unit that reported comes' : 'units that reported come'} to ${s.number(p.value)}.`,
    interval: (i, s) =>
      `With a sample of ${i.sample} the 95% interval is ${s.number(i.low)} to ${s.number(i.high)}, in which the outcome ${i.holds ? 'is the same' : 'is not the same'}.`,
  },
  incomplete: ({ silent, unclear }, partial, s) => {
    const who = [
      ...(silent.length > 0 ? [`${silent.join(', ')} not reported yet`] : []),
      ...(unclear.length > 0 ? [`the values of ${unclear.join(', ')} still to be corrected`] : []),
    ].join('; ');
    const known = partial
      ? ` (the ${partial.reported} that reported come to ${s.number(partial.value)})`
      : '';
    return `Data incomplete, cannot be judged yet: ${who}${known}.`;
  },
  partly: (value, reported, units) => `${value} (${reported} of ${units} reported)`,
  groupHead: (group) => `[${group}]`,
  grade: {
    'met-early': 'met early',
    faster: 'faster than expected',
    'in-line': 'in line',
    lagging: 'lagging',
  },
  accepted: {
    word: 'accepted',
    sentence: ({ until, reason }) => `Known, and accepted until ${until} (${cut(reason, REASON)}).`,
    ofThese: (count) => ` (${count} of these accepted)`,
  },
  change: (operator, by, from) => `${SIGNS[operator]} ${by} against ${from}`,
  pointsTarget: (operator, by, from) =>
    `${SIGNS[operator]} ${by.startsWith('-') ? by.replace('-', '−') : `+${by}`} pp against ${from}`,
  difference: (operator, by, from) =>
    `${SIGNS[operator]} ${by.startsWith('-') ? by.replace('-', '−') : `+${by}`} against ${from}`,
  allOf: (targets) => targets.join(' and '),
  about: (value, within) => `about ${value} (within ${within})`,
  levelWith: (other, within) => `level with ${other} (within ${within})`,
  withinOf: (target, within) => `${target} (${within} allowed)`,
  than: (operator, other) =>
    `${{ '>': 'above', '>=': 'at least', '<': 'below', '<=': 'at most', '=': 'equal to' }[operator]} ${other}`,
  each: (targets) => (new Set(targets).size === 1 ? `each ${targets[0]}` : targets.join(', ')),
  accumulated: (target) => `${target} in all`,
  averaged: (target) => `${target} on average`,
  meaned: (target) => `${target} as the plain mean of the years`,
  noTarget: 'for comparison only',
  score: ({ earned, possible, judged, total, open }) =>
    open.length === 0
      ? `score ${earned}, of ${judged} judged and ${total} in all`
      : `score ${earned} to ${possible}, of ${judged} judged and ${total} in all; open: ${open.join(', ')}`,
  checkpoint: (name) => ({ midterm: 'mid-term', final: 'final' })[name] ?? name,
  occasion: (name, year) => (/^\d{4}$/.test(name) ? `${year}` : `${resultsEn.checkpoint(name)} ${year}`),
  due: (due, strict) => (strict === null ? `due ${due}` : `due ${due}, strictly read ${strict}`),
  dueState: (state, asOf, days) =>
    ({
      over: `${plural(days, 'day')} over as of ${asOf}`,
      due: days === 0 ? `due on ${asOf}` : `open as of ${asOf}, ${plural(days, 'day')} left`,
      ahead: `due in ${plural(days, 'day')}, as of ${asOf}`,
    })[state],
  staleYear: (year) => `${year}`,
  marks: {
    met: 'M',
    'on-track': 'T',
    behind: 'B',
    'not-met': 'X',
    'no-data': '-',
    undetermined: '?',
    'not-applicable': '/',
  },
  legend: (marks) => marks.map(([mark, outcome]) => `${mark} ${resultsEn.outcome[outcome]}`).join('   '),
  passed: 'Passed',
  areasHead: (_, end) =>
    `Reporting units (the plan gives baselines of the whole only; a unit without a base-year value is held against the target of ${end})`,
  reasonsHead: 'Reasons',
  commitmentsHead: 'Commitments outside the table',
  provenance: { head: 'Provenance', input: 'Data file', rules: 'Rule file', options: 'Options' },
  summary: (counts) => counts.map(([outcome, count]) => `${count} ${resultsEn.outcome[outcome]}`).join(', '),
  points: (value) => value.replace(/%$/, ' pp'),
  conclusion: (verdict, code, why) => {
    const said = verdict === null ? '' : `Verdict: ${resultsEn.verdict[verdict]}. `;
    const reason = {
      pass: 'Every indicator is met or on track',
      failed: 'At least one indicator failed',
      open: 'Nothing failed, but something has no data or cannot be judged',
      'open-allowed': 'Nothing failed; what is open was allowed by option',
      untrusted:
        verdict === null
          ? 'The input has errors, and there was nothing to evaluate'
          : 'The input has errors, and until they are corrected the result cannot be trusted',
      'open-beside-let-pass': 'What failed was let pass, but something has no data or cannot be judged',
      accepted: 'What failed or is open is known, and accepted until a day',
      warnings: 'There are warnings, which were to count',
      'failed-not-binding': 'Only indicators that are not binding failed, which was allowed by option',
      nothing: 'There was nothing to evaluate',
    }[why];
    return `${said}${reason}${code === null ? '' : `; exit code ${code}`}.`;
  },
  sentenceBreak: ' ',
  colon: ': ',
  bracket: (inner) => ` (${inner})`,
};

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;

function nameEn({ name, gloss }: { readonly name: string; readonly gloss: string | null }): string {
  return gloss ?? name;
}

type PaceReason = Parameters<ResultWords['reason']['pace-kept']>[0];
type Said = Parameters<ResultWords['reason']['pace-kept']>[1];

function paceEn(pace: PaceReason['pace'], year: number, s: Said): string {
  const [b, t, r] = [pace.baseline, pace.target, pace.required].map((value) => s.number(value));
  if (pace.alreadyMet) return `The baseline ${b} already meets the target, so ${t} is needed in ${year}`;
  if (pace.path === 'compound')
    return `${r} needed by ${year} = ${b} × (${t} ÷ ${b})^(${pace.elapsed}/${pace.span})`;
  return `${r} needed by ${year} = ${b} + (${t} − ${b}) × ${pace.elapsed}/${pace.span}`;
}

type DueRange = Omit<Parameters<ResultWords['reason']['pace-kept-in-any-case']>[0], 'code'>;

function dueRangeEn({ year, baseline, low, high }: DueRange, s: Said): string {
  const [from, to] = [valueEn(low, s), valueEn(high, s)];
  const due = from && to && from !== to ? `${from} to ${to}` : from || to;
  return `Of the base year only "${baseline}" is known, so that ${due} is needed by ${year}`;
}

function valueEn(value: PaceReason['pace']['baseline'] | null, s: Said): string {
  return value === null ? '' : s.number(value);
}

/** Both ends are known and equal. */
function isSame(r: Parameters<ResultWords['reason']['trend-flat']>[0]): boolean {
  return r.from.value !== null && r.to.value !== null && r.from.value.equals(r.to.value);
}

function years(from: number, to: number): string {
  return from === to ? `${from}` : `from ${from} to ${to}`;
}

function point(
  p: { readonly year: number; readonly value: PaceReason['pace']['baseline'] | null },
  s: Said,
): string {
  return p.value === null ? `${p.year}` : `${s.number(p.value)} in ${p.year}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

const WENT_EN = { up: 'rose', down: 'fell' } as const;

/** Throughout is said only of what never stood still. */
function wentEn({ direction, still }: Trend): string {
  if (direction === 'level') return 'did not change';
  if (direction === 'back-and-forth') return 'went up and down';
  const way = WENT_EN[direction];
  return still.length === 0 ? `${way} throughout` : `${way}, but not in ${still.join(', ')}`;
}
