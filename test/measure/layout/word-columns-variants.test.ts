import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const DIAGNOSIS = '设区的市至少确定1家公立医疗卫生机构承担职业病诊断工作';

/** Words beside values, under a heading that may head values too. */
const WORDS = {
  '已完成 and 未完成': '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,已完成\n合格率,85%,80%,未完成',
  '是 and 否': '2023年,,,\n指标,目标值,实际值,完成情况\n申报率,90%,92%,是\n合格率,85%,80%,否',
  'before the values': '2023年,,,\n指标,完成情况,目标值,完成值\n申报率,已完成,90%,92%\n合格率,推进中,85%,80%',
  'beside a year': '2023年,,,\n指标,目标值,2023年,完成情况\n申报率,90%,92%,达标\n合格率,85%,80%,未达标',
  进展情况: '2023年,,,\n指标,目标值,2023年,进展情况\n申报率,90%,92%,已建立台账\n合格率,85%,80%,推进中',
  'a blank among them': '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,已完成\n合格率,85%,80%,',
  'sentences that tell other numbers':
    '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,已建成3个台账，组织培训12期\n合格率,85%,80%,开展检查5次',
};

describe('a column of words beside the values', () => {
  allSay(
    { values: ['* 合格率 2023 0.8', '* 申报率 2023 0.92'] },
    Object.fromEntries(
      Object.entries(WORDS).map(([name, table]) => [name, table.replaceAll('\n合格率', '\n监测合格率')]),
    ),
  );
  eachSays({
    'beside several years': [
      '指标,2022年,2023年,完成情况\n申报率,90%,92%,已完成',
      ['* 申报率 2022 0.9', '* 申报率 2023 0.92'],
    ],
    'beside each indicator': [
      '2023年,,,,\n县区,申报率,完成情况,监测合格率,完成情况\n桃城区,92%,完成,88%,未完成',
      ['桃城区 合格率 2023 0.88', '桃城区 申报率 2023 0.92'],
    ],
    'alone it holds the values': [
      `2023年,,\n指标,目标值,完成情况\n${DIAGNOSIS},有,已完成`,
      ['* diagnosis-institution 2023 yes'],
    ],
    'of two columns of words nobody knows': [
      `2023年,,,\n指标,目标值,完成值,完成情况\n${DIAGNOSIS},有,有,已完成`,
      [],
      ['PC252@2:1', 'PC219@2:4'],
    ],
    'two columns of numbers': [
      '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,91%',
      [],
      ['PC252@2:1', 'PC219@2:4'],
    ],
    'numbers in other figures': [
      '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,百分之九十一',
      [],
      ['PC252@2:1', 'PC219@2:4'],
    ],
    'what takes a value back is heard': [
      '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,数据有误\n监测合格率,85%,86%,已完成',
      ['* 合格率 2023 0.86', '* 申报率 2023 PC285'],
      ['PC285@3:3'],
    ],
    'what says that it was not measured is heard': [
      '2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,预计数\n监测合格率,85%,86%,已完成',
      ['* 合格率 2023 0.86'],
    ],
    'the only answer is told': [
      `2023年,,,\n指标,目标值,完成值,完成情况\n申报率,90%,92%,已完成\n${DIAGNOSIS},有,,已完成`,
      ['* diagnosis-institution 2023 PC286', '* 申报率 2023 0.92'],
      ['PC286@4:4'],
    ],
    'a number below the words is told': [
      `2023年,,,\n指标,目标值,完成值,完成情况${'\n申报率,90%,92%,已完成'.repeat(5)}\n监测合格率,85%,,86`,
      [...Array.from({ length: 5 }, () => '* 申报率 2023 0.92'), '* 合格率 2023 PC286'].sort(),
      ['PC286@8:4'],
    ],
  });
});

const judged = (heading: string, word: string, other = '达到序时进度') =>
  `2023年,,\n指标,完成值,${heading}\n申报率,92%,${word}\n监测合格率,88%,${other}`;

describe('what was judged of a value', () => {
  allSay(
    { values: ['* 合格率 2023 0.88', '* 申报率 2023 0.92'] },
    {
      评估结论: judged('评估结论', '达到序时进度'),
      评价结果: judged('评价结果', '超额完成目标', '完成目标'),
      完成情况评价: judged('完成情况评价', '超额完成年度目标', '滞后于时序进度'),
      实施评价: judged('实施评价', '已达到预期目标', '未达预期'),
      状态: judged('状态', '达到预期', '未达到预期目标'),
      备注: judged('备注', '达到预期', '达到序时进度'),
      'before the values': '2023年,,\n指标,评估结论,完成值\n申报率,达到预期,92%\n监测合格率,达到时序进度,88%',
    },
  );
  const other = ['* 合格率 2023 0.88'];
  eachSays({
    'a forecast': [judged('评估结论', '预计达到'), other],
    'an expected value': [judged('评估结论', '预期值'), other],
    'a share': [judged('评估结论', '完成率'), other],
    'how far the time has come': [judged('评估结论', '序时进度'), other],
    'a target': [judged('评估结论', '目标值'), other],
    'a forecast in a remark': [judged('备注', '预计'), other],
    'what was taken back': [judged('状态', '已作废'), other],
    'rows of targets and of shares of them': [
      '2023年,,\n指标,内容,数值\n申报率,年度目标,90%\n申报率,完成年度目标,98%\n申报率,完成值,88%',
      ['* 申报率 2023 0.88'],
    ],
  });
});
