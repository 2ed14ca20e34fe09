import XMLBuilder from 'fast-xml-builder';
import type { Evaluation, Findings } from '../assess/findings.js';
import type { AreaEvaluation, Result } from '../evaluate/result.js';
import { STATUS, type Status } from '../outcome/outcome.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { each, type Pieces } from './pieces.js';
import { type DiagnosticRow, diagnosticRows, spotText } from './said/diagnostics.js';
import { printable } from './said/printable.js';
import { provenanceOf } from './said/provenance.js';
import { countedText, type Entry, entriesOfUnit, entriesOfWhole, labelOf, occasionOf } from './said/rows.js';
import { shownOf } from './said/shown.js';

type Kind = 'failure' | 'skipped' | 'error';

interface TestCase {
  readonly name: string;
  readonly kind: Kind | null;
  readonly type: string;
  readonly message: string;
  readonly details: readonly string[];
  /** The file that is to be opened for it. */
  readonly file: string | null;
}

interface Suite {
  readonly name: string;
  readonly package: string;
  /** Under which its cases stand: those of a county are no others'. */
  readonly classname: string;
  readonly day: string | null;
  readonly counts: { readonly [K in Kind]: number } & { readonly all: number };
  /** Made one by one as they are written. */
  readonly cases: () => Iterable<TestCase>;
  readonly out: readonly string[];
}

const KIND: { readonly [S in Status]: Kind | null } = {
  pass: null,
  fail: 'failure',
  open: 'skipped',
  none: 'skipped',
};

/** No clock: without `--as-of` the time that the schema of Ant asks for is the beginning of all times. */
const NO_DAY = '1970-01-01';

/**
 * JUnit XML, valid for the schemas of Jenkins and of Ant alike: a suite for each evaluation and each
 * reporting unit asked for, and one for the diagnostics, its errors as test cases and its warnings and notes
 * as output.
 */
export function* renderJunit(findings: Findings, look: Look): Pieces {
  const names = new Names();
  const properties = inSuite({ properties: { property: propertiesOf(findings) } });
  let id = 0;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const suite of suitesIn(findings, look.text)) {
    if (id === 0) yield '<testsuites>\n';
    yield* suitePieces(suite, id, properties, names);
    id += 1;
  }
  yield id === 0 ? '<testsuites/>\n' : '</testsuites>\n';
}

const BUILDER = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/** What stands around the parts of a suite that are written one by one. */
const [START, END] = ['<testsuites>\n  <testsuite>\n', '  </testsuite>\n</testsuites>\n'];

/** Some parts of a suite as they stand in it. */
function inSuite(parts: object): string {
  const xml: string = BUILDER.build({ testsuites: { testsuite: parts } });
  return xml.slice(START.length, -END.length);
}

function* suitePieces(suite: Suite, id: number, properties: string, names: Names): Generator<string> {
  yield `${openingOf(suite, id)}${properties}`;
  const classname = printable(suite.classname);
  for (const one of suite.cases()) yield inSuite({ testcase: caseNode(one, classname, names) });
  yield inSuite({ 'system-out': suite.out.map(printable).join('\n'), 'system-err': '' });
  yield '  </testsuite>\n';
}

function openingOf(suite: Suite, id: number): string {
  const xml: string = BUILDER.build({ testsuites: { testsuite: { ...attributesOf(suite, id), a: '' } } });
  return xml.slice('<testsuites>\n'.length, xml.indexOf('    <a'));
}

/** GitLab keeps the first of two cases of one class that bear the same name: the others are numbered. */
class Names {
  readonly #count = new Map<string, number>();

