import type { Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Text } from '../../text/text.js';
import { printableJson } from './printable.js';

/** What the report rests on, as pairs of a short word and a value: version, files with their SHA-256, options. */
export function provenanceOf(findings: Findings): (readonly [string, string])[] {
  return [
    ['version', findings.version],
    ...findings.inputs.map(({ file, sha256 }) => ['input', `${file} sha256:${now(sha256)}`] as const),
    ...findings.rules.map(({ file, sha256 }) => ['rules', `${file} sha256:${now(sha256)}`] as const),
    ...optionsOf(findings).map(([name, value]) => [`option.${name}`, value] as const),
    ['exitCode', String(findings.exitCode)],
  ];
}

/** The options that say something, each as a text: those left to be found out, and empty lists, say nothing. */
function optionsOf({ options }: Findings): (readonly [string, string])[] {
  return Object.entries(options ?? {})
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, typeof value === 'string' ? value : printableJson(value)]);
}

/** The same as who asks gives them: `--basis auto`, `--allow-open`; what only a configuration can hold is told of as data. */
export function givenOptions({ options }: Findings, { ways }: Pick<Text, 'ways'>): string[] {
  const all = Object.entries(options ?? {}).flatMap(([name, value]) => {
    if (value === null || value === false) return [];
    return value === true ? [ways.given(name)] : [value].flat().map((one) => written(name, one, ways));
  });
  return [...new Set(all)];
}

/** What a file lists is told of by the file, whose entries stand with what they let pass. */
function written(name: string, value: unknown, ways: Text['ways']): string {
  if (typeof value !== 'object' || value === null) return ways.given(name, String(value));
  return 'file' in value ? ways.given(name, String(value.file)) : `${name} ${printableJson(value)}`;
}
