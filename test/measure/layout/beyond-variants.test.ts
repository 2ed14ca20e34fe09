import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** What is told of more or less than the place whose name it bears is not that place's. */
const table = (above: string) => `${above}\n指标,年份,数值\n申报率,2025,95%`;
const under = (below: string) => `指标,年份,数值\n申报率,2025,95%\n${below},,`;
const section = (row: string) => `指标,年份,数值\n${row},,\n申报率,2025,95%`;
const column = (heading: string, cell: string) => `${heading},指标,年份,数值\n${cell},申报率,2025,95%`;
const named = (file: string) => ['指标,年份,数值\n申报率,2025,95%', { file }] as const;

describe('a city and more than it', () => {
  eachSays({
    'in a title': [table('衡水市（含定州）2025年职业健康指标完成情况'), [], ['PC256@3:3']],
    'at the end of a title': [table('衡水市2025年指标完成情况（含定州市）'), [], ['PC256@3:3']],
    'and what lies around it': [table('衡水市及周边2025年指标完成情况'), [], ['PC256@3:3']],
    'and the counties around it': [table('衡水及周边县区指标完成情况'), [], ['PC256@3:3']],
    'around it': [table('衡水周边县区指标完成情况'), [], ['PC256@3:3']],
    'with a new area elsewhere': [table('衡水市与雄安新区指标完成情况'), [], ['PC256@3:3']],
    'behind another': [table('定州及衡水2025年指标完成情况'), [], ['PC256@3:3']],
    'in a label': [table('填报单位：衡水市（含定州）'), [], ['PC256@3:3']],
    'under 单位': [table('单位：衡水市及周边'), [], ['PC256@3:3']],
    'below the table': [under('填报单位：衡水市（含辛集）'), [], ['PC256@2:3']],
    'in a section': [section('衡水市及周边'), [], ['PC256@3:3']],
    'in a column of cities': [column('城市', '衡水市（含定州）'), [], ['PC256@2:4']],
    'in a column of counties': [column('县区', '衡水市及周边'), [], ['PC256@2:4']],
    'in the name of the file': [named('衡水市及周边.csv'), [], ['PC256@2:3']],
    'in a heading': ['指标,年份,衡水市（含定州）\n申报率,2025,95%', [], ['PC223@1:1']],
  });
});

describe('a county and more than it', () => {
  eachSays({
    'in a title': [table('桃城区（含滨湖新区）2025年指标完成情况'), [], ['PC256@3:3']],
    'joined to a zone': [table('桃城区和滨湖新区指标完成情况'), [], ['PC256@3:3']],
    'in a label': [table('填报单位：桃城区（含高新区）'), [], ['PC256@3:3']],
    'in a section': [section('桃城区、滨湖新区'), [], ['PC256@3:3']],
    'in a column': [column('县区', '桃城区（含滨湖新区）'), [], ['PC256@2:4']],
    'behind what the city runs itself': [column('县区', '市本级和桃城区'), [], ['PC256@2:4']],
    'in the name of the file': [named('桃城区（含滨湖新区）.csv'), [], ['PC256@2:3']],
    'a part of it': [table('桃城区东部指标完成情况'), [], ['PC256@3:3']],
  });
});

describe('less than the place', () => {
  eachSays({
    'without a zone, in a column': [column('县区', '全市（不含开发区）'), [], ['PC256@2:4']],
    'without a zone, in a title': [table('全市（不含开发区）指标完成情况'), [], ['PC256@3:3']],
    'without its own town': [table('衡水市（市区除外）指标完成情况'), [], ['PC256@3:3']],
    'without a zone, in words': [table('全市不含开发区指标完成情况'), [], ['PC256@3:3']],
    'but for the rest': [table('衡水市其他县区指标完成情况'), ['* 申报率 2025 0.95'], ['PC288@1:1']],
    'without what the city runs': [table('衡水市（不含市本级）指标完成情况'), [], ['PC256@3:3']],
    'without a county, in a title': [table('除桃城区外全市指标完成情况'), [], ['PC256@3:3']],
    'without a county, in a column': [column('县区', '全市（除桃城区外）'), [], ['PC256@2:4']],
  });
});

describe('two places that are known', () => {
  eachSays({
    'a city and one of its counties': [table('衡水市和桃城区指标完成情况'), [], ['PC256@3:3']],
    'in a column': [column('县区', '衡水市及桃城区'), [], ['PC256@2:4']],
    'some of a county': [table('桃城区（部分）指标完成情况'), [], ['PC256@3:3']],
    'what a county once was': [table('原桃城区指标完成情况'), [], ['PC256@3:3']],
  });
});

