import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

type Check = (value: unknown) => string[];

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What is wrong with a JSON report by the schema that we publish. */
export const jsonFaults: Check = checkBy(new Ajv2020({ strict: true, strictRequired: false, allErrors: true }), '../../docs/report.schema.json');

/** By the published schema of SARIF: a draft 4, of which it uses nothing but `id` that later drafts read otherwise. */
export const sarifFaults: Check = checkBy(new Ajv({ strict: false, allErrors: true }), './schemas/sarif-2.1.0.json');

function checkBy(ajv: Ajv | Ajv2020, path: string): Check {
  addFormats.default(ajv);
  const { id: _, $schema: draft, ...schema } = JSON.parse(read(path)) as Record<string, unknown>;
  const validate = ajv.compile(String(draft).includes('draft-04') ? schema : { ...schema, $schema: draft });
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`));
}

/** What is wrong with a JUnit report by a schema of `schemas/`. */
export function xsdFaults(xml: string, schema: 'jenkins-junit.xsd' | 'ant-junit.xsd'): string[] {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(read(`./schemas/${schema}`)));
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
    validator.dispose();
  }
}
