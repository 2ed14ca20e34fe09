import { describe, expect, test } from 'vitest';
import { loadPlans, readMeasurements } from '../../../src/index.js';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const YEAR = ['* 申报率 2025 0.95'];
const table = '衡水市2025年指标\n指标,数值\n申报率,95%';

describe('a label with what it says over a header of more columns', () => {
  const of = (label: string, value: string) =>
    `衡水市2025年指标\n${label},${value},\n县区,申报率,知晓率\n桃城区,95%,90%`;
  const values = ['桃城区 申报率 2025 0.95', '桃城区 知晓率 2025 0.9'];
  eachSays({
    'in doubt': [of('说明', '待核'), values, ['PC284@2:1']],
    'of other rules': [of('备注', '旧口径'), values, ['PC284@2:1']],
    'a forecast': [of('备注', '以上为预计数'), [], ['PC252@3:1']],
    'of a signer': [of('审核人', '张三'), values],
    'a stamp that nobody filled in': [`填报单位（盖章）：,,填报时间：2026年1月15日\n${table}`, YEAR],
  });
});

describe('a last line that says of columns what they hold', () => {
  const of = (...said: readonly string[]) =>
    `衡水市2025年指标\n县区,申报率,知晓率\n桃城区,95%,90%\n${said.join(',')}`;
  const values = ['桃城区 申报率 2025 0.95', '桃城区 知晓率 2025 0.9'];
  eachSays({
    'their years': [of('时间', '2024年', '2025年'), values, ['PC284@4:1']],
    'what was measured': [of('类型', '目标值', '完成值'), values, ['PC284@4:1']],
    'a forecast': [of('备注', '预计', '2025年'), values, ['PC284@4:1']],
    'headings of a form that nobody filled in': [of('指标', '目标值', '完成值'), values],
  });
});

describe('what is not final or not what was done, by the way', () => {
  const told = async (text: string, file = 'x.csv') => {
    const { diagnostics } = await readExample(`${text}\n`, { plan: 'hengshui', file });
    return diagnostics.map(({ code }) => code).filter((code) => code !== 'PC231');
  };
  test.each(['得分', '增量', '环比', '人均'])('the title ends in %s', async (word) => {
    expect(await told(table.replace('指标\n', `指标完成情况${word}\n`))).not.toEqual([]);
  });
  test.each(['暂定', '初报'])('%s under the heading, or beside the name', async (word) => {
    expect(await told(table.replace('申报率', `,${word}\n申报率`))).toEqual(['PC295']);
    expect(await told(table.replace('申报率', `申报率（${word}）`))).toEqual(['PC295']);
  });
  test('the name of the file', async () => {
    expect(await told(table, '暂定.csv')).toEqual(['PC300']);
  });
});

