import { z } from 'zod';
import type { SchemaProblem } from '../diagnostic/codes.js';
import { nearest } from '../diagnostic/nearest.js';
import type { Path } from './meaning.js';

interface Located {
  readonly path: Path;
  readonly problem: SchemaProblem;
}

/** Every issue that zod found, as problems that say the bad value and what is allowed in its place. */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, content: unknown): Located[] {
  return error.issues.flatMap((issue) => problemsOf(issue, schema, content));
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, content: unknown): Located[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const value = valueAt(content, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: { type: 'unknown-key', key, allowed, nearest: nearest(key, allowed) },
    }));
  }
  if (value === undefined) return [{ path, problem: { type: 'missing' } }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [
      {
        path,
        problem: { type: 'not-one-of', value: show(value), allowed, nearest: nearest(show(value), allowed) },
      },
    ];
  }
  if (issue.code === 'invalid_union') return [{ path, problem: fromUnion(issue, value) }];
  if (issue.code === 'invalid_type') {
    return [{ path, problem: { type: 'wrong-type', expected: issue.expected, value: show(value) } }];
  }
  return [{ path, problem: { type: 'bad-form', value: show(value), form: formOf(issue) } }];
}

function fromUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): SchemaProblem {
  const expected = issue.errors.map((branch) => {
    const first = branch[0];
    return first?.code === 'invalid_type' ? first.expected : first ? formOf(first) : '';
  });
  return {
    type: 'wrong-type',
    expected: [...new Set(expected.filter((word) => word !== ''))].join(' | '),
    value: show(value),
  };
}

/** zod's own English for a form: a pattern's message (`YYYY-MM-DD`, `kebab-case`), or a bound. */
function formOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `>= ${issue.minimum}`;
    case 'too_big':
      return `<= ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function valueAt(content: unknown, path: Path): unknown {
  let value = content;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys that the schema allows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: z.core.$ZodType = schema;
  for (const step of path) at = child(at, step);
  const inner = unwrap(at);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
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

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
