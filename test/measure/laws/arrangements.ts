import fc from 'fast-check';
import { INDICATORS, PLACES, YEARS } from './sheets.js';
import {
  ASIDE,
  DIMENSIONS,
  type Dimension,
  type Manner,
  MEASURED,
  type Standing,
  type Told,
} from './tables.js';

const several = <T extends string>(all: readonly T[], most: number) =>
  fc.shuffledSubarray([...all], { minLength: 1, maxLength: most });
const exactly = (name: string) => name;

const anyManner: fc.Arbitrary<Manner> = fc.record({
  isMerged: fc.boolean(),
  isOneTitle: fc.boolean(),
  title: fc.constantFrom<Manner['title']>(
    (said) => `${said}统计表`,
    (said) => `${said}职业病防治指标完成情况`,
    (said) => `附件2：${said}完成情况`,
    (said) => `关于${said}完成情况的报告`,
    (said) => `职业病防治规划完成情况（${said}）`,
  ),
  heading: fc.constantFrom('数值', '完成值', '完成情况', '实际值'),
  numbers: fc.constantFrom(
    [
      ['一、', '二、', '三、'],
      ['（一）', '（二）', '（三）'],
    ],
    [
      ['一、', '二、', '三、'],
      ['1.', '2.', '3.'],
    ],
    [
      ['（一）', '（二）', '（三）'],
      ['①', '②', '③'],
    ],
    [[], []],
  ),
  spelt: fc.record({
    place: fc.constantFrom(
      exactly,
      (name) => `${name}卫生健康局`,
      (name) => `衡水市${name}`,
    ),
    year: fc.constantFrom(
      exactly,
      (name) => `${name}度`,
      (name) => name.replace('2', '２'),
      (name) => `${name}末`,
    ),
    indicator: fc.constant(exactly),
    role: fc.constant(exactly),
  }),
  unit: fc.constantFrom('cell', 'cell', 'title', 'heading', 'column'),
  given: fc.constantFrom<Manner['given']>(['数值'], ['数值'], ['分子', '分母'], ['数值', '分子', '分母']),
  tables: fc.constantFrom('beside', 'apart', 'close'),
});

/** Parts have no unit in percent. */
const manner = anyManner.map((one): Manner => (one.given.length > 1 ? { ...one, unit: 'cell' } : one));

/** Nothing said of roles, or two of them in either order. */
const roles: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.constant(['']),
  fc
    .tuple(fc.constantFrom(...MEASURED.slice(1)), fc.constantFrom(...ASIDE), fc.boolean())
    .map(([measured, aside, isFirst]) => (isFirst ? [measured, aside] : [aside, measured])),
);

/** Facts told in any way; a title over all and a file's name can tell one name only. */
export const told: fc.Arbitrary<Told> = fc
  .record({
    names: fc.record({
      place: several(PLACES, 3),
      year: several(
        YEARS.map((year) => `${year}年`),
        2,
      ),
      indicator: several(INDICATORS, 3),
      role: roles,
    }),
    standing: fc.record({
      place: fc.constantFrom<Standing>('row', 'head', 'section', 'table', 'title', 'file'),
      year: fc.constantFrom<Standing>('row', 'head', 'section', 'table', 'title', 'file'),
      indicator: fc.constantFrom<Standing>('row', 'row', 'head', 'section', 'table', 'title'),
      role: fc.constantFrom<Standing>('row', 'head', 'section', 'table'),
    }),
    order: fc.shuffledSubarray([...DIMENSIONS], { minLength: DIMENSIONS.length }),
    manner,
  })
  .map(singled)
  .filter(({ standing }) => [standing.place, standing.year, standing.indicator].includes('row'));

/** What is said by nobody stands in the title, which leaves it out. */
function singled(one: Told): Told {
  if (one.names.role.length === 1 && one.standing.role !== 'title')
    return singled({ ...one, standing: { ...one.standing, role: 'title' } });
  const isSingle = (dimension: Dimension) => ['title', 'file'].includes(one.standing[dimension]);
  const names = DIMENSIONS.map((dimension) => [
    dimension,
    one.names[dimension].slice(0, isSingle(dimension) ? 1 : 9),
  ]);
  return { ...one, names: Object.fromEntries(names) as Told['names'] };
}
