import { describe, expect, test } from 'vitest';
import { readExample } from './example.js';

const HEADER = '城市,县区,序号,指标,年份,数值,单位,分子,分母\n';

/** What is wrong with one row, as `code@line:column`. */
describe('each check has its own code', () => {
  test.each([
    ['value against its parts', '衡水市,,,申报率,2023,94%,,185,200', ['PC209@2:6']],
    ['to the digits shown', '衡水市,,,申报率,2023,66.7%,,2,3', []],
    ['and no further', '衡水市,,,申报率,2023,66.6%,,2,3', ['PC209@2:6']],
    ['numerator over denominator', '衡水市,,,申报率,2023,,,201,200', ['PC208@2:8']],
    ['only one of the two', '衡水市,,,申报率,2023,,,185,', ['PC228@2:8']],
    ['above 100%', '衡水市,,,申报率,2023,100.1%,,,', ['PC207@2:6']],
    ['below 0', '衡水市,,,申报率,2023,-1%,,,', ['PC207@2:6']],
    ['percent or fraction', '衡水市,,,申报率,2023,0.925,,,', ['PC205@2:6']],
    ['settled by the unit', '衡水市,,,申报率,2023,0.925,小数,,', []],
    ['unit of another kind', '衡水市,,,申报率,2023,92,人,,', ['PC218@2:6']],
    ['unknown unit', '衡水市,,,申报率,2023,92,斤,,', ['PC218@2:7']],
    ['unknown plan', '横水市,,,申报率,2023,92%,,,', ['PC210@2:1']],
    ['unknown area', '衡水市,桃成区,,申报率,2023,92%,,,', ['PC211@2:2']],
    ['unknown indicator', '衡水市,,,申抱率,2023,92%,,,', ['PC212@2:4']],
    ['row against name', '衡水市,,3,申报率,2023,92%,,,', ['PC213@2:3']],
    ['no such row', '衡水市,,99,,2023,92%,,,', ['PC212@2:3']],
    ['unreadable year', '衡水市,,,申报率,某年,92%,,,', ['PC214@2:5']],
    ['year outside the period', '衡水市,,,申报率,2019,92%,,,', ['PC215@2:5']],
    ['more cells than the header', '衡水市,,,申报率,2023,92%,,,,5', ['PC229@2:1']],
    ['fewer cells', '衡水市,,,申报率,2023', ['PC229@2:1']],
    ['one for a dash', '衡水市,,,申报率,2023,一,,,', ['PC225@2:6']],
    ['about', '衡水市,,,申报率,2023,约90%,,,', ['PC206@2:6']],
    ['a count with a fraction', '衡水市,,,参保人数,2023,12.5,,,', ['PC222@2:6']],
  ])('%s', async (_, row, faults) => {
    expect((await readExample(`${HEADER}${row}\n`)).faults).toEqual(faults);
  });

  test('an indicator that is not known is reported once a row, however many years stand beside it', async () => {
    const { faults } = await readExample('城市,指标,2021年,2022年,2023年\n衡水市,申抱率,1%,2%,3%\n');
    expect(faults).toEqual(['PC212@2:2']);
  });
});
