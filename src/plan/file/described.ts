import type { KEY_WORDS } from './key-words.js';

type Schema = Readonly<Record<string, unknown>>;

/** A JSON Schema whose keys say what they are for, in both languages; `examples` are what an editor offers for an id. */
export function described(schema: Schema, words: typeof KEY_WORDS, ids: readonly string[] = []): Schema {
  return within(schema, '');

  function within(node: Schema, path: string): Schema {
    const { anyOf, properties, items, additionalProperties: others, propertyNames } = node;
    return {
      ...node,
      ...(isList(anyOf) && { anyOf: anyOf.map((one) => within(one, path)) }),
      ...(isSchema(items) && { items: within(items, `${path}[]`) }),
      ...(isSchema(others) && { additionalProperties: within(others, `${path}.*`) }),
      ...(isSchema(propertyNames) && { propertyNames: untyped(propertyNames) }),
      ...(isSchema(properties) && { properties: keys(properties, path) }),
    };
  }

  function keys(properties: Schema, path: string): Schema {
    return Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        key,
        isSchema(value) ? keyOf(value, path === '' ? key : `${path}.${key}`) : value,
      ]),
    );
  }

  function keyOf(node: Schema, path: string): Schema {
    const about = words[usual(path)];
    return {
      ...within(node, path),
      ...(about && { description: `${about.zh}\n${about.en}` }),
      ...(usual(path) === 'indicators[].id' && ids.length > 0 && { examples: ids }),
    };
  }
}

/** Every key of JSON is a string, and editors would refuse the `2023` of YAML, which is read as one all the same. */
function untyped({ type: _, ...names }: Schema): Schema {
  return names;
}

/** The path by which the words are listed. */
function usual(path: string): string {
  const listed = path
    .replace(/^(?:commitments|references)\[\]/, 'indicators[]')
    .replace('.series[]', '')
    .replace('.milestones.*.', '.target.')
    .replace('.milestones.*[].', '.target.')
    .replace('.target[].', '.target.')
    .replace('.revisions[].target.', '.target.');
  return listed.replace(/^.*\.(zh|en)$/, '*.$1');
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly Schema[] {
  return Array.isArray(value);
}
