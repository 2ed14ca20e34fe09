import XMLBuilder from 'fast-xml-builder';
import type { Evaluation, Findings } from '../assess/findings.js';
import type { Status } from '../outcome/outcome.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { type DiagnosticRow, diagnosticRows, spotText } from './said/diagnostics.js';
import { printable } from './said/printable.js';
import { provenanceOf } from './said/provenance.js';
import { countedText, type Entry, entriesOf, labelOf, occasionOf } from './said/rows.js';
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
  readonly cases: readonly TestCase[];
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
export function renderJunit(findings: Findings, look: Look): string {
  const suites = [
    ...findings.evaluations.flatMap((evaluation) => suitesOf(evaluation, findings, look.text)),
    ...(findings.diagnostics.length > 0 ? [diagnosticSuite(findings, look.text)] : []),
  ];
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  });
  const names = new Names();
  const testsuite = suites.map((suite, id) => suiteNode(suite, id, findings, names));
  const xml = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { testsuite },
  });
  return `${xml.trimEnd()}\n`;
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

function suitesOf(evaluation: Evaluation, findings: Findings, text: Text): Suite[] {
  const entries = entriesOf(evaluation, findings, text);
  const { summary: whole, results: rows, areas } = evaluation;
  return [{ area: null, summary: whole, results: rows }, ...(areas ?? [])].map(
    ({ area, summary, results }) => {
      const occasion = `${evaluation.plan.id}.${evaluation.occasion.name}`;
      return {
        name: occasionOf(evaluation, text, area),
        package: occasion,
        classname: area === null ? occasion : `${occasion}.${area.replaceAll('.', '·')}`,
        day: evaluation.asOf,
        cases: entries.filter(({ row }) => row.area === area).map((entry) => caseOf(entry, text)),
        out: [countedText(summary, results, text)],
      };
    },
  );
}

function caseOf({ result, row }: Entry, text: Text): TestCase {
  const { heads, colon } = text.results;
  const shown = shownOf(result, text);
  const facts = (['target', 'required', 'measured', 'gap', 'outcome'] as const)
    .filter((head) => shown[head] !== '')
    .map((head) => `${heads[head]}${colon}${shown[head]}`);
  return {
    name: labelOf(result, text),
    kind: result.accepted ? 'skipped' : KIND[row.status],
    type: row.outcome,
    message: row.reason,
    details: [row.reason, ...facts, spotText(row)],
    file: row.file,
  };
}

function diagnosticSuite(findings: Findings, text: Text): Suite {
  const rows = diagnosticRows(findings, text);
  const lineOf = ({ severity, code, message, ...spot }: DiagnosticRow) =>
    [spotText(spot), text.commands.severity[severity], code, message].filter(Boolean).join(' ');
  return {
    name: 'diagnostics',
    package: 'plancheck.diagnostics',
    classname: 'plancheck.diagnostics',
    day: findings.evaluations[0]?.asOf ?? null,
    cases: rows.filter(({ severity }) => severity === 'error').map(errorCase),
    out: rows.filter(({ severity }) => severity !== 'error').map(lineOf),
  };
}

function errorCase(row: DiagnosticRow): TestCase {
  const name = [spotText(row), row.code, row.title].filter(Boolean).join(' ');
  const details = [row.message, spotText(row)];
  return { name, kind: 'error', type: row.code, message: row.message, details, file: row.file };
}

function suiteNode(suite: Suite, id: number, findings: Findings, names: Names) {
  const count = (kind: Kind) => suite.cases.filter((one) => one.kind === kind).length;
  return {
    '@name': printable(suite.name),
    '@package': printable(suite.package),
    '@id': id,
    '@timestamp': `${suite.day ?? NO_DAY}T00:00:00`,
    '@hostname': 'localhost',
    '@tests': suite.cases.length,
    '@failures': count('failure'),
    '@errors': count('error'),
    '@skipped': count('skipped'),
    '@time': 0,
    properties: {
      property: provenanceOf(findings).map(([name, value]) => ({
        '@name': name,
        '@value': printable(value),
      })),
    },
    testcase: suite.cases.map((one) => caseNode(one, printable(suite.classname), names)),
    'system-out': suite.out.map(printable).join('\n'),
    'system-err': '',
  };
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
