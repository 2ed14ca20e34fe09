import type { CompiledRules } from './compiled.js';
import type { RuleFile, RuleFiles } from './files.js';

/** A rule file by a name and its text. */
export interface RuleSource {
  readonly name: string;
  readonly text: string;
}

export function isRuleSource(one: unknown): one is RuleSource {
  const { name, text } = Object(one) as Partial<RuleSource>;
  return typeof name === 'string' && name !== '' && typeof text === 'string';
}

/** The rule files that come with plancheck, and more of them, none of which stands on a disk. */
export function rulesOf({ catalogue, files }: CompiledRules, more: readonly RuleSource[]): RuleFiles {
  const shipped = Object.entries(files).map(([name, { text, content }]) =>
    fileOf(`rules/plans/${name}`, text, content),
  );
  const added = more.map(({ name, text }) => fileOf(name, text));
  const all = [...shipped, ...added];
  return {
    catalogue: fileOf('rules/indicators.yaml', catalogue.text, catalogue.content),
    shipped,
    added,
    parentAt: (path, child) => all.find(({ file }) => file === pathFrom(child, path)) ?? null,
    diagnostics: [],
  };
}

/** The rule files that were found, and more of them by their texts. */
export function withTexts(found: RuleFiles, more: readonly RuleSource[]): RuleFiles {
  const texts = more.map(({ name, text }) => fileOf(name, text));
  const named = (path: string, child: string) =>
    texts.some(({ file }) => file === child) &&
    [...texts, ...found.shipped].find(({ file }) => file === pathFrom(child, path));
  return {
    ...found,
    added: [...found.added, ...texts],
    parentAt: (path, child) => named(path, child) || found.parentAt(path, child),
  };
}

function fileOf(file: string, text: string, known: unknown = null): RuleFile {
  return { file, bytes: new TextEncoder().encode(text), known };
}

/** A path as seen from the folder of a file; both with slashes. */
function pathFrom(file: string, path: string): string {
  const steps = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return (path.startsWith('/') ? '/' : '') + steps.join('/');
}
