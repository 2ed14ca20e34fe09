import { countsFalls } from '../../plan/kinds.js';
import type { Plan } from '../../plan/plan.js';
import type { Text } from '../../text/text.js';
import {
  columnsOf,
  partsNote,
  type TemplateBlock,
  type TemplateOptions,
  templateBlocks,
  templateRow,
} from './template-rows.js';

/** What Excel takes for the start of a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** An empty table to hand out: every row names its indicator, so that it is read back whatever is filled in. With the mark by which Excel recognises UTF-8. */
export function renderTemplate(plan: Plan, options: TemplateOptions, text: Text): string {
  const { columns } = text.rules.template;
  const blocks = templateBlocks(plan, options);
  const asked = columnsOf(blocks);
  const rows = blocks.flatMap((block) =>
    block.areas.map((area) => templateRow(block, area, noteOf(block, text))),
  );
  const lines = [columns, ...rows].map((row) => asked.map((column) => field(row[column])).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function noteOf({ indicator, asks }: TemplateBlock, text: Text): string {
  const { template } = text.rules;
  if (asks === 'share') return partsNote(indicator, text) ?? '';
  if (asks === 'growth') return growthNote(indicator, text);
  if (asks === 'number' || asks === 'amount') return indicator.accumulates ? template.accumulates : '';
  return template[asks];
}

function growthNote(indicator: TemplateBlock['indicator'], { rules: { template } }: Text): string {
  const note = template.growth(countsFalls(indicator));
  return indicator.accumulates ? `${note}${template.join}${template.accumulates}` : note;
}

function field(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
