import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

/** One value of two with a remark of its own. */
function remarked(remark: string, heading = '备注'): Variant {
  return `指标,年份,数值,${heading}\n申报率,2025,89%,${remark}\n监测合格率,2025,90%,`;
}

const all = (remarks: readonly string[], of: (remark: string) => Variant) =>
  Object.fromEntries(remarks.map((remark) => [remark, of(remark)]));

/** Only the value without a remark. */
const OTHER = ['* 合格率 2025 0.9'];
const BOTH = ['* 申报率 2025 0.89', ...OTHER];

describe('a remark that says what the value is', () => {
  const roles = [
    '按目标填',
    '为目标值',
    '目标数',
    '系预计数',
    '沿用上年数据',
    '系上年数',
    '按计划数上报',
    '此为目标值',
  ];
  allSay({ values: OTHER }, all(roles, remarked));

  const years = [
    '系2024年数据',
    '2024年数',
    '为2024年度数据',
    '用2024年数据代替',
    '按2024年口径',
    '取2024年数',
    '2025年无数据，沿用2024年',
  ];
  allSay({ values: OTHER, faults: ['PC255@2:3'] }, all(years, remarked));

  const places = ['为桃城区数据', '系桃城区数', '按桃城区数据填报'];
  allSay({ values: ['桃城区 申报率 2025 0.89', ...OTHER] }, all(places, remarked));
  allSay(
    { values: ['桃城区 合格率 2025 0.9'], faults: ['PC255@2:4'] },
    all(
      places.map((place) => place.replace('桃城区', '冀州区')),
      (remark) => `县区,指标,年份,数值,备注\n桃城区,申报率,2025,89%,${remark}\n桃城区,监测合格率,2025,90%,`,
    ),
  );
  allSay({ values: OTHER }, all(['为全省数', '系全省数据', '取全国数据'], remarked));
  allSay(
    { values: OTHER },
    all(['系全省数据', '为全国数'], (remark) => remarked(remark, '数据来源')),
  );
});

