import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** The codes of what is said of one value with these lines under its table. */
async function told(...lines: readonly string[]) {
  const table = ['揭阳市2023年指标', '指标,数值', '申报率,89.5%', ...lines].join('\n');
  const { diagnostics } = await readExample(`${table}\n`, { plan: 'jieyang' });
  return diagnostics.filter(({ code }) => code !== 'PC231').map(({ code }) => code);
}

const SET_ASIDE = ['PC252', 'PC261'];

describe('a note by which values only tell how others differ', () => {
  test.each([
    '注：本表数值为较上年增长率。',
    '说明：以上数据为同比增幅',
    '本表数值为环比增速',
    '注：以上为增减百分点。',
    '注：本表数值均为较去年同期增长幅度。',
    '注：所有数据为同比变化率',
  ])('%s', async (note) => expect((await told(note)).sort()).toEqual(SET_ASIDE));

  test.each([
    ['注：1.数据由各县区汇总；2.本表数值为较上年增长率。'],
    ['注：1.统计范围为全市。', '2.本表数值为较上年增长率。'],
    ['注：数值系与2022年相比的变化率'],
    ['注：表中数据为比上年提高的百分点'],
    ['注：数值为较基期下降率'],
    ['注：全部数值为占全省的比重'],
  ])('%s', async (...notes) => {
    expect(await told(...notes.filter((note) => typeof note === 'string'))).toEqual(['PC284']);
  });

  test.each(['注：申报率比上年增长2个百分点', '比上年提高2个百分点'])(
    '%s leaves them what they are',
    async (note) => expect(await told(note)).toEqual([]),
  );
});

describe('forecasts that are not to be passed on', () => {
  test.each(['所有数据为预测值，请勿外传', '注：以上数据均为预计数，请注意保密'])('%s', async (note) => {
    expect((await told(note)).sort()).toEqual(SET_ASIDE);
  });
  test('as one of several notes', async () => {
    expect(await told('注：1.统计范围为全市；2.所有数据为预测值，请勿外传')).toEqual(['PC284']);
  });
  test('what to do with a forecast does not make one of the values', async () => {
    expect(await told('数据为预计数的，请在备注栏注明')).not.toContain('PC252');
  });
});
