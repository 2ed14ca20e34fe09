import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { eachSays } from './variants.js';

/** A table of 2025 with lines above and below it. */
const over = (above: string) => `衡水市2025年职业病防治指标\n${above}\n指标,完成值\n申报率,92%`;
const under = (below: string) => `衡水市2025年职业病防治指标\n指标,完成值\n申报率,92%\n${below}`;
const headed = (indicator: string, value = '完成值') => `衡水市2025年\n${indicator},${value}\n申报率,92%`;
const VALUE = ['* 申报率 2025 0.92'];

describe('a value that a line beside the table tells', () => {
  eachSays({
    'another one, above': [over('申报率70%'), VALUE, ['PC284@4:2']],
    'another one, in a summary above': [over('小结：申报率70%'), VALUE, ['PC284@4:2']],
    'the same, above': [over('申报率92%'), VALUE],
    'of an indicator that the table has not, above': [over('监测合格率：85%'), VALUE, ['PC284@2:1']],
    'of one that it has not, below': [under('工伤保险参保人数54万人'), VALUE, ['PC284@4:1']],
    'behind a colon': [under('工伤保险参保人数：54万人'), VALUE, ['PC284@4:1']],
    'a year is none': [over('申报率2025年'), VALUE],
  });
});

describe('a wider place over the names of indicators', () => {
  const refused = (heading: string) => [headed(heading), [], ['PC256@3:2']] as const;
  eachSays({
    'the province, in brackets': refused('指标（全省）'),
    'the province by its name': refused('指标（河北省）'),
    'the province alone': refused('全省'),
    'a city that is not the plan’s, said of the whole table': [headed('指标（石家庄市）'), [], ['PC256@2:1']],
    'the own place': [headed('指标（全市）'), VALUE],
  });
});

describe('what is marked as planned', () => {
  const refused = (table: string, line = 2) => [table, [], [`PC252@${line}:1`]] as const;
  eachSays({
    'in the heading': refused(headed('指标', '完成值（计划）')),
    'in the heading, of targets': refused(headed('指标', '完成值（目标值）')),
    'as one word': refused(headed('指标', '完成目标值')),
    'in the title': refused(`衡水市2025年职业病防治指标（计划）\n指标,完成值\n申报率,92%`),
    'in a line of its own': refused(over('（计划数）'), 3),
    'in a line without brackets': refused(over('计划'), 3),
    'beside a column of targets': [
      `衡水市2025年职业病防治指标（目标）\n指标,目标值,完成值\n申报率,95%,92%`,
      VALUE,
    ],
    'in a title of what came of it': [`衡水市2025年目标任务完成情况\n指标,完成值\n申报率,92%`, VALUE],
    'in English, on a county': refused('县区,年份,申报率\n桃城区(plan),2025,92%', 1),
  });
});

describe('labels without a colon', () => {
  const EARLIER = ['* 申报率 2025-06-30 0.92'];
  const ofCounty = (below: string) => [under(below), ['桃城区 申报率 2025 0.92']] as const;
  eachSays({
    'who sealed it': ofCounty('填报单位（盖章）桃城区卫健局'),
    'with another word for the seal': ofCounty('单位名称(公章) 桃城区卫生健康局'),
    'the seal alone': ofCounty('（盖章）桃城区卫健局'),
    'a person who sealed it': [under('负责人（签章）张三'), VALUE],
    'the day, within the year': [over('填报日期 2025年6月30日'), EARLIER, ['PC277@4:2']],
    'the day, without a blank': [over('上报时间2025-06-30'), EARLIER, ['PC277@4:2']],
    'the day, after the year': [over('填表日期 2026.1.30'), VALUE],
  });
});

describe('a review that did not pass', () => {
  eachSays(
    Object.fromEntries(
      ['审核未通过', '审核不通过', '审核：不通过', '审核结果：未通过', '审核意见：不同意'].map((line) => [
        line,
        [under(line), VALUE, ['PC284@4:1']] as const,
      ]),
    ),
  );
  eachSays({
    'one that passed': [under('审核意见：同意'), VALUE],
    'who reviewed': [under('审核：张三'), VALUE],
  });
});

