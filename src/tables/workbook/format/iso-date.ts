import { momentText, WHOLE_MOMENT } from './cell-text.js';
import { type NumberFormat, sectionFor } from './number-format.js';

const ISO = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z?)?$/;

/** The text of a cell that holds a moment as ISO 8601 writes it: what its format shows of it. */
export function isoDateText(written: string, format: NumberFormat): string {
  const match = ISO.exec(written);
  const parts = sectionFor(format, 1)?.parts;
  if (match?.[1] === undefined || parts === undefined) return written;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  const shown = parts.year || parts.day || parts.time ? parts : WHOLE_MOMENT;
  return momentText({ day: match[1], seconds }, shown) ?? written;
}
