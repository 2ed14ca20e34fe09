import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTargetFault, parseTarget } from '../../../src/plan/build/target.js';
import { jsonSchemas } from '../../../src/plan/file/json-schema.js';

/** The reference is held against the schema: no key is missing from it, and none in it is made up. */
interface Node {
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
}

function keysIn(node: Node, path: string): string[] {
  const rest = typeof node.additionalProperties === 'object' ? node.additionalProperties : null;
  return [
    ...(node.anyOf ?? []).flatMap((branch) => keysIn(branch, path)),
    ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return [here, ...keysIn(inner, here)];
    }),
    ...(node.items ? keysIn(node.items, `${path}[]`) : []),
    ...(rest ? keysIn(rest, `${path}.*`) : []),
  ];
}

/** Commitments, series and references are written like indicators, a list of targets and a revised one like a target, and a pair of languages explains itself. */
const isListed = (key: string) =>
  !/^(?:commitments|references)\[\]|\.series\[\]|\.(?:target|milestones\.\*)\[\]|\.revisions\[\]\.target[.[]/.test(
    key,
  ) && !/\.(?:zh|en)$/.test(key);

describe.each(['rule-files.md', 'rule-files.en.md'])('docs/%s', (name) => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');

  test('names every key of the schema, and no other', () => {
    const listed = [...page.matchAll(/^\| `([a-z_.*[\]-]+)` \| [^|]* \| [^|]+ \|$/gm)].map(([, key]) => key);
    const keys = keysIn(jsonSchemas().plan as Node, '').filter(isListed);
    expect(listed.sort()).toEqual([...new Set(keys)].sort());
  });

  test('shows targets that can be read', () => {
    const shown = [...page.matchAll(/^\| `"([^"]+)"` \|/gm)].map(([, target]) => target ?? '');
    expect(shown.length).toBeGreaterThan(5);
    const unitOf = (target: string) => /家$/.exec(target)?.[0] ?? (/\d$/.test(target) ? '人' : '%');
    expect(shown.filter((target) => isTargetFault(parseTarget(target, unitOf(target))))).toEqual([]);
  });
});
