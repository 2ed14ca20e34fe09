import { isByRole, type Layout } from './layout.js';

/** Whether columns under a header are a table, be it one that can be read or one of which it must be said why not. */
export function isTable(layout: Layout): boolean {
  return isUsable(layout) || isIncomplete(layout) || isSetAsideWhole(layout);
}

/** Enough to read measurements: something measured, and a row or a heading that says what. */
function isUsable(layout: Layout): boolean {
  const { fields, open, series } = layout;
  if (series.length === 0) return false;
  if (fields.size > 0 || open.length > 0) return true;
  return series.length > 1 || isCornered(layout);
}

/** 2025年目标 over what may be names, beside the heading of values. */
function isCornered({ from, series, aside }: Layout): boolean {
  return series.length > 0 && aside.some(({ column, reason }) => column === from && isByRole(reason));
}

/** Plainly meant as the header of a table, although something is missing or not understood, which must be said. */
function isIncomplete({ fields, series, aside }: Layout): boolean {
  const names = fields.has('indicator') || fields.has('row');
  if (names && fields.has('year')) return true;
  const hasUnknown = aside.some(({ reason }) => reason === 'unknown');
  return series.length === 0 && hasUnknown && (names || fields.has('area'));
}

/** A table of targets, plans or changes: it is one, and nothing in it was measured. */
function isSetAsideWhole({ fields, open, series, aside }: Layout): boolean {
  const named = fields.size > 0 || open.length > 0;
  return (
    series.length === 0 && named && aside.some(({ reason }) => reason !== 'unknown' && reason !== 'remark')
  );
}
