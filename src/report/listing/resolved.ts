import type { ResolvedGroup, ResolvedValue } from '../../plan/load/resolve.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';

/** Every value of a plan with the place where it was written: the plan's own first, then by checkpoints and rows. */
export function renderResolved(groups: readonly ResolvedGroup[], look: Look): string {
  const { resolved } = look.text.rules;
  const columns = [
    { head: resolved.key, whole: true },
    { head: resolved.from, whole: true },
    { head: resolved.value, flexible: true, least: 16 },
  ];
  const rows = groups.flatMap(({ of, id, values }) => [
    [resolved.groups[of](printable(id)), '', ''],
    ...values.map((one) => [
      `  ${printable(one.key)}`,
      fromText(one, look),
      printable(valueText(one.value, look)),
    ]),
  ]);
  return `${grid(columns, rows, { width: look.width, boxes: false })}\n`;
}

function fromText({ origin, place }: ResolvedValue, { text }: Look): string {
  const where = place ? ` ${printable(place.file)}:${place.line}` : '';
  return `${text.rules.resolved.origin[origin]}${where}`;
}

/** As the rule file writes it, but of a pair of languages only the reader's. */
function valueText(value: unknown, look: Look): string {
  if (Array.isArray(value)) return value.map((one) => valueText(one, look)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { language } = look.text;
  if ('zh' in value && 'en' in value) return String(value[language]);
  const parts = Object.entries(value).map(([key, one]) => `${key}: ${valueText(one, look)}`);
  return `{ ${parts.join(', ')} }`;
}

export function resolvedJson(plan: string, groups: readonly ResolvedGroup[]): string {
  const values = groups.flatMap(({ of, id, values: all }) =>
    all.map(({ key, value, origin, place }) => ({
      of,
      id: of === 'plan' ? plan : id,
      key,
      value,
      origin,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
    })),
  );
  return `${printableJson({ schema: 'plancheck/resolved@1', plan, values }, 2)}\n`;
}