  of(classname: string, name: string): string {
    const key = JSON.stringify([classname, name]);
    const count = (this.#count.get(key) ?? 0) + 1;
    this.#count.set(key, count);
    return count === 1 ? name : this.of(classname, `${name} (${count})`);
  }
}

function* suitesIn(findings: Findings, text: Text): Generator<Suite> {
  for (const evaluation of findings.evaluations) {
    yield suiteOfWhole(evaluation, findings, text);
    for (const unit of evaluation.areas ?? []) yield suiteOfUnit(unit, evaluation, findings, text);
  }
  if (findings.diagnostics.length > 0) yield diagnosticSuite(findings, text);
}

function suiteOfWhole(evaluation: Evaluation, findings: Findings, text: Text): Suite {
  const { summary, results, commitments } = evaluation;
  return {
    ...headOf(null, evaluation, text),
    counts: countsOf([...results, ...(commitments ?? [])]),
    cases: () => each(entriesOfWhole(evaluation, findings, text), (entry) => caseOf(entry, text)),
    out: [countedText(summary, results, text)],
  };
}

function suiteOfUnit(unit: AreaEvaluation, evaluation: Evaluation, findings: Findings, text: Text): Suite {
  const { area, summary, results } = unit;
  return {
    ...headOf(area, evaluation, text),
    counts: countsOf(results),
    cases: () => each(entriesOfUnit(unit, evaluation, findings, text), (entry) => caseOf(entry, text)),
    out: [countedText(summary, results, text)],
  };
}

function headOf(area: string | null, evaluation: Evaluation, text: Text) {
  const occasion = `${evaluation.plan.id}.${evaluation.occasion.name}`;
  return {
    name: occasionOf(evaluation, text, area),
    package: occasion,
    classname: area === null ? occasion : `${occasion}.${area.replaceAll('.', '·')}`,
    day: evaluation.asOf,
  };
}

function countsOf(results: readonly Result[]): Suite['counts'] {
  const kinds = results.map(kindOf);
  const count = (kind: Kind) => kinds.filter((one) => one === kind).length;
  return { all: kinds.length, failure: count('failure'), skipped: count('skipped'), error: 0 };
}

function kindOf({ outcome, accepted }: Result): Kind | null {
  return accepted ? 'skipped' : KIND[STATUS[outcome]];
}

function caseOf({ result, row }: Entry, text: Text): TestCase {
  const { heads, colon } = text.results;
  const shown = shownOf(result, text);
  const facts = (['target', 'required', 'measured', 'gap', 'outcome'] as const)
    .filter((head) => shown[head] !== '')
    .map((head) => `${heads[head]}${colon}${shown[head]}`);
  return {
    name: labelOf(result, text),
    kind: kindOf(result),
    type: row.outcome,
    message: row.reason,
    details: [row.reason, ...facts, spotText(row)],
    file: row.file,
  };
}

function diagnosticSuite(findings: Findings, text: Text): Suite {
  const rows = diagnosticRows(findings, text);
  const errors = rows.filter(({ severity }) => severity === 'error');
  const lineOf = ({ severity, code, message, ...spot }: DiagnosticRow) =>
    [spotText(spot), text.commands.severity[severity], code, message].filter(Boolean).join(' ');
  return {
    name: 'diagnostics',
    package: 'plancheck.diagnostics',
    classname: 'plancheck.diagnostics',
    day: findings.evaluations[0]?.asOf ?? null,
    counts: { all: errors.length, failure: 0, skipped: 0, error: errors.length },
    cases: () => errors.map(errorCase),
    out: rows.filter(({ severity }) => severity !== 'error').map(lineOf),
  };
}

function errorCase(row: DiagnosticRow): TestCase {
  const name = [spotText(row), row.code, row.title].filter(Boolean).join(' ');
  const details = [row.message, spotText(row)];
  return { name, kind: 'error', type: row.code, message: row.message, details, file: row.file };
}

function attributesOf(suite: Suite, id: number) {
  const { counts } = suite;
  return {
    '@name': printable(suite.name),
    '@package': printable(suite.package),
    '@id': id,
    '@timestamp': `${suite.day ?? NO_DAY}T00:00:00`,
    '@hostname': 'localhost',
    '@tests': counts.all,
    '@failures': counts.failure,
    '@errors': counts.error,
    '@skipped': counts.skipped,
    '@time': 0,
  };
}

/** The same of every suite. */
function propertiesOf(findings: Findings) {
  return provenanceOf(findings).map(([name, value]) => ({ '@name': name, '@value': printable(value) }));
}

/** The reason for a skip is text: the schema of Jenkins knows no attribute there. */
function caseNode({ name, kind, type, message, details, file }: TestCase, classname: string, names: Names) {
  const about = { '@message': printable(message), '@type': type };
  const outcome =
    kind === 'skipped'
      ? printable(message)
      : { ...about, '#text': details.filter(Boolean).map(printable).join('\n') };
  return {
    '@name': names.of(classname, printable(name)),
    '@classname': classname,
    '@time': 0,
    ...(file !== null && { '@file': printable(file) }),
    ...(kind === null ? {} : { [kind]: outcome }),
  };
}
