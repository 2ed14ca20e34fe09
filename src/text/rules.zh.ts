import type { Place } from '../plan/draft/table/line.js';
import type { RuleWords } from './rules.js';

export const rulesZh: RuleWords = {
  commands: {
    rules: '编制和检查规则文件',
    check: '检查规则文件：格式、内容和可疑之处，一次全部列出',
    test: '运行规则文件中的检验用例，并列出各目标的临界值供核对',
    compile: '检查一个文件夹内的规则文件（不再另存检查结果）',
    schema: '输出规则文件的 JSON Schema，供编辑器补全和校验',
    diff: '逐项比较两份规划：目标高低、各自独有的指标、评估期限',
    matrix: '以指标×规划的矩阵列出全部目标',
    new: '由规划中的指标表生成规则文件草稿',
    template: '输出供填报的空表（CSV 或 Excel 工作簿）',
  },
  options: {
    id: '规划代号（小写字母、数字和连字符）',
    name: '地区名称，如“衡水市”',
    title: '规划标题',
    period: '规划期，如 2021-2025；默认由表头中的年份推定',
    year: '填报年份（可重复）；默认为第一次评估的年份',
    by: 'area：每个填报单位各一行；whole：只填总体',
    commitments: '一并列出指标表以外的量化任务',
    templateFormat: 'csv 或 xlsx；默认按 --output 的扩展名，没有扩展名的为 csv',
    output: '写入该文件，不写到标准输出',
  },
  arguments: {
    paths: '规则文件或文件夹；默认为内置规则',
    schema: 'plan、indicators、cases 或 config',
    folder: '存放规则文件的文件夹',
    a: '第一份规划',
    b: '第二份规划',
    table: '指标表文件（CSV、TSV、Markdown 或电子表格）；省略或写“-”时从标准输入读取',
  },
  compiled: '未写入任何文件：规则文件每次运行都重新读取，plancheck.rules.json 不再起作用。',
  check: {
    clean: (files) => `已检查${files}个文件，没有发现问题。`,
    found: (files, errors, warnings, notes) =>
      `已检查${files}个文件：错误${errors}条，警告${warnings}条，提示${notes}条。`,
  },
  test: {
    casesHead: '检验用例',
    caseNumber: (number) => `用例${number}`,
    passed: '符合',
    failed: '不符',
    expected: (indicator, expected, got) => `${indicator}应为“${expected}”，实为“${got}”。`,
    unread: (message) => `用例中的数值无法采用：${message}`,
    noResult: '没有结论',
    noCases: '没有写检验用例。',
    boundariesHead: '临界值（请逐行核对是否符合规划本意）',
    demand: '要求',
    below: '略低于',
    exactly: '恰好等于',
    above: '略高于',
    ofYear: (year) => `${year}年`,
    assumed: (value, year) => `（设${year}年为${value}）`,
    assumedOther: (series, value) => `（设${series}为${value}）`,
    total: (cases, failed, boundaries) =>
      `用例${cases}个，其中不符的${failed}个；临界值${boundaries}行，供核对。`,
  },
  diff: {
    differ: '目标不同的指标',
    onlyIn: (plan) => `${plan}独有的指标`,
    nothing: '没有',
    strictness: {
      stricter: (a) => `${a}更严`,
      milder: (_, b) => `${b}更严`,
      same: () => '相同',
      different: () => '不可比',
    },
    stricter: '比较',
    alike: (count) => `目标相同的指标：${count}项`,
    dates: '评估期限',
    natures: '性质不同的指标',
    milestones: '阶段目标不同的指标',
  },
  matrix: { legend: '“!”表示与多数规划的目标不同；“—”表示该规划没有此项指标。', none: '—' },
  skeleton: {
    made: (indicators, left) =>
      left === 0
        ? `已写出${indicators}项指标。请运行 plancheck rules check。`
        : `已写出${indicators}项指标，另有${left}处待补全或核对，均以“# ?”标明。处理后运行 plancheck rules check。`,
    place: (from, to) => placeOf(from, to),
    otherTable: (place) => `另有一张指标表（${place}），本草稿未收入`,
    toFill: '请填写',
    checkpoints: '请按规划中关于评估的条款填写年份、期限（due）和原文（wording）',
    unknownName: (nearest) =>
      `指标目录中没有此名称${nearest === null ? '' : `（相近的有“${nearest}”）`}，代号为暂拟，请改定，或改用目录（rules/indicators.yaml）中的代号`,
    units: '请填写填报单位，即各县（市、区），如 [东城区, 西城区]；覆盖率按其个数计算',
    severalSeries: '名称列有多项；各项须分别达到目标的，启用以下 series 并核对名称，否则删去',
    guessedKind: '类型和单位按名称推定，请核对',
    unreadTarget: (cell) => `目标“${cell}”未能识别，请按“>= 90%”的形式填写`,
    noSign: (cell) => `原表为“${cell}”，没有“≥”，按“不低于”处理，请核对`,
    noSignLess: (cell) => `原表为“${cell}”，没有“≤”，按“不高于”处理，请核对`,
    milestoneNoSign: (year, cell) => `${year}年原表为“${cell}”，没有“≥”或“≤”，请核对`,
    joinedLines: '本项在原文中分列数行，归并方式不止一种，请核对名称和数值',
    unreadUnit: (cell) => `单位“${cell}”未能识别`,
    baselineYear: (year) => `表注载明此数为${year}年数`,
    unexplainedMark: (marks) => `原表有记号“${marks}”，未见说明，请核对`,
    explainedMark: (words) => `表注：${words}`,
    averageRead: '原表为年均值，按规划期各年平均处理，请核对',
    averageByCustom: '此类指标通常按规划期年均值要求，原表未写明，请核对',
    milestoneColumn: (year, head) => `“${head}”列没有写明是目标还是现状，按${year}年的阶段目标处理，请核对`,
    attested: (cell) => `“${cell}”没有数值，由主管部门确认`,
    unreadNature: (cell) => `指标性质“${cell}”未能识别`,
    otherColumns: (columns) => `下列各列未采用：${columns}`,
    baselineFrom: (column, others) => `基期取自“${column}”列，未采用：${others}`,
    unreadWeight: (cell) => `权重“${cell}”未能识别，请写数字`,
    unreadMilestone: (year, cell) => `${year}年的阶段目标“${cell}”未能识别，请按“>= 80%”的形式填写`,
  },
  resolved: {
    option: '列出每一项取值的出处：本文件、上级规划、指标目录或默认值，连同文件和行号',
    key: '字段',
    value: '取值',
    from: '出处',
    groups: {
      plan: () => '规划',
      checkpoint: (id) => `评估 ${id}`,
      indicator: (id) => `指标 ${id}`,
      commitment: (id) => `任务 ${id}`,
      reference: (id) => `参照指标 ${id}`,
    },
    origin: { own: '本规划', parent: '沿用', catalogue: '指标目录', default: '默认' },
  },
  explain: { data: '一并说明该数据文件的结论如何得出（可重复）', head: '按所给数据' },
  template: {
    columns: {
      plan: '规划',
      area: '填报单位',
      row: '序号',
      indicator: '指标名称',
      year: '年份',
      value: '数值',
      unit: '单位',
      numerator: '分子',
      denominator: '分母',
      note: '备注',
    },
    parts: (numerator, denominator) => `分子：${numerator}；分母：${denominator}`,
    presence: '填写机构个数，或填“有”“无”',
    attestation: '填写“已完成”“推进中”或“未完成”',
    accumulates: '填当年数；填累计数的，写成“累计25”',
    join: '；',
    growth: (falls) =>
      falls ? '下降填正数，增长填负数，如2.5%、-1%' : '增长填正数，下降填负数，如2.5%、-1%',
    workbook: {
      sheet: '填报表',
      answers: { presence: ['有', '无'], attestation: ['已完成', '推进中', '未完成'] },
      numerator: (meaning) => `分子：${meaning}`,
      denominator: (meaning) => `分母：${meaning}`,
      source: (title, clause) => `来源：${title}${clause === null ? '' : `，${clause}`}`,
      percent: '请填写0%至100%之间的百分数，如92.5%。没有数据的留空。',
      share: (unit, most) => `请填写0至${most}之间的数，单位为${unit}，单位不必写出。没有数据的留空。`,
      orParts: '也可只填分子和分母。',
      growth: (unit, falls) =>
        `请填写数值，${falls ? '下降填正数，增长填负数' : '增长填正数，下降填负数'}，单位为${unit}。没有数据的留空。`,
      amount: (unit) =>
        `请填写数值，可以有小数${unit === '' ? '' : `，单位为${unit}，不写单位`}。没有数据的留空。`,
      number: (unit, whole) =>
        `请填写不小于0的${whole ? '整数' : '数'}，单位为${unit}，单位不必写出。没有数据的留空。`,
      choose: (answers) => `请从下拉列表中选择${answers.map((one) => `“${one}”`).join('')}。没有数据的留空。`,
      wholeNumber: '请填写不小于0的整数。',
      parts: {
        numerator: '分子应为不小于0的整数，且不大于分母。',
        denominator: '分母应为不小于0的整数，且不小于分子。',
      },
      allUnits: (units) => `分母应为本规划的填报单位总数${units}，没有的单位也计入。`,
      wrong: '填写有误',
    },
  },
};

function placeOf(from: Place, to: Place): string {
  const lines = from.line === to.line ? `${from.line}` : `${from.line}—${to.line}`;
  const page = from.page === undefined ? '' : `第${from.page}页`;
  return `${from.sheet === undefined ? '' : `“${from.sheet}”`}${page}第${lines}行`;
}
