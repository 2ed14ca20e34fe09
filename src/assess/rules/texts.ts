import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { NewHash } from '../../digest/hash.js';
import { whyNoBytes } from '../bytes.js';
import type { CompiledRules } from './compiled.js';
import type { RuleFile, RuleFiles } from './files.js';
import { FilesByName, isCases, isPack, pathFrom, unpack } from './pack.js';

/** A rule file, or a pack of them, by a name and its text or bytes. */
export type RuleSource =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array };

export function isRuleSource(one: unknown): one is RuleSource {
  const { name, text, bytes } = Object(one) as { name?: unknown; text?: unknown; bytes?: unknown };
  const hasContent = typeof text === 'string' || (text === undefined && whyNoBytes(bytes) === null);
  return typeof name === 'string' && name !== '' && hasContent;
}

/** The rule files that come with plancheck, and more of them, none of which stands on a disk. */
export function rulesOf(
  { catalogue, files }: CompiledRules,
  more: readonly RuleSource[],
  newHash: NewHash,
): RuleFiles {
  const shipped = Object.entries(files).map(([name, { text, content }]) => ({
    ...fileOf(`rules/plans/${name}`, text, content),
    shipped: true,
  }));
  const diagnostics: Diagnostic[] = [];
  const added = more.flatMap((one) => filesOf(one, newHash, diagnostics));
  return {
    catalogue: fileOf('rules/indicators.yaml', catalogue.text, catalogue.content),
    shipped,
    added,
    parentAt: parentAmong([...shipped, ...added]),
    diagnostics,
  };
}

/** The rule files that were found, and more of them by their texts. */
export function withTexts(found: RuleFiles, more: readonly RuleSource[], newHash: NewHash): RuleFiles {
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const texts = more.flatMap((one) => filesOf(one, newHash, diagnostics));
  const own = new Set(texts.map(({ file }) => file));
  const among = parentAmong([...texts, ...found.shipped]);
  return {
    ...found,
    added: [...found.added, ...texts],
    parentAt: (path, child) => (own.has(child) ? among(path, child) : found.parentAt(path, child)),
    diagnostics,
  };
}

function parentAmong(files: readonly RuleFile[]): RuleFiles['parentAt'] {
  const all = new FilesByName(files);
  const unpacked = new FilesByName(files.filter(({ packed }) => !packed));
  return (path, child) => {
    const packed = all.besideInPack(path, child);
    return packed === undefined ? (unpacked.named(pathFrom(child, path)) ?? null) : packed;
  };
}

function filesOf(source: RuleSource, newHash: NewHash, diagnostics: Diagnostic[]): RuleFile[] {
  const file =
    'text' in source ? fileOf(source.name, source.text) : { file: source.name, bytes: source.bytes };
  return isPack(file.bytes) ? plansIn(file, newHash, diagnostics) : [file];
}

/** What a pack holds besides cases; nothing, and why, where it is not trusted. */
function plansIn({ file, bytes }: RuleFile, newHash: NewHash, diagnostics: Diagnostic[]): RuleFile[] {
  const unpacked = unpack(file, bytes, newHash);
  if ('files' in unpacked) return unpacked.files.filter(({ packed }) => !isCases(packed?.name ?? ''));
  const place = { file: unpacked.name === null ? file : `${file}/${unpacked.name}` };
  diagnostics.push(diagnostic('PC110', place, { detail: unpacked.problem }));
  return [];
}

function fileOf(file: string, text: string, known: unknown = null): RuleFile {
  return { file, bytes: new TextEncoder().encode(text), known };
}
