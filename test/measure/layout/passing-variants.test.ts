import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const CITY = '衡水市2025年职业病防治指标';
const over = (line: string, title = CITY) => `${title},\n${line},\n指标,数值\n申报率,91%`;
const below = (line: string, title = CITY) => `${title},\n指标,数值\n申报率,91%\n${line},`;
const everywhere = (lines: readonly string[]) =>
  Object.fromEntries(
    lines.flatMap((line) => [
      [`${line}, above`, over(line)],
      [`${line}, below`, below(line)],
    ]),
  );

describe('a county that a line speaks of in passing is not whose the values are', () => {
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    everywhere([
      '其中枣强县85%',
      '枣强县完成较好',
      '枣强县未上报',
      '枣强县未完成',
      '枣强县牵头',
      '由枣强县提供',
      '枣强县数据异常',
      '现场会（枣强县）',
      '未含：枣强',
      '对口帮扶：枣强县',
    ]),
  );
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    { 'whom it is sent to': over('致：桃城区卫健局'), 'where one meets': over('会议地点：枣强县') },
  );
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC284@4:1'] },
    { 'whom it is sent to, below': below('致：桃城区卫健局') },
  );
  const against = ['比枣强县高', '与枣强县相比', '学习枣强县经验', '高于枣强县'];
  allSay(
    { values: ['* 申报率 2025 0.91'] },
    Object.fromEntries(against.map((line) => [`${line}, over a table of the city`, over(line)])),
  );
  allSay(
    { values: [], faults: ['PC256@4:2'] },
    Object.fromEntries(
      [...against, '抄送：枣强县'].map((line) => [`${line} alone`, over(line, '2025年职业病防治指标')]),
    ),
  );
  allSay(
    { values: ['枣强县 申报率 2025 0.91'] },
    { 'a county held against others': over('枣强县对比表', '2025年职业病防治指标') },
  );
  test('it is told that such a line was not understood', async () => {
    const { diagnostics } = await readExample(`${over('其中枣强县85%')}\n`, { plan: 'hengshui' });
    expect(diagnostics.find(({ code }) => code === 'PC300')?.params).toEqual({ text: '其中枣强县85%' });
  });
  allSay(
    { values: ['枣强县 申报率 2025 0.91'] },
    {
      'its name': over('枣强县'),
      'its name, below': below('枣强县'),
      'its office': over('枣强县卫生健康局'),
      'its office, below': below('枣强县卫生健康局'),
      'that it filled in': over('枣强县卫健局填报'),
      'its table': over('枣强县完成情况'),
      'its place among all': over('其中：枣强县'),
      'how it went, where nothing else names a place': over('枣强县进展较快', '2025年指标'),
      'its label': over('填报单位：枣强县'),
    },
  );
});

describe('another city over the rows of a county', () => {
  const rows = (title: string) => `${title},,\n县区,指标,数值\n枣强县,申报率,91%`;
  const values = ['枣强县 申报率 2025 0.91'];
  eachSays({
    'in the title': [rows('沧州市2025年指标'), values, ['PC284@1:1']],
    'another province': [rows('河南省2025年指标'), values, ['PC284@1:1']],
    'who reports': [rows('2025年指标,,\n填报单位：沧州市卫健委'), values, ['PC284@2:1']],
    'its own': [rows('河北省衡水市2025年指标'), values],
    'what every city may be': [rows('2025年健康城市指标'), values],
  });
});
