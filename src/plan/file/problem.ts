import { z } from 'zod';
import type { SchemaProblem } from '../../diagnostic/codes.js';
import { nearest } from '../../diagnostic/nearest.js';
import type { Path } from './yaml.js';

interface Located {
  readonly path: Path;
  readonly problem: SchemaProblem;
}

type Issue = z.core.$ZodIssue;

/** A file that is all one text is none of ours, whoever named it: nothing of it comes into a log. */
const UNQUOTED = '…';

/** Every issue that zod found, as problems that say the bad value and what is allowed in its place. */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, content: unknown): Located[] {
  return error.issues.flatMap((issue) => problemsOf(issue, [], schema, content));
}

function problemsOf(issue: Issue, above: Path, schema: z.ZodType, content: unknown): Located[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(content, path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, schema);
  if (issue.code === 'invalid_key') return [{ path, problem: badKey(issue, String(path.at(-1) ?? '')) }];
  if (value === undefined) return [{ path, problem: { type: 'missing' } }];
  if (issue.code === 'invalid_union') return fromUnion(issue, path, schema, content);
  return [{ path, problem: problemOf(issue, path.length === 0 ? UNQUOTED : show(value)) }];
}

function problemOf(issue: Issue, value: string): SchemaProblem {
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return { type: 'not-one-of', value, allowed, nearest: nearest(value.slice(0, 100), allowed) };
  }
  if (issue.code === 'invalid_type') return { type: 'wrong-type', expected: issue.expected, value };
  return { type: 'bad-form', value, form: formOf(issue) };
}

function unknownKeys(keys: readonly string[], path: Path, schema: z.ZodType): Located[] {
  const allowed = keysAt(schema, path);
  return keys.map((key) => ({
    path: [...path, key],
    problem: { type: 'unknown-key', key, allowed, nearest: nearest(key.slice(0, 100), allowed) },
  }));
}

function badKey({ issues }: z.core.$ZodIssueInvalidKey, key: string): SchemaProblem {
  return { type: 'bad-key', key, form: issues[0] ? formOf(issues[0]) : '' };
}

/** The branch that the value is most nearly of is answered for, with its inner paths; where it is of none, all are named. */
function fromUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  schema: z.ZodType,
  content: unknown,
): Located[] {
  const meant = issue.errors
    .filter((branch) => !branch.some(isOfAnotherType))
    .sort((a, b) => faultsIn(a) - faultsIn(b))[0];
  if (meant) return meant.flatMap((inner) => problemsOf(inner, path, schema, content));
  const expected = issue.errors.map((branch) => {
    const first = branch[0];
    return first?.code === 'invalid_type' ? first.expected : first ? formOf(first) : '';
  });
  const words = [...new Set(expected.filter((word) => word !== ''))].join(' | ');
  return [{ path, problem: { type: 'wrong-type', expected: words, value: show(valueAt(content, path)) } }];
}

function faultsIn(branch: readonly Issue[]): number {
  return branch.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0);
}

function isOfAnotherType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

/** zod's own English for a form: a pattern's message (`YYYY-MM-DD`, `kebab-case`), or a bound. */
function formOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return `${issue.inclusive === false ? '>' : '>='} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? '<' : '<='} ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function valueAt(content: unknown, path: Path): unknown {
  let value = content;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys that the schema allows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: z.core.$ZodType = schema;
  for (const step of path) at = child(at, step);
  const keys = optionsOf(at).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
  return [...new Set(keys)];
}

/** Every form that a value may take. */
function optionsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return optionsOf(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap((one) => optionsOf(one)) : [schema];
}

function child(schema: z.core.$ZodType, step: string | number): z.core.$ZodType {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape[step] ?? inner;
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  return inner;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) {
    return unwrap(schema.options.find((option) => unwrap(option) instanceof z.ZodObject) ?? z.never());
  }
  return schema;
}

/** A value as it is quoted; cut here already, since nobody reads the ten megabytes that a hostile file may hold. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.slice(0, 1000);
}
