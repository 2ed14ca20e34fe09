import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { DiagnosticParams } from '../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.js';
import type { Catalogue } from './catalogue.js';
import { type Finding, findMeaningless, type Path } from './meaning.js';
import { schemaProblems } from './problem.js';
import { type CatalogueText, catalogueSchema, type PlanDocumentText, planSchema } from './schema.js';

/** So many uses of one anchor are an honest rule file; more is an alias bomb. */
const MAX_ALIASES = 100;

/** The content of a rule file, or null where it cannot be trusted; every fault found stands in `diagnostics`. */
export interface Parsed<T> {
  readonly content: T | null;
  readonly diagnostics: Diagnostic[];
}

export function parsePlanFile(text: string, file: string, catalogue: Catalogue): Parsed<PlanDocumentText> {
  const parsed = parseFile(text, file, planSchema);
  if (!parsed.content) return parsed;
  const findings = findMeaningless(parsed.content, catalogue).map((finding) => placed(finding, parsed.place));
  return { content: findings.length > 0 ? null : parsed.content, diagnostics: findings };
}

export function parseCatalogueFile(text: string, file: string): Parsed<CatalogueText> {
  return parseFile(text, file, catalogueSchema);
}

function placed(finding: Finding, place: (path: Path) => Place): Diagnostic {
  const firstLine = finding.first ? place(finding.first).line : undefined;
  const params = firstLine === undefined ? finding.params : { ...finding.params, firstLine };
  return diagnostic(finding.code, place(finding.path), params as DiagnosticParams[typeof finding.code]);
}

function parseFile<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Parsed<T> & { place: (path: Path) => Place } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    stringKeys: true,
    version: '1.2',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const place = (path: Path): Place => at(offsetOf(document.contents as Node | null, path));
  const faults = [
    ...document.errors.map((e) => diagnostic('PC101', at(e.pos[0]), { detail: firstLineOf(e.message) })),
    ...taggedNodes(document).map((offset) => diagnostic('PC109', at(offset), { what: 'tag' })),
  ];
  if (faults.length > 0) return { content: null, diagnostics: faults, place };
  const content = toPlain(document);
  if (content === TOO_MANY_ALIASES) {
    return {
      content: null,
      diagnostics: [diagnostic('PC109', { file, line: 1, column: 1 }, { what: 'alias' })],
      place,
    };
  }
  const checked = schema.safeParse(content);
  if (checked.success) return { content: checked.data, diagnostics: [], place };
  const diagnostics = schemaProblems(checked.error, schema, content).map(({ path, problem }) =>
    diagnostic('PC102', place(path), { path: dotted(path), problem }),
  );
  return { content: null, diagnostics, place };
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return TOO_MANY_ALIASES;
  }
}

/** Offsets of nodes with a tag of their own; a rule file needs none, and a parser should not be asked to act on one. */
function taggedNodes(document: ReturnType<typeof parseDocument>): number[] {
  const offsets: number[] = [];
  visit(document, {
    Node(_key, node) {
      if (node.tag !== undefined && 'range' in node && node.range) offsets.push(node.range[0]);
    },
  });
  return offsets;
}

/** Where the path leads: the value's place, the key's for a last step that is not there, else the nearest parent's. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return offset;
      offset = startOf(pair.value) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  const range = (node as Node | null)?.range;
  return range ? range[0] : null;
}

function firstLineOf(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

function dotted(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}