describe('a remark by which the value does not hold', () => {
  allSay(
    { values: OTHER },
    { 'alone under 备注': remarked('作废'), 'alone under 审核意见': remarked('驳回', '审核意见') },
  );
  allSay(
    { values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:3'] },
    all(['退回重报', '审核未通过核查', '不予通过审核', '与实际不符，不属实', '请重新填报'], (remark) =>
      remarked(remark, '审核意见'),
    ),
  );
  allSay(
    { values: BOTH },
    all(['同意', '已通过审核', '退回案件2件', '属实'], (remark) => remarked(remark, '审核意见')),
  );
  allSay({ values: BOTH, faults: ['PC284@2:4'] }, { 数据异常: remarked('数据异常', '审核意见') });
  allSay(
    { values: ['* 申报率 2025 PC204', ...OTHER], faults: ['PC204@2:3'] },
    all(
      ['作废', '作废（见更正表）', '全省', '目标'],
      (remark) => `指标,年份,数值\n申报率,2025,89%（${remark}）\n监测合格率,2025,90%`,
    ),
  );
  const void_ = [
    '数据有误',
    '误填，实为82.5%',
    '此数据无效',
    '应为82.5%',
    '经省核定为82.5%',
    '实际82.5%',
    '更正为82.5%',
    '数值填错',
    '该数据作废，请勿用',
  ];
  allSay({ values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:3'] }, all(void_, remarked));
  allSay(
    { values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:3'] },
    all(['有误', '石家庄市', '冀州区', '石家庄市数据', '主城区'], (remark) => [
      `指标,年份,数值\n申报率,2025,89%（${remark}）\n监测合格率,2025,90%`,
      {},
    ]),
  );
  allSay(
    { values: BOTH },
    all(
      [
        '经核实为89%',
        '省核定为89.0%',
        '实际89%',
        '已核对无误',
        '数据已更正',
        '已核实，没有错误',
        '误差0.1以内',
      ],
      remarked,
    ),
  );
});

describe('words behind a value that nobody understands', () => {
  const celled = (remark: string): Variant =>
    `指标,年份,数值\n申报率,2025,89%（${remark}）\n监测合格率,2025,90%`;
  allSay({ values: BOTH, faults: ['PC284@2:3'] }, all(['农村', '未申报率', '口径二', 'urban'], celled));
  allSay({ values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:3'] }, all(['东部片区'], celled));
  allSay(
    { values: BOTH },
    all(['初步数', '已核实', '快报数', '市疾控中心', '含高新区', '达标', '注1', '全市', '见附件2'], celled),
  );
  allSay(
    { values: ['* 申报率 2025 PC204', ...OTHER], faults: ['PC204@2:3'] },
    all(['估', 'est.', '匡算', '预判', '明年', '上月', '示例', '国家标准', '省下达'], celled),
  );
});

describe('a remark that mentions another place, time or a doubt', () => {
  const doubts = [
    '2024年统计年报',
    '不含桃城区',
    '桃城区未报',
    '仅规上企业',
    '预计年底达到',
    '含2024年数据',
    '上年结转',
    '待核实',
    '截至9月的部分数据',
    '桃城区数据缺失',
    '含石家庄市数据、全省数据',
  ];
  allSay({ values: BOTH, faults: ['PC284@2:4'] }, all(doubts, remarked));
  allSay(
    { values: BOTH, faults: ['PC284@2:4'] },
    all(['2024年统计年报', '仅规上企业'], (remark) => remarked(remark, '数据来源')),
  );
});

describe('a remark that compares, or speaks of offices and measures', () => {
  const plain = [
    '比2024年提高2个百分点',
    '较上年提高3个百分点',
    '已完成2025年目标',
    '超过全省平均水平',
    '高于桃城区',
    '2023年启动专项治理',
    '预计2026年达到95%',
    '由桃城区卫健局填报',
    '2026年1月10日填报',
    '市疾控中心提供',
    '与2020年持平',
    '2025年统计公报（国家统计局 2026-02-28）',
    '新华社2026年3月',
    '抽查12家',
    '含高新区',
    '全市合计数据',
    '2025年数据',
    '衡水市数据',
  ];
  allSay({ values: BOTH }, all(plain, remarked));
  allSay(
    { values: BOTH },
    all(['省统计局', '桃城区卫健局'], (remark) => remarked(remark, '数据来源')),
  );
  allSay(
    { values: BOTH },
    all(['部分企业未申报', '2024年整改'], (remark) => remarked(remark, '存在问题')),
  );
});

describe('footnotes', () => {
  const noted = (cell: string, note: string): Variant =>
    `指标,年份,数值\n申报率,2025,${cell}\n监测合格率,2025,90%\n${note}`;
  allSay(
    { values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:3'] },
    {
      'of last year': noted('89%①', '注：①为2024年数'),
      'of a target': noted('89%*', '* 为目标值'),
      'of a county': noted('89%①', '①桃城区数据'),
      'void by a mark': noted('89%（注1）', '注1：数据有误'),
      'the second of two': noted('89%②', '注：①已核实；②系预计数'),
      'in a line of its own': noted('89%②', '注：\n①已核实。\n②系预计数。'),
      'by the name': noted('89%', '注：申报率系2024年数据'),
      'by the name, with others': noted('89%', '注：1.监测合格率已核实；2.申报率为目标值'),
      'behind the name of the indicator':
        '指标,年份,数值\n申报率①,2025,89%\n监测合格率,2025,90%\n①为2024年数',
    },
  );
  allSay(
    { values: BOTH },
    {
      'of the way it was found': noted('89%①', '注：①由市疾控中心提供'),
      'of nothing at all': noted('89%①', '①见附件'),
    },
  );
  allSay(
    { values: BOTH, faults: ['PC284@2:3'] },
    { 'of a part': noted('89%①', '注：①不含桃城区'), 'of some firms': noted('89%①', '①仅规上企业') },
  );
});

describe('rows of which the value is a word', () => {
  const counted = (first: string): Variant => [`指标,数值\n申报率,${first}\n监测合格率,86%`, { year: 2025 }];
  allSay(
    { values: ['* 合格率 2025 0.86', '* 申报率 2025 PC204'], faults: ['PC204@2:2'] },
    all(['已完成', '完成', '达到', '达到目标', '数值', '1-9月', '2024年完成', '桃城区'], counted),
  );
});

describe('notes on the whole table', () => {
  const noted = (note: string): Variant => `指标,年份,数值\n申报率,2025,89%\n监测合格率,2025,90%\n${note}`;
  allSay(
    { values: BOTH, faults: ['PC284@4:1'] },
    all(
      [
        '注：不含桃城区。',
        '注：数据来自2024年统计年报。',
        '注：表中部分数据有误。',
        '说明：仅统计规上企业。',
        '注：预计数待年底核定。',
      ],
      noted,
    ),
  );
  allSay(
    { values: BOTH },
    all(
      [
        '注：2020年为基期。',
        '注：2025年数据以年报为准。',
        '注：较2024年有所提高。',
        '注：数据由各县区填报。',
      ],
      noted,
    ),
  );
  // the first letter of 揭阳 is that of 揭牌, by which something else came to be in that year
  const ofCity = (note: string): Variant => [
    `揭阳市2025年\n指标,数值\n申报率,89%\n${note}`,
    { plan: 'jieyang' },
  ];
  allSay(
    { values: ['jieyang * 申报率 2025 0.89'], faults: ['PC284@4:1'] },
    all(['数据来源：揭阳市统计局2024年报', '注：取自揭西县2024年报', '数据来源：揭东区2024年年报'], ofCity),
  );
  allSay({ values: ['jieyang * 申报率 2025 0.89'] }, all(['注：揭东区医院2024年建成'], ofCity));
  const above = (note: string): Variant => `${note}\n指标,年份,数值\n申报率,2025,89%\n监测合格率,2025,90%`;
  eachSays({
    'of a part of the year': [
      noted('注：统计时间为2025年1-9月。'),
      ['* 合格率 2025-09-30 0.9', '* 申报率 2025-09-30 0.89'],
      ['PC257@2:3'],
    ],
    'of another city': [noted('注：本表数据为石家庄市数据。'), [], ['PC256@4:1']],
    'of the province, in its second clause': [
      noted('注：数据由河北省卫健委提供，为全省数据。'),
      [],
      ['PC256@2:3'],
    ],
    'of targets': [noted('注：完成值按目标值填报。'), [], ['PC252@1:1']],
    'of plans, above': [above('注：以上为计划数。'), [], ['PC252@2:1']],
    'of another value': [noted('注：实际完成85%。'), BOTH, ['PC284@4:1']],
    'of an example': [noted('注：本表为示例，非实际数据。'), [], ['PC252@1:1']],
    'of means': [noted('注：该值为五年平均。'), BOTH, ['PC284@4:1']],
    'a label of scope': [noted('统计范围：桃城区'), ['桃城区 合格率 2025 0.9', '桃城区 申报率 2025 0.89']],
    'of a day, with numbers before its parts': [
      noted('注：1.本表数据来源于系统，截至2025年9月30日；2.申报率按企业数计算。'),
      BOTH,
      ['PC284@4:1'],
    ],
    'of months': [noted('注：2025年数据为1-10月，全年数据待年报确认。'), BOTH, ['PC284@4:1']],
    'of values found later': [
      noted('注：经省核定，申报率为85%，监测合格率为90%。'),
      ['* 申报率 2025 PC285', ...OTHER],
      ['PC285@2:3'],
    ],
    'a label of targets': [noted('类型：目标'), BOTH, ['PC284@4:1']],
    'a label of a county': [noted('被考核单位：桃城区'), BOTH, ['PC284@4:1']],
    'an example': [above('样表'), [], ['PC252@2:1']],
    'of marked targets': [
      '指标,2024年,2025年\n申报率,81%,91%*\n注：带*的为目标值。',
      ['* 申报率 2024 0.81', '* 申报率 2025 PC285'],
      ['PC285@2:3'],
    ],
    'of the table above, and none of the next': [
      '指标,2025年\n申报率,91%\n以上为目标,\n\n指标,2025年\n监测合格率,86%',
      ['* 合格率 2025 0.86'],
    ],
    'under the first of two tables': [
      '指标,2025年\n申报率,91%\n注：以上为目标值\n\n指标,2025年\n监测合格率,86%',
      ['* 合格率 2025 0.86'],
    ],
    'of targets in English': [
      'indicator,year,value\nhazard-declaration-rate,2025,89%\nNote: values are targets.',
      [],
      ['PC252@1:1'],
    ],
    'of another year in English': [
      'indicator,year,value\nhazard-declaration-rate,2025,89%\nNote: data refer to 2024.',
      ['* 申报率 2025 0.89'],
      ['PC284@3:1'],
    ],
    'of another year': [noted('注：为2024年数据'), BOTH, ['PC284@4:1']],
    'of a county': [noted('注：系桃城区数据'), ['桃城区 申报率 2025 0.89', '桃城区 合格率 2025 0.9']],
  });
});

describe('a note between the rows is one on the table', () => {
  const between = (note: string) => `指标,年份,数值\n申报率,2025,89%\n${note},,\n监测合格率,2025,90%`;
  allSay(
    { values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:3'] },
    all(['注：申报率为2024年数', '注：申报率数据有误', '备注：申报率系桃城区数据'], between),
  );
  allSay(
    { values: BOTH, faults: ['PC284@3:1'] },
    all(['注：以上数据未经核实', '注：数据尚未审核', '注：待审定'], between),
  );
  allSay({ values: BOTH }, all(['注：数据来源为市卫生健康委', '注：申报率按企业数计算'], between));
});

describe('a remark that the value beside it does not bear out', () => {
  const beside = (remark: string): Variant => `指标,2025年,备注\n申报率,89%,${remark}\n监测合格率,90%,`;
  allSay(
    { values: BOTH, faults: ['PC284@2:3'] },
    all(
      ['暂缺', '不涉及', '不适用', '明年', '参考值', '旧口径', '与冀州区合并', '11个县平均', '各县平均'],
      beside,
    ),
  );
  allSay(
    { values: ['* 申报率 2025 PC285', ...OTHER], faults: ['PC285@2:2'] },
    all(['不要用', '测试'], beside),
  );
  allSay(
    { values: BOTH },
    all(
      ['无', '暂无变化', '填报时间2026.1', '2026年1月填报', '系统测试通过', '平均水平以上', '新口径'],
      beside,
    ),
  );
});

describe('a note under a table that is nothing but what its values are', () => {
  const under = (note: string): Variant => `指标,2025年\n申报率,89%\n注：${note}`;
  const notes = ['目标值', '计划数', '同期数', '平均', '桃城区', '桃城区数据', '估算', '规上企业', '存疑'];
  allSay({ values: ['* 申报率 2025 0.89'], faults: ['PC284@3:1'] }, all(notes, under));
  allSay(
    { values: ['* 申报率 2025 0.89'] },
    all(['桃城区未报送', '市卫健委', '全年', '衡水市数据', '2025年'], under),
  );
});

describe('a remark that tells of more or less than the value', () => {
  const told = [
    '此数非全年',
    '全年数尚未出来',
    '只查了大厂',
    '小企业没算',
    '小厂除外',
    '去掉了停产的',
    '缺3个县',
    '8个县报了',
    '请忽略',
    '最高值',
    '大概',
    '予计',
  ];
  allSay({ values: BOTH, faults: ['PC284@2:4'] }, all(told, remarked));
  allSay(
    { values: BOTH, faults: ['PC284@2:4'] },
    all(['注', '附注', '批注', '审核'], (heading) => remarked('未含冀州区', heading)),
  );
  allSay(
    { values: BOTH },
    all(['已报', '大概了解后填报', '缺勤3人', '全年数', '完成较好', '由市疾控中心负责'], (remark) =>
      remarked(remark, '注'),
    ),
  );
});