describe('more than the place, in a remark', () => {
  const remarked = (text: string) => `指标,年份,数值,备注\n申报率,2025,95%,${text}`;
  const value = ['* 申报率 2025 0.95'];
  eachSays({
    'another city': [remarked('含定州市数据'), value, ['PC284@2:4']],
    'what lies around': [remarked('包括周边县区'), value, ['PC284@2:4']],
    'with the name': [remarked('衡水市及周边'), value, ['PC284@2:4']],
    'on the number': ['指标,年份,数值\n申报率,2025,95%（含定州）', value, ['PC284@2:3']],
    'below the table': [under('注：数据含定州市'), value, ['PC284@3:1']],
    'together with another': [remarked('与定州合计'), value, ['PC284@2:4']],
    'together with a county': [remarked('与桃城区合并'), value, ['PC284@2:4']],
    'outright, below the table': [under('以上数据为衡水市及周边'), [], ['PC256@2:3']],
    'behind the indicator': ['指标,年份,数值\n申报率（含定州）,2025,95%', [], ['PC212@2:1']],
    'a zone of its own': [remarked('含高新区'), value, []],
    'workers without a post': [remarked('含灵活就业'), value, []],
  });
});

describe('all of the place, whatever is told besides', () => {
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      'with its counties': table('衡水市及各县市区2025年指标完成情况'),
      'with what lies in it': table('衡水市（含各县区）指标完成情况'),
      'with what it runs itself': table('全市（含市本级）指标完成情况'),
      'with its zones': table('全市（含开发区、滨湖新区）指标完成情况'),
      'with one of its counties': table('衡水市（含桃城区）指标完成情况'),
      'with two of its counties': table('衡水市（含桃城区、冀州区）指标完成情况'),
      'with firms': table('衡水市（含中央企业）指标完成情况'),
      'what is done away with': table('衡水市消除尘毒危害指标完成情况'),
      'in time': table('衡水市及时完成2025年指标情况'),
      'of two levels': table('衡水市、县两级指标完成情况'),
      'of several offices': table('填报单位：衡水市卫健委、疾控中心'),
      'of a topic': table('衡水市残疾人康复服务情况'),
    },
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.95'] },
    {
      'with its towns': table('桃城区（含各乡镇）指标完成情况'),
      'of several offices': table('填报单位：桃城区卫健局、疾控中心'),
      'and its work': table('桃城区职业健康和职业病防治指标完成情况'),
      'and its towns': table('桃城区及所辖乡镇指标完成情况'),
      'within the city': table('衡水市桃城区指标完成情况'),
    },
  );
});

describe('a town without its word behind the name of its county', () => {
  eachSays({
    'in a title': [table('枣强大营职业健康指标完成情况'), [], ['PC256@1:1']],
    'in a title with its year': [table('景县龙华2025年指标完成情况'), [], ['PC256@1:1']],
    'in a label': [table('填报单位：景县龙华'), [], ['PC256@1:1']],
    'under 单位': [table('单位：枣强大营'), [], ['PC256@1:1']],
    'in a section': [section('景县龙华'), [], ['PC256@2:1']],
    'in a column': [column('县区', '枣强大营'), [], ['PC211@2:1']],
    'in the name of the file': [named('景县龙华.csv'), [], ['PC256@2:3']],
    'in the name of the file, under a title of the city': [
      [`衡水市指标完成情况\n${named('')[0]}`, { file: '景县龙华.csv' }],
      [],
      ['PC256@3:3'],
    ],
    'below the table': [under('枣强大营'), [], ['PC256@3:1']],
    'of a county with a plan of its own': [
      ['台山市台城指标完成情况\n指标,年份,数值\n监测合格率,2025,95%', { plan: 'taishan' }],
      [],
      ['PC256@1:1'],
    ],
  });
});

describe('a town in a remark on its county', () => {
  const remarked = (text: string) => `县区,指标,年份,数值,备注\n枣强县,申报率,2025,95%,${text}`;
  eachSays({
    'as whose it is': [remarked('枣强大营数据'), ['枣强县 申报率 2025 PC285'], ['PC285@2:4']],
    'in a sentence': [remarked('枣强大营进展较快'), ['枣强县 申报率 2025 0.95']],
    'as half of a share': [remarked('分子'), ['枣强县 申报率 2025 0.95'], ['PC284@2:5']],
  });
});

describe('what may stand behind the name of a county', () => {
  allSay(
    { values: ['桃城区 申报率 2025 0.95'] },
    {
      'its work': table('桃城区尘肺病防治情况'),
      'its offices': table('填报单位：桃城区残联'),
      'an office that is seldom named': table('填报单位：桃城区红十字会'),
      'what was sent': named('桃城区上报数据.csv'),
      'as it was sent': named('桃城区上传.csv'),
      'by whom': named('桃城区李主任.csv'),
      'raw data': named('桃城区原始.csv'),
      'the last version': named('桃城区最终版.csv'),
      'a form': section('桃城区汇总'),
      'a survey': table('桃城区摸底表'),
      'what was done about it': section('桃城区整改'),
      'how it went': table('桃城区进展较快'),
      'a name behind a blank': table('填报单位：桃城区 张三'),
      'a topic of its own': table('桃城区粉尘治理情况'),
    },
  );
});
