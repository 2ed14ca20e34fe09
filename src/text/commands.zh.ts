import type { CommandWords } from './commands.js';

const suggest = (nearest: string | null) => (nearest === null ? '' : `是否指“${nearest}”？`);
/** More names than these are no help to whoever has to read them. */
const LISTED = 60;
const listed = (known: readonly string[]) =>
  known.slice(0, LISTED).join('、') + (known.length > LISTED ? `等${known.length}个` : '');
const list = (known: readonly string[]) => (known.length === 0 ? '' : `可用的有：${listed(known)}。`);

/** 文件不能读取的原因，用于句末。 */
const UNREAD: CommandWords['unread'] = {
  'no-rules': '不是规则文件',
  'not-found': '文件不存在',
  directory: '该路径是文件夹',
  permission: '没有读取权限',
  'not-a-file': '该路径不是普通文件，可能是设备或管道',
  'empty-folder': '文件夹是空的',
  'no-match': '没有与通配符相符的文件',
  changed: '读取过程中文件被改动',
  'too-large': '文件过大',
  'too-many': '文件夹中的文件过多',
  outside: '链接指向所在文件夹之外',
  'bad-name': '文件名不是UTF-8编码',
  read: '系统拒绝读取',
};

export const commandsZh: CommandWords = {
  headings: { usage: '用法：', options: '选项：', commands: '命令：', arguments: '参数：' },
  optionsPlaceholder: '[选项]',
  commandPlaceholder: '[命令]',
  defaultValue: (value) => `默认：${value}`,
  choices: (values) => `可选：${values.join('、')}`,
  separator: '；',
  about: '对照各地规划的指标表评估填报数据，逐项给出结论和依据。',
  exitCodes: [
    '退出码：',
    '  0  已评估，没有未通过、也没有待定的指标',
    '  1  至少一项指标未通过',
    '  2  结论不能作准：用法有误、文件无法读取、数据或规则有错误',
    '  3  没有未通过的指标，但有缺数据或无法判定的（--allow-open 可使其为0）',
  ].join('\n'),
  commands: {
    evaluate: '对照规划评估数据文件',
    plans: '列出已知的规划及其评估节点',
    show: '显示一份规划的全部规则',
    explain: '说明一项指标如何判定，或一个问题代码的含义',
    deadlines: '列出各规划评估的期限',
    inspect: '显示数据文件的识别情况：表格形式、各列含义、编码、每一格的用途',
    help: '显示命令的帮助',
    completion: '输出命令补全脚本，供 bash、zsh 或 fish 使用',
    page: '输出一个网页文件，没有 Node.js 的电脑用浏览器打开即可核对表格',
  },
  options: {
    plan: '数据未写明规划时所用的规划：规划代号、地区名称或规则文件',
    year: '数据未写明年份时所用的年份，如 2023',
    area: '数据未写明填报单位时所用的填报单位，如 桃城区；全市数写所在市的名称',
    at: '评估节点：midterm、final、all 或年份；默认取数据年份已到达的最后一个节点',
    basis: '判定依据：auto 自动，target 对照目标值，pace 对照时序进度',
    rules: '另外读取的规则文件、文件夹或规则包（可重复）',
    format: '标准输出的格式',
    report: '另外写出一份报告，写法为“格式=路径”；扩展名已表明格式的，可只写路径（可重复）',
    failOn: 'any：各项指标未通过都计入退出码；binding：只计约束性指标',
    error: '将该代码的问题作为错误（可多次使用，也可用逗号分隔）',
    warning: '将该代码的提示作为警告（可多次使用）',
    ignore: '不列出该代码的警告或提示，只说明条数（可多次使用）',
    failOnWarning: '有警告的，退出码为2',
    statistics: '另按代码、按文件统计问题条数，写到标准错误输出',
    quiet: '只输出结论；问题只在标准错误输出中计数',
    summary: '每个地区只输出一行',
    accept: '接受该文件所列已知情况，各有期限，以 --as-of 为准（可多次使用）',
    allowOpen: '有缺数据或无法判定的指标时退出码仍为0',
    includeCommitments: '一并评估指标表以外的量化任务',
    asOf: '以该日（年-月-日）为准说明期限是否已过',
    percentScale: '格内没有单位的比率按所用单位读取（percent，如92.5），还是按小数读取（fraction，如0.925）',
    encoding: '指定文件编码（如 gb18030）；默认自动识别',
    delimiter: '指定分隔符（如 ; 或 tab）',
    bom: 'CSV 文件开头加编码标记，便于 Excel 正确打开',
    by: 'area：同时列出各填报单位自身的结论',
    view: 'matrix：以指标×地区（或县区）的矩阵显示结论',
    raiseLimits: '把文件大小等读取上限放宽到若干倍',
    cells: '逐格列出用途',
    sheet: '只读取指定名称的工作表（可重复）',
    lang: '界面语言：zh 或 en；默认取自系统区域设置',
    color: '彩色输出：auto、always 或 never',
    width: '表格宽度（列）',
    verbose: '同时显示读取了哪些文件、用了什么编码和哪个 plancheck.yaml',
    config: '采用该 plancheck.yaml 中的默认选项；不指定时由当前文件夹起向上查找，至仓库为止',
    noConfig: '不采用任何 plancheck.yaml',
    help: '显示帮助',
    version: '显示版本号',
  },
  arguments: {
    files: '数据文件、文件夹或通配符；- 表示标准输入',
    plan: '规划代号、地区名称、行政区划代码或规则文件',
    subject: '规划，或问题代码（如 PC204）',
    indicator: '指标代号、名称或序号',
    shell: 'bash、zsh 或 fish',
  },
  unread: UNREAD,
  usage: {
    'unknown-option': (p) => `没有“${p.option}”选项。${suggest(p.nearest)}${list(p.known)}`,
    'unknown-command': (p) => `没有“${p.command}”命令。${suggest(p.nearest)}${list(p.known)}`,
    'missing-argument': (p) => `缺少参数“${p.argument}”。`,
    'excess-arguments': () => '参数过多。',
    'missing-value': (p) => `选项“${p.option}”缺少取值。`,
    'bad-choice': (p) => `“${p.option}”不能取“${p.value}”。${suggest(p.nearest)}${list(p.known)}`,
    'bad-date': (p) => `“${p.option}”的日期“${p.value}”无效，请写成“2023-12-31”的形式。`,
    'bad-year': (p) => `“${p.option}”的年份“${p.value}”无效，请写四位数的年份，如“2023”。`,
    'bad-number': (p) => `“${p.option}”的取值“${p.value}”无效，请填写正整数。`,
    'unknown-plan': (p) => `没有名为“${p.value}”的规划。${suggest(p.nearest)}${list(p.known)}`,
    'unknown-area': (p) =>
      p.plan === null
        ? `没有一份规划含有“${p.value}”这个地区或填报单位。${suggest(p.nearest)}已有规划的地区：${listed(p.known)}。`
        : `${p.plan}的规划没有填报单位“${p.value}”。${suggest(p.nearest)}${list(p.known)}`,
    'unknown-indicator': (p) => `${p.plan}的规划没有指标“${p.value}”。${suggest(p.nearest)}${list(p.known)}`,
    'unknown-checkpoint': (p) =>
      `${p.plan}的规划没有评估节点“${p.value}”。${list(p.known)}也可以写${p.first}至${p.last}之间的年份。`,
    'year-outside': (p) => `${p.plan}的规划只涉及${p.first}至${p.last}年，没有${p.year}年的内容。`,
    'unknown-code': (p) => `没有问题代码“${p.value}”。${suggest(p.nearest)}${list(p.known)}`,
    'unknown-encoding': (p) =>
      `无法识别编码“${p.value}”。可用的有 utf-8、gb18030、gbk、big5、utf-16le、utf-16be 等。`,
    'no-input': () => '没有指定数据文件。请写出文件、文件夹或通配符；从标准输入读取时写“-”。',
    'bad-report': (p) =>
      `--report（-o）的写法应为“格式=路径”，如“json=结果.json”，或者以 ${p.endings.join('、')} 结尾的路径；收到的是“${p.value}”。`,
    excluded: (p) => `${p.one} 与 ${p.other} 不能同时使用。`,
    softened: (p) =>
      `${p.code} 是错误，不能用 ${p.option} 降低级别：有此问题的数据不能作准。属已知情况的，请在 accept 中写明理由和期限（见 docs/config.md）。`,
    'cannot-read': (p) => `无法读取“${p.path}”：${UNREAD[p.reason]}。`,
    'config-unreadable': (p) => `无法读取配置文件“${p.path}”：${UNREAD[p.reason]}。`,
    'bad-config': (p) => `配置文件“${p.path}”有误，没有运行。请按提示改正；加 --no-config 可不采用它。`,
    'bad-accept': (p) => `文件“${p.path}”有误，没有运行。请按提示改正。`,
    'output-lost': ({ reason }) =>
      `无法写入标准输出：${reason === 'full' ? '磁盘空间不足或超出限额' : '系统拒绝写入'}。已输出的内容不完整。`,
    'form-exists': (p) =>
      `“${p.path}”已经存在，其中可能有填报内容，未覆盖。请改用其他文件名，或先移走该文件。`,
    'split-with': (p) => `--split 为每个填报单位各写一个文件，不能与 ${p.other} 同时使用。`,
    'not-a-folder': (p) => `“${p.path}”不是文件夹。请写存放规则文件的文件夹。`,
    'cannot-write': (p) =>
      `无法写入“${p.path}”：${{ 'no-folder': '所在文件夹不存在', permission: '没有写入权限', directory: '该路径是文件夹', 'not-a-file': '该路径不是普通文件', link: '该路径是链接，写入时不跟随链接', 'not-ours': '该文件已存在，且不是本格式以前的报告；请改用其他文件名，或先移走该文件', full: '磁盘空间不足或超出限额', other: '系统拒绝写入' }[p.reason]}。`,
    'report-over-input': (p) => `报告不能覆盖本次读取的文件“${p.path}”。请改用其他文件名。`,
    'same-path': (p) => `有两份报告要写入同一路径“${p.path}”。`,
    'binary-to-terminal': (p) =>
      `${p.format} 是二进制文件，不能显示在终端上。请用“${p.instead}”写入文件，或将标准输出重定向到文件。`,
    'no-table': () => '没有找到指标表。表头至少应有“指标名称”和“目标值”两列。',
    'bad-period': (p) => `规划期“${p.value}”无效，请写成“2021-2025”的形式。`,
    'no-units': (p) => `${p.plan}的规划没有列出填报单位，不能按填报单位生成空表。`,
    internal: (p) => `程序内部错误：${p.message}。这是 plancheck 的缺陷，请连同所用命令一并反馈。`,
  },
  usageHint: '运行“plancheck --help”查看用法。',
  error: '错误',
  severity: { error: '错误', warning: '警告', note: '提示' },
  written: (format, path) => `已写出 ${format}：${path}`,
  configLeft: (file) => `找到 ${file}，但在持续集成（CI）中不采用。确需采用的，请用 --config 指定。`,
  configUsed: (file) => `采用 ${file} 中的默认选项`,
  read: (file, rows, encoding) =>
    `已读取 ${file}：${rows}行，${encoding === 'workbook' ? '电子表格' : `编码 ${encoding}`}`,
  list: {
    id: '代号',
    jurisdiction: '地区',
    title: '规划',
    indicators: '指标数',
    checkpoint: '评估',
    year: '年份',
    due: '期限',
    dueStrict: '从严期限',
    opens: '开始日期',
    state: '状态',
    wording: '原文',
    clause: '条款',
    days: '天数',
    dueStates: { over: '已过', due: '期内', ahead: '未到' },
    baseline: '基期',
    document: '规划文件',
    number: '文号',
    issuer: '发文机关',
    date: '日期',
    source: '来源',
    code: '行政区划代码',
    level: '层级',
    units: '填报单位',
    period: '规划期',
    base: '基年',
    note: '说明',
    kind: '类型',
    unit: '单位',
    numerator: '分子',
    denominator: '分母',
    rollup: '汇总方法',
    aliases: '别名',
    nature: '性质',
    target: '目标',
    milestones: '阶段目标',
    series: '所含各项',
    weight: '权重',
    path: '时序进度',
    compound: '逐年等比',
    revisions: '修订',
    group: '分类',
    sample: '样本量',
    grading: '评价等次',
    grades: (ahead, inLine) =>
      `实际进度与应有进度之比：${ahead}及以上为快于预期，${inLine}及以上为基本符合预期，其余为滞后`,
    references: '参照指标',
    none: '无',
    ruleFile: '规则文件',
    howJudged: '判定方法',
    cause: '原因',
    remedy: '处理办法',
    severity: '级别',
    leftOut: (columns) => `（宽度不足，未列：${columns.join('、')}；可用 --width 加宽，或用 --format json）`,
  },
  how: {
    target: (occasion, target) => `${occasion}：实际值符合${target}为“达标”，否则为“未达标”。`,
    pace: (occasion, required, arithmetic, target) =>
      `${occasion}：实际值符合${target}为“达标”；否则不差于${required}（${arithmetic}）为“达到时序进度”，差于它为“滞后”。`,
    paceBaselineMet: (occasion, baseline, target) =>
      `${occasion}：基期${baseline}已符合目标，实际值仍符合${target}为“达标”，否则为“滞后”。`,
    milestone: (occasion, milestone, target) =>
      `${occasion}：实际值符合${target}为“达标”；否则符合阶段目标${milestone}为“达到时序进度”，不符合为“滞后”。`,
    noBaseline: (occasion, target) =>
      `${occasion}：规划没有基期数值（数据中有基年数值的，以其为基期数值，按时序进度判定）；否则直接对照${target}，符合为“达标”，不符合为“未达标”。`,
    wordsForBaseline: (occasion, words, target) =>
      `${occasion}：规划的基期栏是“${words}”，不是数值（数据中有基年数值的，以其为基期数值，按时序进度判定）；否则直接对照${target}，符合为“达标”，不符合为“未达标”。`,
    trend: (occasion, direction, final) =>
      `${occasion}：“${direction}”至少需要两个年份的数值，末年优于首年且其间没有反复的为“${final ? '达标' : '达到时序进度'}”，` +
      `否则为“${final ? '未达标' : '滞后'}”；只有一个年份的为“无法判定”。`,
    attested: (occasion, final) =>
      final
        ? `${occasion}：由主管部门确认，“是”为“达标”，“否”或“推进中”为“未达标”。`
        : `${occasion}：由主管部门确认，“是”为“达标”，“推进中”为“达到时序进度”，“否”为“滞后”。`,
    attestedMilestone: (occasion) =>
      `${occasion}：规划要求该年已经完成，由主管部门确认，“是”为“达标”，“否”或“推进中”为“滞后”。`,
    changeOnPace: (occasion, change, baseline) =>
      `${occasion}：${change}；先由参照年份的数值换算为目标值，符合的为“达标”；不符合但达到由基期${baseline}起的时序进度的为“达到时序进度”，否则为“滞后”。`,
    changeFromBase: (occasion, change) =>
      `${occasion}：${change}；由数据中基年的数值换算为目标值，符合的为“达标”；不符合但达到由该数值起的时序进度的为“达到时序进度”，否则为“滞后”；没有该数值的为“无法判定”。`,
    annual: (occasion, target) =>
      `${occasion}：年度任务，规划期内截至该年的每一年都须符合${target}；有一年不符合即为“未达标”。`,
    change: (occasion, change) => `${occasion}：${change}；先由参照年份的数值换算为目标值，再行判定。`,
    than: (occasion, other) =>
      `${occasion}：与同一年的数值比较，${other}为“达标”，否则为“未达标”；没有可比数值的为“无法判定”。`,
    trendMilestone: (occasion, milestone) =>
      `${occasion}：变化趋势符合的，还须符合阶段目标${milestone}，不符合为“滞后”。`,
    milestoneElsewhere: (occasion, years, target) =>
      `${occasion}：规划没有基期数值，只对${years}年有阶段目标（数据中有基年数值的，以其为基期数值，按时序进度判定）；否则符合${target}为“达标”，不符合为“无法判定”。`,
    severalSeries: (series) =>
      `本行含${series}项，分别判定：有一项“未达标”即为“未达标”，有一项“滞后”即为“滞后”；没有未通过而有缺数据或无法判定的为“无法判定”，全部缺数据的为“缺数据”；全部达标才为“达标”。在汇总中按一项计。`,
    growthNow: (occasion, target) =>
      `${occasion}：增长率没有时序进度，直接对照${target}，符合为“达标”，不符合为“未达标”。`,
    growth: (falls) => (falls ? '下降为正数，增长为负数。' : '增长为正数，下降为负数，可以超过100%。'),
    growthElsewhere: (occasion, years, target) =>
      `${occasion}：规划只对${years}年有阶段目标，而增长率没有时序进度；符合${target}为“达标”，不符合为“无法判定”。`,
    all: '各项要求都须符合；结论取其中最差的。',
    average: (occasion, target, final) =>
      final
        ? `${occasion}：规划期第一年以来的平均符合${target}为“达标”，否则为“未达标”。`
        : `${occasion}：规划期第一年至该年的平均符合${target}为“达到时序进度”，否则为“滞后”。`,
    accumulates: (growth) =>
      growth
        ? '各年增减幅度逐年连乘；缺任何一年都不能得出累计。填报写明“累计”的，以累计数为准，须与各年数值一致。'
        : '各年数值相加，缺的年份使合计只是下限。填报写明“累计”的，以累计数为准，须与各年数值一致。',
    steady: '年均增减幅度按累计变化比较，不开方，没有误差。',
    published:
      '数据可以只填变化幅度，如“下降3%”“提高1.2个百分点”；同时填有各年数值的，两者须一致，以各年数值为准。',
    equalsAtLeast: '比率不会超过100%，故“= 100%”按“≥ 100%”判定。',
    presence: '有1家（个）及以上或填“是”计100%，没有或填“否”计0%。',
    coverage: (units) => `覆盖率为具备的县级单位数除以县级单位总数（${units}个）；县级自身的行按有无填报。`,
    stale: '评估年份没有数值的，取基年以后最近一年的数值并注明；都没有的为“缺数据”。',
  },
  inspect: {
    encoding: '编码',
    delimiter: '分隔符',
    delimiters: { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线', '，': '全角逗号' },
    sheet: '工作表',
    shape: '表格形式',
    shapes: {
      long: '每行一个数值',
      'years-across': '年份为列',
      'places-across': '地区为列',
      'indicators-across': '指标为列',
      'indicators-and-years-across': '指标和年份均为列',
    },
    headerLine: '表头所在行',
    noTable: '没有找到数据表',
    heading: '表头',
    column: '列',
    readAs: '识别为',
    notRead: '未读取',
    setAside: (why) => `未采用（${why}）`,
    above: '表格上方的说明',
    rows: '数据行数',
    first: '读取的前几个数值',
    skipped: '跳过的行',
    line: '行',
    reasons: {
      section: '分段标题',
      foot: '表下说明',
      'column-numbers': '栏号',
      remark: '表下附注',
      separator: '分隔线',
      'header-again': '重复的表头',
      subtotal: '小计',
      'above-header': '表头上方的标题或说明',
    },
    more: (count) => `另有${count}行`,
    valueOf: (indicator, year, part, unit) =>
      `${indicator === null ? '' : `“${indicator}”`}${year === null ? '' : `${year}年`}${part}${unit === '' ? '' : `（${unit}）`}`,
    unread: (code) => `无法采用（${code}）`,
    missing: '无数据',
    submitted: '填报日期',
  },
  calendar: { summary: (title, occasion) => `《${title}》${occasion}期限`, name: '规划评估期限' },
};
