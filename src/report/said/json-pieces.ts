import { printableJson } from './printable.js';

/** An object some of whose values are lists that grow as they are written, or such objects again. */
export class Open {
  constructor(readonly content: object) {}
}

/**
 * The same text as of `printableJson(value, 2)`, piece by piece: a list whose items are still to be made, which is anything that can be
 * gone through and is no array, item by item, and an open object value by value.
 */
export function* jsonPieces(value: unknown, indent = ''): Generator<string> {
  if (value instanceof Open) yield* between('{', keyed(value.content, `${indent}  `), '}', indent);
  else if (isGrowing(value)) yield* between('[', items(value, `${indent}  `), ']', indent);
  else yield printableJson(value, 2).replaceAll('\n', `\n${indent}`);
}

function isGrowing(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

/** Each part on a line of its own; nothing between the brackets where there is none. */
function* between(
  start: string,
  parts: Iterable<Iterable<string> | undefined>,
  end: string,
  indent: string,
): Generator<string> {
  yield start;
  let isEmpty = true;
  for (const part of parts) {
    yield ''; // what comes to nothing is a place to pause at, too
    if (!part) continue;
    yield `${isEmpty ? '' : ','}\n${indent}  `;
    yield* part;
    isEmpty = false;
  }
  yield isEmpty ? end : `\n${indent}${end}`;
}

function* items(all: Iterable<unknown>, indent: string): Generator<Iterable<string> | undefined> {
  for (const one of all) yield one === undefined ? undefined : jsonPieces(one, indent);
}

function* keyed(content: object, indent: string): Generator<Iterable<string>> {
  for (const [key, value] of Object.entries(content))
    if (value !== undefined) yield ofKey(key, value, indent);
}

function* ofKey(key: string, value: unknown, indent: string): Generator<string> {
  yield `${JSON.stringify(key)}: `;
  yield* jsonPieces(value, indent);
}