describe('a row that did not pass', () => {
  const REFUSED = ['* 申报率 2025 0.91', '* 知晓率 2025 PC285'];
  const rows = (heading: string, said: string) =>
    `衡水市2025年指标,,\n指标,数值,${heading}\n申报率,91%,通过\n知晓率,85%,${said}`;
  eachSays(
    Object.fromEntries(
      (
        [
          ['审核意见', '不通过'],
          ['审核', '未通过'],
          ['备注', '不予认可'],
          ['批注', '不同意'],
        ] as const
      ).map(([heading, said]) => [`${said} under ${heading}`, [rows(heading, said), REFUSED, ['PC285@4:2']]]),
    ),
  );
});

describe('a remark in one row that speaks of others', () => {
  const rows = (first: string, second = '') =>
    `衡水市2025年指标,,\n指标,数值,备注\n申报率,91%,${first}\n知晓率,85%,${second}`;
  const SECOND = ['* 知晓率 2025 0.85'];
  const BOTH = ['* 申报率 2025 0.91', ...SECOND];
  eachSays({
    'what is below': [rows('以下为目标'), SECOND, ['PC284@3:1']],
    'what is above': [
      rows('', '以上为2024年数据'),
      ['* 申报率 2025 0.91', '* 知晓率 2024 0.85'],
      ['PC284@4:1'],
    ],
    'all of the table': [rows('本表为2024年数据'), ['* 申报率 2024 0.91', ...SECOND], ['PC284@3:1']],
    'each of them': [rows('两项均为2024年数据'), BOTH, ['PC284@3:3']],
    'of a county': [rows('以下为冀州区'), ['冀州区 申报率 2025 0.91', ...SECOND], ['PC284@3:1']],
    'under another heading': [rows('以下为目标').replace('备注', '情况'), SECOND, ['PC284@3:1']],
    'told once': [rows('预计数（下同）'), BOTH, ['PC284@3:3']],
    'nothing that they are not': [rows('以下均为2025年数据'), BOTH],
    'how they were found': [rows('以上数据来源于市卫健委'), BOTH],
  });
});

describe('English words of another value', () => {
  test.each(['衡水市2025年指标(LY)', '衡水市2025年est.', '衡水市2025年 national'])(
    '%s is named',
    async (title) => {
      const { diagnostics } = await readExample(`${title}\n指标,完成值\n申报率,92%`, { plan: 'hengshui' });
      expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'PC300', params: { text: title } }));
    },
  );
  test.each(['LY.csv', 'est2025.csv', 'data_national.csv'])('the file %s is named', async (file) => {
    const { diagnostics } = await readExample('年份,指标,完成值\n2025,申报率,92%', {
      plan: 'hengshui',
      file,
    });
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });
  test.each(['data.csv', 'Report 2025.csv', 'planner.csv'])('the file %s is not', async (file) => {
    const { diagnostics } = await readExample('年份,指标,完成值\n2025,申报率,92%', {
      plan: 'hengshui',
      file,
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain('PC300');
  });
});

describe('counts that a remark or a line tells of the value', () => {
  const below = (line: string) => `衡水市2025年指标,\n指标,数值\n申报率,91%\n${line},`;
  const remarked = (remark: string) => `指标,年份,数值,备注\n申报率,2025,91%,${remark}`;
  const READ = ['* 申报率 2025 0.91'];
  eachSays({
    'that come to another one, below': [below('申报率：910/1100'), READ, ['PC284@3:2']],
    'that come to it, below': [below('申报率：910/1000'), READ],
    'that come to another one': [remarked('910/1100'), READ, ['PC284@2:4']],
    'that come to it': [remarked('910/1000'), READ],
    'that come to it, rounded': [remarked('912/1000'), READ],
    'a day': [remarked('2025/12'), READ],
    'a day without its year': [remarked('12/31'), READ],
    'of another rate': [remarked('佩戴率85/100'), READ],
  });
});
