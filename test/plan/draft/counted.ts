import { parse } from 'yaml';
import type { ShippedPlan } from './shipped-plan.js';

/** What became of the facts of a shipped rule file in a draft. */
export interface Counted {
  readonly recovered: number;
  /** Other than shipped, and marked as waiting for the author. */
  readonly marked: readonly string[];
  /** Other than shipped, and nothing says so: a defect. */
  readonly wrong: readonly string[];
}

interface Fact {
  readonly name: string;
  readonly shipped: unknown;
  readonly drafted: unknown;
  readonly isMarked: boolean;
}

type Values = Readonly<Record<string, unknown>>;

const ROW_KEYS = ['id', 'name', 'kind', 'nature', 'baseline', 'target', 'milestones', 'annual', 'clause'];
const CHECKPOINT_KEYS = ['year', 'due', 'due_strict', 'opens', 'wording', 'clause'];
const PLACE_KEYS = ['name', 'aliases', 'code', 'level', 'province', 'parent', 'units'];
const DOCUMENT_KEYS = ['number', 'issuer', 'date'];

/** Counts the facts of tables, natures, baselines, checkpoints and document data. */
export function counted(plan: ShippedPlan, draft: string): Counted {
  const made = parse(draft) as ShippedPlan;
  const lines = draft.split('\n');
  const facts = [
    ...factsOf('', ['title', 'period'], plan as unknown as Values, made as unknown as Values, lines),
    ...within('jurisdiction', PLACE_KEYS, plan, made, lines),
    ...within('document', DOCUMENT_KEYS, plan, made, lines),
    ...(['midterm', 'final'] as const).flatMap((name) => {
      const block = blockOf(lines, new RegExp(`^  ${name}:`));
      const [from, to] = [plan.checkpoints[name], made.checkpoints?.[name] ?? {}];
      return factsOf(name, CHECKPOINT_KEYS, from as unknown as Values, to as unknown as Values, block);
    }),
    ...plan.indicators.flatMap((row) => {
      const block = blockOf(lines, new RegExp(`^  - row: ${row.row}(?: |$)`));
      const found = made.indicators.find((one) => one.row === row.row) ?? {};
      return factsOf(
        `row ${row.row}`,
        ROW_KEYS,
        { nature: 'unstated', ...row },
        { nature: 'unstated', ...found },
        block,
      );
    }),
    { name: 'rows', shipped: plan.indicators.length, drafted: made.indicators.length, isMarked: false },
  ];
  const other = facts.filter((fact) => JSON.stringify(fact.shipped) !== JSON.stringify(fact.drafted));
  const told = ({ name, shipped, drafted }: Fact) =>
    `${name}: ${JSON.stringify(shipped)}, drafted ${JSON.stringify(drafted)}`;
  return {
    recovered: facts.length - other.length,
    marked: other.filter(({ isMarked }) => isMarked).map(told),
    wrong: other.filter(({ isMarked }) => !isMarked).map(told),
  };
}

function within(
  key: 'jurisdiction' | 'document',
  keys: readonly string[],
  plan: ShippedPlan,
  made: ShippedPlan,
  lines: readonly string[],
): Fact[] {
  const block = blockOf(lines, new RegExp(`^${key}:`));
  return factsOf(key, keys, plan[key] as Values, (made[key] ?? {}) as unknown as Values, block);
}

function factsOf(
  of: string,
  keys: readonly string[],
  plan: Values,
  made: Values,
  block: readonly string[],
): Fact[] {
  return keys
    .map((key) => ({ key, shipped: plan[key] ?? null, drafted: made[key] ?? null }))
    .filter(({ shipped, drafted }) => shipped !== null || drafted !== null)
    .map(({ key, shipped, drafted }) => ({
      name: `${of} ${key}`,
      shipped,
      drafted,
      isMarked: isMarked(block, key),
    }));
}

/** The lines from one that fits to the next of the same depth. */
function blockOf(lines: readonly string[], first: RegExp): string[] {
  const at = lines.findIndex((line) => first.test(line));
  if (at < 0) return [];
  const depth = indent(lines[at] ?? '');
  const end = lines.findIndex((line, i) => i > at && line.trim() !== '' && indent(line) <= depth);
  return lines.slice(at, end < 0 ? lines.length : end);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** A key is marked where its own line is, or a comment right over it. */
function isMarked(block: readonly string[], key: string): boolean {
  const at = block.findIndex((line) => new RegExp(`^ *(?:# )?${key}:`).test(line));
  if (at < 0) return false;
  if (/# \?/.test(block[at] ?? '')) return true;
  for (let i = at - 1; i >= 0 && /^ *#/.test(block[i] ?? ''); i--)
    if (/# \?/.test(block[i] ?? '')) return true;
  return false;
}
