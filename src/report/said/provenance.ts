import type { Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
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

/** The same as on the command line: `--basis auto`, `--allow-open`; what only a configuration can hold is told of as data. */
export function commandOptions({ options }: Findings): string[] {
  const all = Object.entries(options ?? {}).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
    if (value === null || value === false) return [];
    return value === true ? [flag] : [value].flat().map((one) => written(name, flag, one));
  });
  return [...new Set(all)];
}

/** What a file lists is told of by the file, whose entries stand with what they let pass. */
function written(name: string, flag: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${flag} ${value}`;
  return 'file' in value ? `${flag} ${value.file}` : `${name} ${printableJson(value)}`;
}
