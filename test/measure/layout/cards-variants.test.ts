import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

describe('cards, one below the other', () => {
  const card = (county: string, value: string) => `县区,${county}\n年份,2025\n指标,申报率\n完成值,${value}`;
  allSay(
    { values: ['安平县 申报率 2025 0.96', '桃城区 申报率 2025 0.95'] },
    {
      'with a blank row between': `${card('桃城区', '95%')}\n,\n${card('安平县', '96%')}`,
      'without one': `${card('桃城区', '95%')}\n${card('安平县', '96%')}`,
      'under a title': `2025年指标卡,\n${card('桃城区', '95%')}\n,\n${card('安平县', '96%')}`,
      'with their names in another order': `${card('桃城区', '95%')}\n县区,安平县\n指标,申报率\n完成值,96%\n年份,2025`,
      'with targets and rows that say nothing of values': ['桃城区,95%', '安平县,96%']
        .map((one) => {
          const [county, value] = one.split(',');
          return `${card(county ?? '', value ?? '')}\n目标值,90%\n是否达标,是\n未完成原因,`;
        })
        .join('\n'),
      'of four columns': ['桃城区,95', '安平县,96']
        .map((one) => {
          const [county, value] = one.split(',');
          return `县区,${county},年份,2025\n指标,申报率,单位,%\n完成值,${value},目标值,90`;
        })
        .join('\n,,,\n'),
    },
  );
  eachSays({
    'of which one lacks its year': [
      `${card('桃城区', '95%')}\n县区,安平县\n指标,申报率\n完成值,96%`,
      ['桃城区 申报率 2025 0.95'],
      ['PC214@5:2'],
    ],
    'of which one has a fault': [
      `${card('桃城区', '95%')}\n${card('安平县', '很好')}`,
      ['安平县 申报率 2025 PC204', '桃城区 申报率 2025 0.95'],
      ['PC204@8:2'],
    ],
    'of which one has a name more': [
      `${card('桃城区', '95%')}\n${card('安平县', '96%')}\n单位,%`,
      [],
      ['PC202@-:-'],
    ],
    'one with two indicators': [`${card('桃城区', '95%')}\n指标,知晓率\n完成值,88%`, [], ['PC202@-:-']],
  });
});

describe('a card', () => {
  eachSays({
    'of four columns': ['县区,桃城区,年份,2025\n指标,申报率,完成值,95%', ['桃城区 申报率 2025 0.95']],
    'with a target beside its value': [
      '县区,桃城区,年份,2025\n指标,申报率,单位,%\n目标值,90,完成值,95',
      ['桃城区 申报率 2025 0.95'],
    ],
    'of two years': [
      '县区,桃城区,\n指标,申报率,\n年度,2024,2025\n完成值,94%,95%',
      ['桃城区 申报率 2024 0.94', '桃城区 申报率 2025 0.95'],
    ],
    'of two years, the second without a value': [
      '县区,桃城区,\n指标,申报率,\n年度,2024,2025\n目标值,90%,90%\n完成值,94%,',
      ['桃城区 申报率 2024 0.94'],
    ],
    'of two years, with a fault in the second': [
      '县区,桃城区,\n指标,申报率,\n年度,2024,2025\n完成值,94%,很好',
      ['桃城区 申报率 2024 0.94', '桃城区 申报率 2025 PC204'],
      ['PC204@4:3'],
    ],
    'that says it is of all': [
      '县区,桃城区\n年份,2025\n指标,申报率\n完成值,95%\n统计范围,全区',
      ['桃城区 申报率 2025 0.95'],
    ],
    'that says it is of a part': [
      '县区,桃城区\n年份,2025\n指标,申报率\n完成值,95%\n统计范围,规上企业',
      [],
      ['PC276@5:2'],
    ],
    'that says it is of the whole city': [
      '县区,深州市\n年份,2025\n指标,申报率\n完成值,95%\n统计范围,全市',
      [],
      ['PC255@4:2'],
    ],
    'of half a share, which is no value': [
      '县（市、区）,截至2025年6月底\n分子,2025年\n指标,2025年上半年',
      [],
      ['PC202@-:-'],
    ],
    'of targets': ['县区,桃城区\n年份,2025\n指标,申报率\n类型,目标\n数值,95%', [], ['PC252@1:2']],
    'that takes its value back': [
      '县区,桃城区\n年份,2025\n指标,申报率\n完成值,95%\n备注,以上为预计数',
      [],
      ['PC252@1:2'],
    ],
  });
});