describe('a number alone in a line', () => {
  eachSays({
    'above the title': [`0.85,\n${table}`, YEAR, ['PC286@1:1']],
    'over the header': ['衡水市2025年指标\n0.85,\n指标,数值\n申报率,95%', YEAR, ['PC286@2:1']],
    'of persons': [`${table}\n53.2万人,`, YEAR, ['PC286@4:1']],
    'of a page': [`12,\n${table}`, YEAR],
  });
  // 85% stands where names do
  test.each([
    ['0.85', 'PC286'],
    ['85%', 'PC212'],
  ])('%s between rows is told once', async (line, wanted) => {
    const text = `${table.replace('申报率', `申报率,91%\n${line},\n知晓率`)}\n`;
    const { diagnostics } = await readExample(text, { plan: 'hengshui' });
    expect(diagnostics.flatMap(({ code, place }) => (place?.line === 4 ? [code] : []))).toEqual([wanted]);
  });
  test.each(['582000', '完成情况85%'])('%s is told', async (line) => {
    const { diagnostics } = await readExample(`${line},\n${table}\n`, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });
});

describe('a row of a name and 作废 without a value', () => {
  const long = (row: string) => `县区,指标,年份,数值\n桃城区,申报率,2025,95%\n冀州区,申报率,2025,94%\n${row}`;
  const values = ['冀州区 申报率 2025 0.94', '桃城区 申报率 2025 0.95'];
  allSay(
    { values, faults: ['PC284@4:1'] },
    { 'in the next cell': long('冀州区,作废,,'), 'behind the indicator': long('冀州区,申报率,作废,') },
  );
});

test('作废 in the corner is told', async () => {
  const text = '衡水市2025年指标\n作废,申报率,知晓率\n桃城区,95%,90%\n';
  const { diagnostics } = await readExample(text, { plan: 'hengshui' });
  expect(diagnostics.map(({ code }) => code)).toContain('PC300');
});

describe('names of files and folders', () => {
  const of = (file: string) => [table.replace('指标\n', '指标完成情况\n'), { file }] as const;
  allSay(
    { values: YEAR, faults: ['PC269@2:1'] },
    {
      'of targets': of('目标.csv'),
      'of another city': of('石家庄市/表.csv'),
      'of its office': of('石家庄市卫健委/表.csv'),
      'not to be used': of('不用/表.csv'),
      wrong: of('错误.csv'),
    },
  );
  allSay(
    { values: YEAR },
    {
      'of what came of targets': of('目标完成情况.csv'),
      'of the province': of('河北省/表.csv'),
      'within another': of('石家庄市/衡水市/表.csv'),
    },
  );
});

describe('another indicator beside the name of a county', () => {
  eachSays({
    'is not its own': [
      '衡水市2025年指标\n县区,申报率\n桃城区（知晓率）,95%\n冀州区,94%',
      ['冀州区 申报率 2025 0.94', '桃城区 申报率 2025 PC255'],
      ['PC255@3:2'],
    ],
  });
});

describe('what adds up over the years is all of it where its year or a remark says so', () => {
  const spans = async (text: string) => {
    const { measurements } = await readExample(text, { plan: 'jieyang' });
    return measurements.map(({ year, span }) => `${year} ${span?.kind ?? 'own'}`);
  };
  const rows = (last: string) =>
    `揭阳市\n指标,年份,数值,备注\n培养职业病诊断医师,2022,20,\n培养职业病诊断医师,${last}\n`;
  test.each([
    '2023年累计,60,',
    '2023年（累计）,60,',
    '2023,60,截至2023年底累计',
    '2023,60,截至2023年底',
    '2023,60,共计',
    '2023,60,含前两年',
  ])('%s', async (last) => expect(await spans(rows(last))).toEqual(['2022 own', '2023 total']));
  test.each(['合计', '共计'])('%s beside a rate or a yearly count is no word worth', async (remark) => {
    const text = `衡水市\n指标,年份,数值,备注\n参保人数,2025,532400,${remark}\n`;
    const { measurements, faults } = await readExample(text, { plan: 'hengshui' });
    expect([measurements.length, ...faults]).toEqual([1]);
  });
  test.each(['2023,60,', '2023,60,当年新增'])('%s is of its year', async (last) =>
    expect(await spans(rows(last))).toEqual(['2022 own', '2023 own']),
  );
});

describe('what is printed on the pages of a sheet', () => {
  const book = (header: string) =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="指标"><Table>${table
      .split('\n')
      .map(
        (row) =>
          `<Row>${row
            .split(',')
            .map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`)
            .join('')}</Row>`,
      )
      .join(
        '',
      )}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><PageSetup><Header x:Data="&amp;C${header}"/></PageSetup></WorksheetOptions></Worksheet></Workbook>`;
  const unheard = async (header: string) => {
    const input = { name: '表.xml', bytes: new TextEncoder().encode(book(header)) };
    const { diagnostics } = await readMeasurements([input], await loadPlans(), { plan: 'hengshui' });
    return diagnostics.flatMap((one) => (one.code === 'PC300' ? [one.params.text] : []));
  };
  test.each(['明年', '旧口径', '错误'])('%s is told', async (text) =>
    expect(await unheard(text)).toEqual([text]),
  );
  test.each(['第1页', '衡水市职业病防治指标'])('%s says nothing', async (text) =>
    expect(await unheard(text)).toEqual([]),
  );
});

describe('another number of a count in a column that is not read', () => {
  const of = (heading: string, number: string) =>
    `衡水市2025年指标\n指标,完成值,${heading}\n参保人数,582000,${number}`;
  const values = ['* 参保 2025 582000'];
  eachSays({
    'may be the value': [of('更新', '482000'), values, ['PC289@2:3']],
    'of all that should be': [of('应参保', '620000'), values, ['PC289@2:3']],
    'of another size': [of('电话', '2023456'), values],
    'of the year before': [of('上年', '572000'), values],
  });
});

describe('a title that says more than what came of it', () => {
  test.each(['完成情况目标值', '完成情况单位：‰', '完成情况0.85'])('%s is told', async (end) => {
    const text = `2025年衡水市职业病防治指标${end}\n指标,数值\n申报率,95%\n`;
    const { diagnostics } = await readExample(text, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });
  test.each(['完成情况 单位：%', '完成情况表 填报单位：衡水市卫健委'])('%s is not', async (end) => {
    const text = `2025年衡水市职业病防治指标${end}\n指标,数值\n申报率,95%\n`;
    const { diagnostics } = await readExample(text, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).not.toContain('PC300');
  });
});
