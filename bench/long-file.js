// A long table of as many rows as asked for, over the cells of the shipped plans: every unit of every plan, every
// indicator that rolls up, six years. After the last cell it begins again, so that more rows are not more cells.
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { parse } from 'yaml';

const HEAD = '城市,县区,指标,年份,数值,分子,分母\n';
const AT_ONCE = 20_000;
const RULES = new URL('../rules/', import.meta.url);

/** Writes the file; the same bytes for the same number of rows. Returns how many different cells it holds. */
export function writeLongFile(file, rows) {
  const cells = [...cellsOf()];
  const out = openSync(file, 'w');
  writeSync(out, HEAD);
  for (let from = 0; from < rows; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, rows - from);
    writeSync(out, Array.from({ length: count }, (_, i) => cells[(from + i) % cells.length]).join(''));
  }
  closeSync(out);
  return cells.length;
}

function* cellsOf() {
  const yaml = (path) => parse(readFileSync(new URL(path, RULES), 'utf8'));
  const known = new Map(yaml('indicators.yaml').indicators.map((one) => [one.id, one]));
  let n = 0;
  for (const name of readdirSync(new URL('plans/', RULES)).sort()) {
    const { jurisdiction, indicators } = yaml(`plans/${name}`);
    for (const unit of jurisdiction.units ?? []) {
      for (const { id, name: printed } of indicators) {
        const { kind, rollup } = known.get(id);
        if (rollup === 'none') continue;
        for (let year = 2020; year <= 2025; year += 1) {
          n += 1;
          yield `${jurisdiction.name},${unit},${printed},${year},${valuesOf(kind, year, n)}\n`;
        }
      }
    }
  }
}

/** Value, numerator and denominator: shares by their parts, counts that rise, answers. */
function valuesOf(kind, year, n) {
  if (kind === 'count') return `${10_000 + (year - 2020) * 500 + (n % 400)},,`;
  if (kind !== 'rate') return '是,,';
  const all = 100 + ((n * 7919) % 900);
  return `,${Math.floor((all * (85 + (n % 15))) / 100)},${all}`;
}
