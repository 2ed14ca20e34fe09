import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

type Check = (value: unknown) => string[];

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const published = () => new Ajv2020({ strict: true, strictRequired: false, allErrors: true });

/** What is wrong with a JSON report by the schema that we publish, which lets others add keys. */
export const publishedFaults: Check = checkBy(published(), '../../docs/report.schema.json');

/** What is wrong with one of our own: every key is in the schema. */
export const jsonFaults: Check = checkBy(published(), '../../docs/report.schema.json', closed);

/**
 * By the published schema of SARIF: a draft 4, of which it uses nothing but `id` that later drafts read
 * otherwise, and one pattern that only a regular expression without `u` takes.
 */
export const sarifFaults: Check = checkBy(
  new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }),
  './schemas/sarif-2.1.0.json',
);

/** What is wrong with a code quality report, which GitLab reads one fingerprint at a time: of two equal ones it shows one. */
export function gitlabFaults(issues: readonly { readonly fingerprint: string }[]): string[] {
  const prints = issues.map(({ fingerprint }) => fingerprint);
  return [
    ...codeQualityFaults(issues),
    ...(new Set(prints).size < prints.length ? ['equal fingerprints'] : []),
  ];
}

const codeQualityFaults: Check = checkBy(published(), './schemas/code-quality.json');

export const rdjsonFaults: Check = checkBy(published(), './schemas/rdjson.json');

/** A schema in which no object has a key that is not listed. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return inner.type === 'object' && inner.properties ? { additionalProperties: false, ...inner } : inner;
}

function checkBy(ajv: Ajv | Ajv2020, path: string, as = (schema: unknown) => schema): Check {
  addFormats.default(ajv);
  const { id: _, $schema: draft, ...schema } = as(JSON.parse(read(path))) as Record<string, unknown>;
  const validate = ajv.compile(String(draft).includes('draft-04') ? schema : { ...schema, $schema: draft });
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

const JUNIT = {
  jenkins: XsdValidator.fromDoc(XmlDocument.fromString(read('./schemas/jenkins-junit.xsd'))),
  ant: XsdValidator.fromDoc(XmlDocument.fromString(read('./schemas/ant-junit.xsd'))),
  pipelines: XsdValidator.fromDoc(XmlDocument.fromString(read('./schemas/pipelines-junit.xsd'))),
};

/** What is wrong with a JUnit report by a schema of `schemas/`. */
export function junitFaults(xml: string, schema: keyof typeof JUNIT): string[] {
  // the older schemas do not know `file`, which GitLab opens and other readers pass over
  const known = schema === 'pipelines' ? xml : xml.replaceAll(/(<testcase [^>]*?) file="[^"]*"/g, '$1');
  const document = XmlDocument.fromString(known);
  try {
    JUNIT[schema].validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

interface SarifResult {
  readonly locations?: readonly { readonly physicalLocation?: PhysicalLocation }[];
  readonly partialFingerprints?: { readonly primaryLocationLineHash?: string };
}
interface PhysicalLocation {
  readonly artifactLocation?: { readonly uri?: string };
  readonly region?: Readonly<Record<string, number>>;
}
interface SarifRule {
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
}
interface SarifRun {
  readonly results: readonly SarifResult[];
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
}

/** What breaks the rules that GitHub documents for SARIF beyond its schema: such a file is refused as a whole, or cut short. */
export function githubFaults({ runs }: { readonly runs: readonly SarifRun[] }): string[] {
  return runs.flatMap(({ results, tool: { driver } }) => [
    ...results
      .filter(({ locations }) => !locations?.length || !locations.every(isWhole))
      .map(() => 'no place'),
    ...results.filter((one) => !one.partialFingerprints?.primaryLocationLineHash).map(() => 'no fingerprint'),
    ...driver.rules.filter((one) => one.shortDescription.text.length > 1024).map(() => 'a long title'),
    ...driver.rules.filter((one) => one.fullDescription.text.length > 1024).map(() => 'a long description'),
    ...(results.length > 25_000 ? ['too many results'] : []),
  ]);
}

function isWhole({ physicalLocation }: { readonly physicalLocation?: PhysicalLocation }): boolean {
  const { artifactLocation, region } = physicalLocation ?? {};
  const ends = ['startLine', 'startColumn', 'endLine', 'endColumn'].map((key) => region?.[key] ?? 0);
  return (artifactLocation?.uri ?? '') !== '' && ends.every((one) => one >= 1);
}
