import type {
  CellProblem,
  DiagnosticParams,
  FactPlace,
  FileLimit,
  FileProblem,
  Limited,
  PackProblem,
  RemarkDenial,
  RemarkedValue,
  RemarkProblem,
  RequiredField,
  SchemaProblem,
  SetAside,
  UnreadKind,
  ValueField,
  ValueHint,
  WorkbookProblem,
} from '../diagnostic/codes.js';
import { placeText } from '../diagnostic/diagnostic.js';
import {
  type CsvFault,
  cut,
  type DiagnosticTexts,
  isBlank,
  laterOccasion,
  openingOperator,
  placed,
  type Shape,
  wordFor,
  type YamlMistake,
  yamlMistake,
} from './diagnostics.js';
import { resultsZh, wholeZh } from './results.zh.js';
import type { Ways } from './ways.js';

export const diagnosticsZh: DiagnosticTexts = {
  PC101: {
    title: '规则或配置文件不是有效的 YAML',
    message: ({ error, detail }) => YAML_WORDS[yamlMistake(error, detail)],
    cause:
      '规则文件的书写不符合 YAML 语法，常见的有：以“>”开头的目标没有加引号、同一字段写了两次、用制表符缩进、引号或括号没有成对。',
    remedy: '按提示改正所指的一行。目标一律写在双引号内，例如 target: ">= 90%"；缩进只用空格。',
  },
  PC102: {
    title: '规则或配置文件的字段不符合规定',
    message: ({ path, problem }) => schemaZh(path, problem),
    cause: '规则文件中有未规定的字段、缺少必填字段，或者字段的值不在规定的类型、格式和取值之内。',
    remedy:
      '按提示更正字段名或值。全部字段及其取值可用 plancheck rules schema 查看，plancheck.yaml 的用 plancheck rules schema config。',
  },
  PC103: {
    title: '目标值无法识别',
    message: targetZh,
    cause: '目标或阶段目标不是“比较符号＋数值＋单位”的形式，或者其单位与指标的单位不一致。',
    remedy:
      '写成“>= 90%”“= 100%”“>= 20 家”等形式；没有数值的目标写 rising（稳步提升）、falling（下降）或 attested（由主管部门确认）。',
  },
  PC104: {
    title: '基期数值无法识别',
    message: ({ baseline, example }) =>
      `基期数值${q(baseline)}无法识别。请连同单位填写，例如${q(example)}；规划以文字表述的，请写成 { text: 项目尚未启动 }。`,
    cause: '基期数值不是数，或者其单位与指标的单位不一致。比率的基期数值必须带单位。',
    remedy: '写成“87.01%”“53.24 万人”等形式；规划中是文字的，用 text 照录原文，不要换算成数。',
  },
  PC105: {
    title: '指标目录中没有该代号',
    message: ({ id, nearest }) =>
      `指标目录中没有代号${q(id)}${perhaps(nearest)}新增的指标请同时写明 kind（rate、count、presence、coverage、growth 或 attestation）。`,
    cause: '规划引用的指标代号不在指标目录中，规则文件中又没有写明该指标属于哪一类。',
    remedy: '更正代号。确属新增指标的，写明 kind，必要时写明 unit（单位）。',
  },
  PC106: {
    title: '指标代号或序号重复',
    message: ({ what, value, firstLine, firstFile }) => {
      const first = `首次出现在${firstFile === null ? '' : q(firstFile, PATH)}第${firstLine}行`;
      return what === 'id'
        ? `指标代号${q(value)}重复，${first}。请删去其中一处，或改用其他代号。`
        : `指标序号${q(value)}重复，${first}。请按规划原表更正序号。`;
    },
    cause: '同一份规划中，两项指标（含表外任务）用了同一代号，或者两项指标用了同一序号。',
    remedy: '每项指标的代号和序号只能出现一次。序号应与规划原表一致。',
  },
  PC107: {
    title: '规划代号已被占用',
    message: ({ id, other }) =>
      `规划代号${q(id)}已被${q(other, PATH)}使用。请改用其他代号，或只保留其中一个文件。`,
    cause: '另行加载的规则文件与内置的或其他的规则文件使用了同一规划代号。工具不会以后者替换前者。',
    remedy: '为规划另取代号；如只想用其中一份，不要同时加载另一份。',
  },
  PC108: {
    title: '规则文件中的日期有误',
    message: dateZh,
    cause:
      '日期在日历上不存在，或者同一评估的开始日期、从严期限、期限先后颠倒，或者期限不在评估年份或次年之内。',
    remedy: '对照规划原文更正日期。期限表述有余地的，due 写最宽解释的末日，due_strict 写最严解释的末日。',
  },
  PC109: {
    title: '规则或配置文件用了禁用的 YAML 写法',
    message: ({ what }) => YAML_FEATURES[what],
    cause:
      '规则文件使用了标签、过多或无效的引用，或者嵌套过深、文件过大。这些写法可能被用来耗尽内存或执行代码，一律不予读取。',
    remedy: '规则文件只用普通的字段、列表、文字和数，一个文件写一份规划。',
  },
  PC110: {
    title: '规则或配置文件无法读取',
    message: ({ detail }, way) => RULE_FILES[detail] + (detail === 'pack-damaged' ? way.packAnew : ''),
    cause: '所指的规则文件或文件夹不存在、无权读取，或者读取时发生错误。',
    remedy: '核对 --plan、--rules 或 --config 所写的路径，确认文件存在且有读取权限。',
  },
  PC111: {
    title: '规划内容不完整或前后矛盾',
    message: ({ problem }) => PLAN_PROBLEMS[problem],
    cause: '规划期的起止年份颠倒，基期不早于规划末年，或者规划没有写任何评估或指标。',
    remedy: '补全 period、checkpoints 和 indicators，年份以规划原文为准。',
  },
  PC112: {
    title: '阶段目标严于规划末年目标',
    message: ({ year, milestone, target }) =>
      `${year}年的阶段目标${q(milestone)}严于规划末年目标${q(target)}。请对照规划原文核对两个目标及其方向。`,
    cause: '阶段目标比规划末年的目标还要严，末年反而可以退步，一般是两个数写反或抄错。',
    remedy: '对照规划原文更正。原文确实如此的，可以保留，判定仍按所写的目标进行。',
  },
  PC113: {
    title: '基期数值已经达到目标',
    message: ({ baseline, target }) =>
      `基期数值${q(baseline)}已经达到目标${q(target)}。请核对；原文如此的不必改动，各年均须达到目标。`,
    cause: '规划所载基期数值已符合末年目标，时序进度无从计算，各年均直接要求达到目标。',
    remedy: '对照规划原文核对基期数值和目标。原文如此的不必改动。',
  },
  PC114: {
    title: '指标序号不连续',
    message: ({ row, missing }) =>
      `序号${row}之前缺少${cut(missing, LIST)}。请核对是否漏录指标；原表如此的不必改动。`,
    cause: '指标表的序号中间有缺号，一般是漏录了一行。',
    remedy: '对照规划原表补上漏录的指标，或更正序号。',
  },
  PC115: {
    title: '单位不在常用单位之内',
    message: ({ unit, nearest }) =>
      `单位${q(unit)}无法识别${perhaps(nearest)}确需使用的可以保留，数据中须写同样的单位。`,
    cause: '单位既不是百分比、千分比、每10万等比率，也不是人、家、个、例等常用量词，可能是笔误。',
    remedy: '改用常用单位，例如“%”“‰”“/10万”“人”“家”。确属特殊单位的不必改动。',
  },
  PC116: {
    title: '两份规划使用同一名称',
    message: ({ name, plan, other }) =>
      `规划${q(plan)}与规划${q(other)}都称为${q(name)}，数据按此名称无法确定所指的规划。请为其中一份另取名称或别名。`,
    cause: '两份规划的标题、地区名、别名或行政区划代码相同，数据中写该名称时无法区分。',
    remedy: '更正抄错的名称。同一地区前后两期规划并用的，数据中应写规划代号。',
  },
  PC117: {
    title: '指标代号疑似笔误',
    message: ({ id, nearest }) =>
      `指标目录中没有代号${q(id)}，而有相近的${q(nearest)}。如指同一指标，请改用目录中的代号。`,
    cause: '自行定义的指标代号与指标目录中的代号极为相近，一般是笔误，会使各地的同一指标无法对照。',
    remedy: '指同一指标的，改用目录中的代号并删去自行定义的内容；确属不同指标的，另取差别明显的代号。',
  },
  PC118: {
    title: '年份不在规划期之内',
    message: ({ what, key, year, start, end }) =>
      `${what === 'checkpoint' ? '评估' : '阶段目标'}${q(key)}的年份${year}不在规划期${start}—${end}年之内。请更正年份或规划期。`,
    cause: '评估或阶段目标的年份早于规划期的第一年，或者晚于最后一年。',
    remedy: '对照规划原文更正。规划期满后次年才评估的，可以保留。',
  },
  PC119: {
    title: '指标名称与目录仅一字之差',
    message: ({ name, known }) =>
      `指标名称${q(name)}与目录中的${q(known)}只差一个字。请核对是否抄错；原文如此的不必改动。`,
    cause: '名称与指标目录中的名称只有一字不同，可能是抄录或识别错误，也可能是规划自己的写法。',
    remedy: '对照规划原文核对。原文如此的，可将该写法补入 aliases，以便数据使用。',
  },
  PC120: {
    title: '检验用例引用了不存在的内容',
    message: caseZh,
    cause: '用例（cases）中的序号、指标代号、年份或评估在本规划中不存在，用例无法运行。',
    remedy: '按规划更正用例。序号和代号可用 plancheck show 查看。',
  },
  PC130: {
    title: '不能沿用所指的规划',
    message: parentZh,
    cause:
      'extends 所指的规划不存在或者本身有错误，规划之间循环沿用，沿用超过五层，或者所有规划沿用的行数合计超过十万。此时该规划的内容无从确定，不予加载。',
    remedy:
      '写已加载的规划的代号（plancheck plans 列出），或写规则文件的相对路径（如 ./province.yaml）；所沿用的规划在其他文件夹的，用 --rules 一并加载。',
  },
  PC131: {
    title: '所沿用的规划没有该项',
    message: absentZh,
    cause:
      'drop 列出的代号、没有写全的指标行或者要取消的评估，在所沿用的规划中没有。只写差别的行须与上级规划的代号一致。',
    remedy: '按所沿用的规划更正代号。新增的指标须写全，至少有 id、name 和 target。',
  },
  PC132: {
    title: '新增的代号疑似上级规划代号的笔误',
    message: ({ id, parent, nearest }) =>
      `规划${q(parent)}没有代号${q(id)}，而有相近的${q(nearest)}。如指同一指标，请改用该代号，否则两项并存。`,
    cause: '新增一行的代号与所沿用规划中的代号极为相近。如系笔误，上级规划的那一行仍会照原样沿用。',
    remedy: '指同一指标的，改用上级规划的代号；确属不同指标的，另取差别明显的代号。',
  },
  PC133: {
    title: '比率目标高于100%',
    message: ({ target }) =>
      `目标${q(target)}高于100%，而该比率的分子是分母的一部分，不会高于100%。请核对小数点和单位。`,
    cause: '覆盖率、有无类指标以及写明分子、分母的比率不会高于100%，这样的目标不可能达到，或者总能达到。',
    remedy: '对照规划原文更正。目标是增长幅度的，写成 { change: ">= 20%", from: 2020 }。',
  },
  PC134: {
    title: '比率目标高于100%，数据中无从填报',
    message: ({ target }) =>
      `目标${q(target)}高于100%，而填报的比率高于100%时不予采用。请核对；是增长率的，请写 kind: growth；与某年相比的，请写成 { change: ">= 20%", from: 2020 }。`,
    cause:
      '比率没有写明分子、分母，可能是增长率一类；但填报数据中高于100%的比率一律作为错误，目标无法据以判定。',
    remedy:
      '对照规划原文核对小数点。是增长率的，写 kind: growth。目标是与某年相比的增减的，写成 change，并填报各年的数量。',
  },
  PC135: {
    title: '阶段目标没有数值，而目标有数值',
    message: ({ year, milestone, target }) =>
      `目标是${q(target)}，${year}年的阶段目标却是${q(milestone)}，无从比较。请写数值，或删去该阶段目标。`,
    cause:
      '有数值的目标，其阶段目标写成了 rising、falling 或 attested。变化方向或确认事项与数值不能接续判定。',
    remedy: '写出该年应达到的数值，例如 2023: ">= 80%"；规划没有写数值的，不写阶段目标。',
  },
  PC140: {
    title: '用作比较的指标有误',
    message: comparisonZh,
    cause: 'than 之后所写的代号在本规划中没有、就是该指标自己、是含多项的一行，或者单位与该指标不同。',
    remedy:
      '写明本规划中另一项指标的代号。指标表中没有的（如当地居民平均水平），先列入 references，写明 id、name 和 kind。',
  },
  PC141: {
    title: '一行含多项的写法有误',
    message: ({ problem, id }) =>
      problem === 'too-few'
        ? `指标${q(id)}的 series 不足两项。只有一项的，直接写在该行。`
        : `指标${q(id)}含多项，基期数值应分别写在 series 的各项中。`,
    cause: 'series 列出同一行中的各项；至少两项，每项各有自己的基期数值。',
    remedy: '把各项写全，基期数值写在各项中；只有一项的不用 series。',
  },
  PC142: {
    title: '有的指标没有权重',
    message: ({ row, name }) =>
      `${row === null ? '' : `第${row}行`}${q(name)}没有权重，而其他指标有；不写权重的不计分。`,
    cause: '规划给部分指标写了 weight，另一部分没有写，得分可能因此少算。',
    remedy: '按规划补上权重；规划确实不给该项计分的，可以不作处理。',
  },
  PC143: {
    title: '增长率写成了比率',
    message: ({ name }) =>
      `${q(name)}按名称是增长率，而 kind 是 rate，填报的负数和高于100%的数值都不予采用。请改为 kind: growth。`,
    cause: '增长率、增速、下降率等可以为负数，也可以超过100%；比率（rate）只能在0%—100%之间。',
    remedy: '写 kind: growth，增长为正数、下降为负数（名称为下降率的相反）；确为比率的，可以不作处理。',
  },
  PC144: {
    title: '单位或汇总方法与指标的类型不符',
    message: ({ key, value, kind }) =>
      key === 'rollup'
        ? kind === 'quantity'
          ? `数值（kind: quantity）不能按${q(value)}汇总。各县相加的写 sum，不汇总的写 none 或不写。`
          : `增长率不能由各县的增长率汇总，rollup 不能是${q(value)}。请删去或写 none。`
        : kind === 'count'
          ? `数量（kind: count）的单位不能是${q(value)}。请写人、家、例等；是比率的，请改为 kind: rate，各县均须具备的改为 kind: coverage。`
          : kind === 'quantity'
            ? `数值（kind: quantity）的单位不能是${q(value)}。请写岁、元、吨标准煤/万元等；是比率的，请改为 kind: rate。`
            : `kind 是${q(kind)}的指标，单位应为“%”“‰”“/10万”等，不能是${q(value)}。请更正单位；是数量的，请改为 kind: count，可以有小数的改为 kind: quantity。`,
    cause: '数量的单位写成了百分比一类，比率、覆盖率、增长率的单位写成了人、家一类，或者增长率写了汇总方法。',
    remedy: '按规划原文更正 kind 或 unit。这样的指标，任何填报的数值都无法采用。',
  },
  PC145: {
    title: '覆盖率指标没有填报单位',
    message: ({ name }) =>
      `${q(name)}是覆盖率，而 jurisdiction 没有列出 units，各县填报的行都无法识别。请在 units 中列出各县（市、区）。`,
    cause: '覆盖率由各填报单位是否具备计算，分母是 jurisdiction.units 的个数。',
    remedy: '列出 units；只填报全市覆盖率百分数的，可以不作处理。',
  },
  PC146: {
    title: '名称中可能有多项',
    message: ({ name }) =>
      `${q(name)}的名称列有多项。各项须分别达到目标的，请用 series 逐项列出；确为一项的，可以不作处理。`,
    cause:
      '规划表的一行写了几类对象的同一比率，通常要求各项均达到目标；按一项填报时，无法看出其中哪一项没有达到。',
    remedy: '在该行写 series，每项写明 id 和 name，写法见 docs/rule-files.md“一行含多项”。',
  },
  PC147: {
    title: '指标代号仍是暂拟的',
    message: ({ id }) => `代号${q(id)}是草稿中暂拟的。请另取代号，如 new-pneumoconiosis-cases。`,
    cause: 'plancheck rules new 为指标目录中没有的指标暂拟代号。各规划同一指标的代号一致，才能逐项比较。',
    remedy:
      '指标目录（rules/indicators.yaml）中有的用其代号，没有的按英文含义自拟，小写字母和数字以连字符相连。',
  },
  PC150: {
    title: '每年都须达到的任务不能与此并用',
    message: ({ beside }) => `annual 表示每一年都须达到目标，不能与${q(beside)}并用。请删去其中之一。`,
    cause: '逐年判定的任务没有逐步推进的过程，而阶段目标、累计和平均都是就若干年而言的。',
    remedy: '规划要求每年都达到的，只写 annual: true 和目标；只要求某一年达到的，删去 annual。',
  },
  PC151: {
    title: '阶段目标会把更好的数值判为未达到',
    message: ({ year, milestone, target }) =>
      `目标是${q(target)}，${year}年的阶段目标${q(milestone)}却会把更接近目标的数值判为滞后。请写成“至少”（>=）或“至多”（<=），与目标的方向一致。`,
    cause: '阶段目标写成了等于某数，或其方向与目标相反，例如目标为100%而阶段目标为 = 50%，则60%反为滞后。',
    remedy: '与目标同向：目标是“至少”的，阶段目标也写“至少”；是“至多”的，也写“至多”。',
  },
  PC152: {
    title: '目标不论如何都达到，或都达不到',
    message: ({ target, problem }) =>
      problem === 'never-missed'
        ? `目标${q(target)}任何数值都符合，等于没有要求。请对照规划原文核对。`
        : `目标${q(target)}没有数值能够符合。请对照规划原文核对。`,
    cause:
      '数量和比率不会小于0，比率不会大于100%，所以“至少0”一类的目标总能达到，“小于0”一类的目标总达不到；多半是方向或数字写错。',
    remedy: '对照规划原文核对方向（至少还是至多）和数字。',
  },
  PC153: {
    title: '基期的文字其实是数值',
    message: ({ text }) =>
      `基期写成了文字${q(text)}，而它是数值；作文字处理的，不能据以计算时序进度。是数值的，请写成 baseline 的数值并带单位；确不作数值用的，请在 note 中说明理由。`,
    cause: '{ text: … } 用于规划以文字代替数值的情况。数值写成文字后，中期评估只能直接对照规划末年目标。',
    remedy:
      '写成数值，例如 baseline: 80%。规划的数值没有单位、口径不同等不宜采用的，保留文字，并在 note 中写明理由。',
  },
  PC154: {
    title: '看不出增长率的数值是增是降',
    message: ({ name }) =>
      `${q(name)}的类型是增长率，名称却看不出其数值是增还是降。请写 direction: rise（数值为增）或 direction: fall（数值为降）；在此之前，填报的“增长5%”“下降3%”都不予采用。`,
    cause:
      '名称以下降、降低、减少、降幅等结尾的，数值为降；以增长、增速、增幅等结尾的，数值为增。其余的须写明。',
    remedy: '对照规划原文写 direction: rise 或 direction: fall。',
  },
  PC155: {
    title: '计算方式用在了不适用的指标上',
    message: ({ written, other, problem }) =>
      ({
        kind: `${q(written)}不能用于类型为${q(other)}的指标。请删去，或更正 kind。`,
        target: `${q(written)}不能与目标${q(other)}并用。请更正其中之一。`,
        beside: `${q(written)}不能与${q(other)}并用。请删去其中之一。`,
        late: `${q(written)}不早于所评的${q(other)}年，无从计算变化。请更正其中之一。`,
      })[problem],
    cause:
      '累计用于数量、数值和增长率，目标须为数值；年均（arithmetic）用于比率、数量、数值和增长率；年均增长（geometric）用于增长率，或目标写成 change 的数量和数值；direction 只用于增长率；path: compound 只用于数量和数值，基期须大于0；change、points、difference 的 from 须早于所评的年份；sample 只用于比率。',
    remedy: '对照规划原文更正。',
  },
  PC156: {
    title: '目标修订的先后不对',
    message: ({ from, before }) =>
      `${q(from)}的修订排在${q(before)}之后。请按生效日期由先到后排列，一天只能有一项。`,
    cause: '某日有效的目标，是当日以前最后生效的一项。',
    remedy: '把生效最早的排在最前，日期有误的予以更正。',
  },
  PC157: {
    title: '评价等次的界限有误',
    message: ({ ahead, inLine }) =>
      `ahead: ${q(ahead)}、in-line: ${q(inLine)}须为大于0的小数，且 ahead 不小于 in-line。`,
    cause:
      '实际进度与应有进度之比，达到 ahead 的为快于预期，达到 in-line 的为基本符合预期，其余为滞后；1 即正好达到时序进度。',
    remedy: '例如写成 ahead: "1.05"、in-line: "0.95"。',
  },
  PC158: {
    title: '填报单位分几级，未说明用哪一级',
    message: ({ level, known }) =>
      level === null
        ? `规划按级列出填报单位（${cut(known)}），请用 level 写明该项以哪一级为单位。`
        : `规划没有列出${q(level)}一级的填报单位，只有${cut(known)}。请更正 level。`,
    cause: '把两级单位合在一起汇总，同一数会重复计算。',
    remedy: '对照规划原文，写 level: prefecture（以市为单位）或 level: county（以县为单位）。',
  },
  PC160: {
    title: '未经指定的配置文件越权',
    message: ({ key, problem }) =>
      problem === 'limit'
        ? `读取上限只能在命令行放宽。请删去此处的${q(key)}，改用命令行选项 --${key}。`
        : `${q(key)}中的路径指向该文件所在文件夹之外。请在命令行写明该路径，或用 --config 指定本文件。`,
    cause:
      '该文件是在当前文件夹或其上级找到的，可能来自他人。其中的路径只能在其所在文件夹之内，也不能放宽读取上限。',
    remedy: '在命令行写明该选项；确属可信的，用 --config 指定该文件。',
  },
  PC161: {
    title: '采用了配置文件中的选项',
    message: ({ options }) => `以下选项未在命令行写明，取自本文件：${cut(options.join('、'), LIST)}。`,
    cause: '当前文件夹或其上级有 plancheck.yaml，或由 --config 指定了该文件。',
    remedy: '无须处理。不采用该文件的，加 --no-config。',
  },
  PC162: {
    title: '配置文件改变了退出码',
    message: ({ code, without, options }) =>
      `因本文件中的 ${cut(options.join('、'), LIST)}，退出码为${code}；不采用时应为${without}。确需如此的，请在命令行写明该选项。`,
    cause: 'plancheck.yaml 中的选项使本来不能通过的结果得以通过，或者相反。',
    remedy: '确需如此的，在命令行写明该选项；不采用该文件的，加 --no-config。',
  },
  PC163: {
    title: 'accept 中的名称无法识别',
    message: ({ what, value, nearest }) =>
      `accept 的本条所写${WHAT_ACCEPTED[what]}${q(value)}不存在${nearest === null ? '' : `，是否应为${q(nearest)}`}。本条不起作用。`,
    cause: 'accept 的条目所写规划、指标、填报单位或问题代码不存在，或者只写了指标序号而没有写规划。',
    remedy:
      '请更正名称。plancheck plans 列出各规划，plancheck show 加规划代号列出该规划的指标和填报单位；问题代码见每条问题之前。',
  },
  PC164: {
    title: 'accept 的条目已过期',
    message: ({ until, asOf }, way) =>
      `accept 的本条有效至${cut(until)}，而按${way.named('asOf')}现为${cut(asOf)}，已过期，不再起作用。`,
    cause: '已知情况只在写明的期限内接受，期限已过。',
    remedy: '问题已解决的，请删去本条；仍须接受的，请重新研究，写明新的期限和理由。',
  },
  PC165: {
    title: 'accept 的条目不起作用',
    message: () =>
      'accept 的本条不起作用：数据中没有与之相符的未达标结果或问题。请删去本条，或更正所写内容。',
    cause:
      '所述情况已不存在，或者所写内容与原意不符。未写 outcome 的，只接受未达标或滞后，不接受缺数据或无法判定。',
    remedy: '情况已消除的，请删去本条；否则请对照输出的结果或问题，核对所写内容。',
  },
  PC166: {
    title: 'accept 缺少判定日期',
    message: ({ count }, way) =>
      `accept 有${count}条限期接受的情况，但没有写明以哪一天为准。请${way.by('asOf')}写明日期，${way.example('asOf', '2024-06-30')}；在此之前一律不予接受。`,
    cause: 'accept 的条目都有期限，而 plancheck 从不取当前时间。',
    remedy: '请加 --as-of，写明判定日期。',
  },
  PC167: {
    title: '按 --ignore 未列出的问题',
    message: ({ code, count }, way) => `按${way.name('ignore')}，${cut(code)} 的${count}条问题未列出。`,
    cause: '选项 --ignore 或 plancheck.yaml 中的 ignore 写有该代码。',
    remedy: '无须处理。不加该选项，即照常列出。',
  },
  PC168: {
    title: '没有与之相符的文件',
    message: ({ match }) => `所读取的文件都不符合${q(match)}，本条设置未起作用。`,
    cause: 'files 中某一条的文件名通配与本次读取的文件都不相符。',
    remedy:
      '请与输出的文件名对照。带斜杠的，是从 plancheck.yaml 所在文件夹算起的路径；不带斜杠的，只看文件名。',
  },
  PC200: {
    title: '数据文件无法读取',
    message: ({ detail }) => DATA_FILES[detail],
    cause: '所指的数据文件或文件夹不存在、无权读取、没有数据文件，或者读取时发生错误。',
    remedy: '核对路径和文件名，确认文件存在、未被其他程序占用且有读取权限。',
  },
  PC201: {
    title: '文件内容与编码不符',
    message: ({ encoding }, way) =>
      encoding === null
        ? `自本行起，内容既不是 UTF-8 编码，也不是 GB18030（GBK）编码。请将文件另存为“CSV UTF-8”格式，或${way.by('encoding')}指明实际编码。`
        : `自本行起，内容不符合${q(encoding)}编码。请将文件另存为“CSV UTF-8”格式，${otherEncodingZh(encoding, way)}。`,
    cause:
      '文件中有不属于该编码的字节。Excel 直接另存的 CSV 一般为 GBK 编码，文件损坏或被截断时也会出现此情况。工具不用替代字符填补无法识别的内容。',
    remedy:
      '在 Excel 中另存为“CSV UTF-8（逗号分隔）”，或用 --encoding 指明文件的实际编码，例如 --encoding gb18030。',
  },
  PC202: {
    title: '表中没有可读取的数据',
    message: ({ problem, line }, way) =>
      line === undefined
        ? TABLE_PROBLEMS[problem] + (problem === 'binary' ? plainUtf16Zh(way) : '')
        : `表头之下只有文字（第${line}行起），没有数据行。请在表头之下每行填写一项指标及其数值。`,
    cause: '文件为空，没有表头，或者表头之下没有数据行。',
    remedy: '表头至少应有“指标”“年份”“数值”三列，其下每行填写一个数值。用 plancheck template 可生成空表。',
  },
  PC203: {
    title: '文件不是完整的分隔文本',
    message: ({ detail, most }) => {
      const word =
        wordFor(CSV_FAULTS, detail) ??
        `无法按分隔文本读取（${cut(detail)}）。请用 Excel 打开检查，重新另存为 CSV 文件。`;
      if (most === undefined) return word;
      return `${word}每行最多${most}${detail === 'TOO_MANY_COLUMNS' ? '格' : '字节'}。`;
    },
    cause: '该行的引号没有成对，或者一行过长，无法确定各格的界限。自该行起的内容均未读取。',
    remedy: '补上或删去多余的双引号。格内本身含有双引号的，应写成两个双引号，整格再用双引号括起。',
  },
  PC204: {
    title: '无法识别的数值',
    message: ({ text, indicator, field, hint }) =>
      `指标${cellOf(indicator, field)}的填报内容${q(text)}${HINTS[hint]}`,
    cause:
      '该格的内容不是数值、范围、“是”“否”，也不是表示无数据的符号，或者可以有多种理解（例如“+5%”可以是增幅，也可以是比率）。工具不作猜测。',
    remedy:
      '填写“92.5%”“11.29万人”“≥95%”等形式；有无类指标填写“已设立”“未设立”等；没有数据的，填“/”或“无数据”。',
  },
  PC205: {
    title: '百分数与小数无法区分',
    message: ({ text, indicator, asWritten, asFraction }, way) =>
      `指标${q(indicator)}的数值${q(text)}可以理解为${q(asWritten)}，也可以理解为${q(asFraction)}。请连同单位填入该格；` +
      `比率一律为小数的，请${way.set('percentScale', 'fraction')}；一律按单位填写的，请${way.set('percentScale', 'percent')}。`,
    cause:
      '比率填了不大于1的数，格内没有百分号等单位。电子表格内部把92.5%存为0.925，有的导出方式会照此写出，表头或“单位”列注明百分比的也不例外。表头、“单位”列或指标名称已注明单位的，只有按小数理解更接近（以倍数计）目标值、阶段目标、基期值和该指标其他数值的居中者，或者没有这些数可供对照时，才报告此问题；没有注明的，一律报告。工具不作换算。',
    remedy:
      '在格内连同单位填写，如“92.5%”“4.1‰”。比率一律为小数的，加 --percent-scale fraction；一律按表头、“单位”列或指标的单位填写的，加 --percent-scale percent。',
  },
  PC206: {
    title: '约数不参与判定',
    message: ({ text, indicator }) =>
      `指标${q(indicator)}的数值${q(text)}是约数，不参与判定。请填写准确数值，或填写“≥90%”“90%以上”等明确的范围。`,
    cause: '数值带有“约”“近”“左右”“多”等字样，不能据以判断是否达标。',
    remedy: '填写准确数值。只能确定范围的，填写“≥90%”“90%以上”等，范围内各数结论一致时即可判定。',
  },
  PC207: {
    title: '比率不在0%—100%之间',
    message: ({ text, indicator }, way) =>
      `指标${q(indicator)}的数值${q(text)}不在0%—100%之间。请核对小数点和单位，使用了${way.named('percentScale')}的请核对其取值。`,
    cause:
      '比率小于0或者大于100%。常见原因是小数点错位、把数量填入比率指标，或者单位、--percent-scale 有误。',
    remedy: '核对原始数据后更正数值或单位。',
  },
  PC208: {
    title: '分子大于分母',
    message: ({ numerator, denominator, indicator }) =>
      `指标${q(indicator)}的分子${q(numerator)}大于分母${q(denominator)}。请核对两数是否填反，统计口径是否一致。`,
    cause: '分子应是分母的一部分，不会大于分母。常见原因是分子、分母填反，或者两者的统计口径、时点不同。',
    remedy: '更正分子、分母。两者口径不同的，请统一口径后重新填报。',
  },
  PC209: {
    title: '数值与分子、分母不一致',
    message: partsZh,
    cause: '同时填写了数值和分子、分母，而按分子、分母计算的比率四舍五入后与所填数值不同。',
    remedy: '核对后更正其中有误的一项，或者只填分子、分母，由工具计算。',
  },
  PC210: {
    title: '规划名称无法识别',
    message: planZh,
    cause:
      '“城市”或“规划”列的内容不是已知规划的代号、名称、地区名、简称或行政区划代码，或者同时符合多份规划。',
    remedy:
      '用 plancheck plans 查看已有规划，填写其代号或地区名。规划不在其中的，用 --rules 加载其规则文件。',
  },
  PC211: {
    title: '填报单位不在规划之内',
    message: areaZh,
    cause:
      '“县区”列的内容不是该规划所列的县（市、区），也不是该地区本身的名称。开发区等未单列的区域也属此类。',
    remedy:
      '填写规划所列县（市、区）的全称；全市（省、县）的数值，此格写“全市”或留空。确应单列的，请在规则文件的 units 中补充。',
  },
  PC212: {
    title: '规划中没有该指标',
    message: indicatorZh,
    cause: '指标名称、代号或序号与该规划的指标（含表外任务）都不相符，或者该简称同时符合多项指标。',
    remedy: '用 plancheck show 加规划代号查看该规划的指标，按规划原文填写名称，或填写代号。',
  },
  PC213: {
    title: '序号与指标名称不符',
    message: rowZh,
    cause: '同一行的序号和指标名称在规划中不是同一项指标。常见原因是序号按填报表自行编排，或者各行错位。',
    remedy: '序号应为规划原表的序号。无法对应的，请删去序号，只填指标名称。',
  },
  PC214: {
    title: '无法识别的年份',
    message: ({ text }) =>
      text.trim() === ''
        ? '年份为空。请填写四位数年份，例如“2023”。'
        : `无法识别的年份${q(text)}。请填写“2023”“2023年”或“2023年末”。`,
    cause: '年份不是1900—2099之间的四位数年份，或者填成了日期、季度、起止年份。',
    remedy: '填写数据所属的年份，例如“2023”“2023年”“2023年末”。',
  },
  PC215: {
    title: '年份不在规划期内',
    message: ({ year, start, end }) =>
      `${year}年不在该指标的规划期之内（${start}—${end}年，含基期）。请核对年份和所属规划。`,
    cause: '数值的年份早于基期或者晚于规划末年。',
    remedy: '年份有误的予以更正，规划选错的改用相应规划。确属规划期外数据的，可以不作处理。',
  },
  PC216: {
    title: '同一指标填报了不同数值',
    message: ({ indicator, area, year, values }) =>
      `指标${q(indicator)}（${subject(area, year)}）有互不相同的数值：${cut(
        placed(values, (place) => `（“${place}”）`),
        LIST,
      )}。请核实后只保留正确的一个。`,
    cause:
      '同一指标、同一填报单位、同一年份在一个或多个文件中填报了不同数值。工具不会从中选取，该指标不作判定。',
    remedy: '核实后只保留正确的一个，其余删去。',
  },
  PC217: {
    title: '同一数值重复填报',
    message: ({ indicator, area, year, first }) =>
      `指标${q(indicator)}（${subject(area, year)}）重复填报，与${q(placeText(first), PATH)}处数值相同，只计一次。如不需要，可删去本行。`,
    cause: '同一指标、同一填报单位、同一年份填报了不止一次，数值相同。',
    remedy: '不影响判定，可以不作处理；也可删去重复的行。',
  },
  PC218: {
    title: '单位与指标不符',
    message: ({ unit, indicator, field, expected }) =>
      unit === ''
        ? `填报的是数量，而指标${cellOf(indicator, field)}的单位应为${q(expected)}。请按该单位填写，并核对是否填错指标。`
        : `单位${q(unit)}不能用于指标${cellOf(indicator, field)}，其单位应为${q(expected)}。请更正单位，并核对是否填错指标。`,
    cause: '数值、“单位”列或表头中的单位与指标的计量单位不能换算，例如人数填入了比率指标。',
    remedy: '按指标的计量单位填写，可用“万人”“‰”等能够换算的单位。',
  },
  PC219: {
    title: '两列表头含义相同',
    message: ({ header, first }) =>
      `表头${q(header)}与前面的${q(first)}含义相同，无法确定以哪一列为准。请删去其中一列，或改写其表头。`,
    cause: '表中有两列对应同一内容，例如既有“数值”又有“完成值”。',
    remedy: '只保留应参与判定的一列；另一列删去，或改用不会混淆的表头，例如“上年情况”。',
  },
  PC220: {
    title: '有一列未读取',
    message: unreadColumnZh,
    cause:
      '该列的表头不是工具所用的表头，或者是责任单位、数据来源等说明性的内容，或者只有分子、分母之一。其余各列照常读取。',
    remedy: '该列与判定无关的，可以不作处理；需要读取的，改用可识别的表头。',
  },
  PC221: {
    title: '没有写明所属规划',
    message: (_, way) => `本行没有写明所属规划。请填写“城市”列，或${way.choosePlan}。`,
    cause: '表中没有“城市”或“规划”列，或者该格为空，运行时又没有指明规划。',
    remedy: '增设“城市”列并逐行填写，或运行时用 --plan 指明规划代号。用 plancheck plans 可查看全部代号。',
  },
  PC222: {
    title: '数量不是整数',
    message: ({ text, indicator, field, unit }) =>
      `指标${cellOf(indicator, field)}按${q(unit)}计数，${q(text)}折算后不是整数。请填写整数，并核对小数点和单位（如是否漏写“万”）。`,
    cause: '人数、家数等应为整数，所填数值折算后带有小数。',
    remedy:
      '填写整数；以万为单位的注明“万”，例如“11.29万人”。该指标本来可以有小数的，在规则文件中写 kind: quantity。',
  },
  PC223: {
    title: '表头缺少必需的列',
    message: ({ field }) => REQUIRED_COLUMNS[field],
    cause: '表头中没有指标（或序号）、年份、数值（或分子和分母）中的某一列，整张表无法读取。',
    remedy: '补上所缺的列，或把已有的列改用可识别的表头。用 plancheck template 可生成空表。',
  },
  PC224: {
    title: '累计数比以前年份减少',
    message: ({ indicator, area, year, value, earlierYear, earlier }) =>
      `指标${q(indicator)}（${subject(area, year)}）的数值${q(value)}少于${earlierYear}年的${q(earlier)}，而该指标应逐年累计。` +
      '请核对单位和统计口径，并核对填报的是累计数还是当年新增数。',
    cause:
      '以数量为目标的指标按累计数判定，一般只增不减。所填数值少于以前年份，多为误填当年新增数、单位有误或者统计口径变化所致。',
    remedy: '有误的予以更正，填写截至当年末的累计数。确有减少的，可以不作处理，建议在“备注”列说明原因。',
  },
  PC225: {
    title: '“一”与横线无法区分',
    message: ({ text, indicator }) =>
      `指标${q(indicator)}的填报内容${q(text)}可能是数字，也可能是表示无数据的横线。请改填数字（如“1”）或“/”。`,
    cause: '汉字“一”和一些形近的字符与表示无数据的横线难以区分，工具不作猜测。',
    remedy: '是数字的填阿拉伯数字，没有数据的填“/”。',
  },
  PC226: {
    title: '填报的基期数值与规划不一致',
    message: ({ indicator, year, value, baseline }) =>
      `指标${q(indicator)}${year}年填报${q(value)}，规划所载基期数值为${q(baseline)}，判定以规划为准。请核对填报数值和统计口径。`,
    cause: '数据中填报了基期年份的数值，与规划公布的不一致。',
    remedy: '填报有误的予以更正。规则文件抄录有误的，对照规划原文更正规则文件。',
  },
  PC227: {
    title: '较晚年份的数值未用于本次评估',
    message: ({ plan, checkpoint, year, count }, way) =>
      `${cut(plan)}有${count}个数值的年份晚于${year}年，${occasion(checkpoint, year)}未予使用。` +
      `如需使用，请${way.by('at')}指明较晚的评估或年份，${way.example('at', laterOccasion(checkpoint, year))}。`,
    cause: '数据中有晚于所评估年份的数值，评估不使用以后年份的数值。',
    remedy: '无需处理。如需评估以后年份，用 --at 指明，例如 --at final、--at 2024；全部评估用 --at all。',
  },
  PC228: {
    title: '分子、分母缺一',
    message: ({ present, indicator }) =>
      present === 'numerator'
        ? `指标${q(indicator)}只填了分子，缺少分母。请补填分母；没有分母的，请删去分子，只填数值。`
        : `指标${q(indicator)}只填了分母，缺少分子。请补填分子；没有分子的，请删去分母，只填数值。`,
    cause: '比率指标的分子、分母只填了一项，不能计算。',
    remedy: '两项都填，或者都留空而只填数值。分子为0的应填“0”，不要留空。',
  },
  PC229: {
    title: '本行格数与表头不符',
    message: ({ cells, header }) =>
      cells > header
        ? `本行有${cells}格，多于表头的${header}列，各格可能错位。格内含有逗号的，请将整格用双引号括起。`
        : `本行只有${cells}格，少于表头的${header}列，各格可能错位。请补齐所缺的格，没有内容的留空。`,
    cause:
      '本行的格数与表头不同。常见原因是数值中的千分位逗号、备注中的逗号没有用双引号括起，或者漏了分隔符。',
    remedy: '对照表头补齐或删去多余的格。含有逗号的格用双引号括起，例如 "1,234"。',
  },
  PC230: {
    title: '表外任务的数值未参与判定',
    message: ({ plan, count }, way) =>
      `${cut(plan)}有${count}个数值属于指标表以外的任务，未参与判定。如需一并评估，请${way.set('includeCommitments')}。`,
    cause: '数据中有规划指标表以外的任务的数值。默认只评估指标表内的指标。',
    remedy: '无需处理。需要一并评估的，加 --include-commitments，其结果另行列出。',
  },
  PC231: {
    title: '依据表格之外的说明补充了内容',
    message: ({ what, value, at }, way) =>
      `表中没有${PREAMBLE_WORDS[what]}列，依据${factPlace(at, way).trimEnd()}，${PREAMBLE_WORDS[what]}按${q(value)}处理。如有不符，请在表中增设该列。`,
    cause: '表中没有写明所属规划、填报单位或年份，但表题、“填报单位”“年度”等说明、工作表名称或文件名写明了。',
    remedy: '无需处理。说明与数据不符的，请更正说明，或在表中增设相应的列。',
  },
  PC233: {
    title: '电子表格无法读取',
    message: ({ problem, kind, limit }) => {
      if (problem === 'unsupported' && kind) return UNREAD_KINDS[kind];
      return WORKBOOK_PROBLEMS[problem].replace('。', limit ? `（${beyondZh(limit)}）。` : '。');
    },
    cause: '电子表格已加密、已损坏、过大、不是可读取的格式，或者其中没有数据表。',
    remedy: '用 Excel 或 WPS 打开核对，取消密码后另存为 .xlsx 文件。',
  },
  PC234: {
    title: '单元格的内容不可用',
    message: ({ problem, text }) => CELL_PROBLEMS[problem](text),
    cause:
      '单元格是公式，其结果是错误值，或者生成该文件的程序没有保存计算结果、保存的结果在打开时还要重新计算（工具不代为计算公式）；或者内容已加删除线，或是 Word 中的隐藏文字、与底色相同的文字；或者被合并单元格遮盖；或者文件中同一单元格有两项不同的内容。',
    remedy:
      '用 Excel 或 WPS 打开、保存一次，或改为直接填写数值。加了删除线或隐藏的，作废则清空，有效则去掉删除线、取消隐藏。',
  },
  PC235: {
    title: '有一张工作表未读取',
    message: ({ sheet, reason }, way) =>
      ({
        'no-table': `工作表${q(sheet)}中没有找到数据表，没有从中读取数值。`,
        hidden: `工作表${q(sheet)}是隐藏的，未读取。如需读取，请${way.set('sheet', cut(sheet))}。`,
        'not-asked': `工作表${q(sheet)}不在${way.named('sheet')}指定之列，未读取。`,
        'without-part': `文件列有工作表${q(sheet)}，但其中没有这张表的内容。请用 Excel 或 WPS 打开，核对是否缺少内容。`,
      })[reason],
    cause: '电子表格有多张工作表，其中有的没有数据表，有的已隐藏，有的未被指定，有的内容不在文件中。',
    remedy: '无需处理。需要读取的，用 --sheet 指定工作表名称。',
  },
  PC236: {
    title: '工作表中有隐藏的行或列',
    message: ({ rows, columns }) => `工作表中有${rows}行、${columns}列被隐藏，已一并读取。请取消隐藏后核对。`,
    cause: '工作表中有隐藏的行或列，多为筛选所致。隐藏的内容也是文件的内容，照常读取。',
    remedy: '在 Excel 或 WPS 中取消隐藏后核对；不应计入的，请删去。',
  },
  PC237: {
    title: '小计、平均等行未读取',
    message: ({ text }) => `${q(text)}行既不是某个县（市、区）的数值，也不是全市的数值，未读取。`,
    cause: '“小计”“其中”等行是部分单位的合计，“平均”“最高”等行由各行算出，都不对应规划中的任何填报单位。',
    remedy: '无需处理。全市数值请在填报单位列写“全市”或“合计”。',
  },
  PC238: {
    title: '全市数与各填报单位的数值不符',
    message: ({ plan, indicator, year, whole, units }) =>
      `指标${q(indicator)}${year}年${wholeZh(plan)}填报${q(whole)}，而由各填报单位的数值汇总为${q(units)}。判定以${wholeZh(plan)}填报数为准，请核对两者。`,
    cause: '全市（省、县）的数值超出了按所辖各填报单位数值汇总所能得到的范围，且不是四舍五入所致。',
    remedy: '核对全市数和各填报单位数值的口径、时点，更正有误的一方。',
  },
  PC239: {
    title: '县级数值未用于全市的判定',
    message: ({ plan, indicators, count }) =>
      `${cut(plan)}有${count}个县级数值未用于${wholeZh(plan)}的判定，因为这些指标不由县级汇总：${cut(indicators, LIST)}。`,
    cause: '有的指标只在全市（省、县）层面判定（如由主管部门确认的事项），县级填报的数值不参与汇总。',
    remedy: '无需处理。全市的情况请另行填报一行，填报单位写“全市”或留空。',
  },
  PC240: {
    title: '开发区等填报单位未计入全市数',
    message: ({ text, plan, count }, way) =>
      `${q(text)}不是${cut(plan)}规划所列的县（市、区），其${count}行数据未计入${wholeZh(plan)}数。如应计入，请${way.set('countArea', cut(text))}。`,
    cause:
      '高新区、经开区、市直、市本级等不是县级行政区划，其数值可能已含在所在县（市、区）之内，重复计入会使全市数失实，故不计入。',
    remedy:
      '已含在所在县（市、区）之内的，无需处理；应单独计入的，用 --count-area 指明，或在规则文件的 units 中列出。',
  },
  PC241: {
    title: '其余文件未读取',
    message: ({ file, count }) =>
      `${q(file, PATH)}有错误，按 --fail-fast 停止，其余${count}个文件未读取，结论不含这些文件的数据。`,
    cause: '使用 --fail-fast 时，读到第一个有错误的文件即停止。',
    remedy: '更正该文件后重新运行；需要一次看到所有文件的问题时，不用 --fail-fast。',
  },
  PC242: {
    title: '分子、分母对该指标不适用',
    message: ({ indicator }) =>
      `指标${q(indicator)}不是比率，所填分子、分母未予采用。请在数值列填写数量，或填写“已设立”“未设立”等。`,
    cause: '数量、有无和确认事项不由分子、分母计算，而该行只填了分子、分母，没有填写数值。',
    remedy: '在数值列填写该指标的数值。',
  },
  PC243: {
    title: '数值与以前年份相差过大',
    message: ({ indicator, year, value, earlierYear, earlier }) =>
      `指标${q(indicator)}${year}年的数值折算为${q(value)}，与${earlierYear}年的${q(earlier)}相差百倍以上。请核对单位，“万”字是否重复或漏写。`,
    cause:
      '数量或数值是以前年份（或规划基期）的百倍以上或百分之一以下，多为单位有误，例如数值已折算为人而单位仍写“万人”。',
    remedy: '核对数值和单位，有误的予以更正；确实如此的，可以不作处理。',
  },
  PC244: {
    title: '覆盖率的分母与填报单位数不符',
    message: ({ indicator, denominator, units }) =>
      `指标${q(indicator)}的分母为${q(denominator)}，而规划所列县级单位为${units}个。请核对分母；没有机构的县（市、区）也应计入分母。`,
    cause: '全市的覆盖率是具备条件的县级单位数除以规划所列县级单位总数，所填分母与总数不同，结论可能有误。',
    remedy: '分母填写规划所列县级单位总数；区划确有变动的，更正规则文件的 units。',
  },
  PC245: {
    title: '没有指定名称的工作表',
    message: ({ sheet, known }, way) =>
      `没有名为${q(sheet)}的工作表。现有的工作表：${cut(known, LIST)}。请更正${way.name('sheet')}。`,
    cause: '--sheet 指定的工作表在该文件中不存在，多为名称有误，或者各文件的工作表名称不同。',
    remedy: '按文件中的名称更正 --sheet；不加 --sheet 时，读取所有含有数据表的可见工作表。',
  },
  PC246: {
    title: '表题所写地区与所指定的规划不一致',
    message: ({ text, named, chosen }, way) =>
      `表题${q(text)}写的是${q(named)}，而${way.named('plan')}指定的是${q(chosen)}，该表的数值未采用。请核对文件是否有误；${way.named('plan').trimStart()}有误的，请更正或去掉。`,
    cause:
      '表头上方写有另一地区的名称，而 --plan 指定的是其他地区的规划，可能误用了其他地区的文件，或者 --plan 写错。数值属于哪个地区无法确定，不作判定。',
    remedy: '核对文件和 --plan；确系沿用旧表、表题未改的，更正表题。',
  },
  PC247: {
    title: '县（市、区）之下的空格',
    message: ({ area }) =>
      `本行未写县（市、区），上方为${q(area)}，疑为合并单元格另存后留下的空格；数值属于该县（市、区）还是全市无法确定，未采用。请逐行填写县（市、区）名称；全市的数值请写“全市”或“合计”。`,
    cause:
      '表中首个县（市、区）之后紧接着未写县（市、区）的行，且所报内容不同，是合并单元格另存为文本后的样子。其他情形下，此格留空表示全市。',
    remedy: '逐行填写县（市、区）名称；全市的数值写“全市”或“合计”。',
  },
  PC249: {
    title: '有数值的一列未读取',
    message: ({ header, nearest }) =>
      `${q(header)}一列填有数值，但没有规划含有该名称的指标，未读取${perhaps(nearest)}请按规划原文填写指标名称。`,
    cause: '指标横向排列，而该列表头不是任何规划的指标名称，其中的数值按未填报处理。',
    remedy: '按规划原文填写指标名称；用 plancheck show 可查看各项名称。',
  },
  PC250: {
    title: '表头错位一列，已按内容对齐',
    message: ({ header, column }) =>
      `指标名称不在表头${q(header)}之下，而在没有表头的第${column}列，已按此读取。建议将表头移到指标名称之上。`,
    cause: '“指标名称”印在序号或指标类别之上，而指标名称所在的一列没有表头，合并单元格拆开后常见。',
    remedy: '无需处理。重新制表时，两列分别写上各自的表头。',
  },
  PC251: {
    title: '表头与各列没有对齐',
    message: ({ header, column }) =>
      `表头${q(header)}之下没有指标名称，指标名称在第${column}列，表头与各列可能错位，整张表未读取。请将表头与各列对齐。`,
    cause: '指标名称不在“指标”表头之下，而在另一列。其余各列是否也错位无法确定，工具不作猜测。',
    remedy: '对照各列内容移动表头，使每个表头都在其内容之上。',
  },
  PC252: {
    title: '表中没有实际完成值',
    message: ({ reasons, said, unread }) =>
      `${said.length > 0 ? `从${said.map((text) => q(text)).join('、')}看，` : ''}表中${unread.length > 0 ? '已识别' : ''}的数值都是${reasons.map((reason) => SET_ASIDE[reason]).join('、')}，没有实际完成值，不能据以判定。${unread.length > 0 ? `${unread.map((text) => q(text)).join('、')}${unread.length > 1 ? '各列' : '一列'}无法识别，未读取；是实际完成值的，请将表头改为“完成值”。` : ''}请填报实际完成值，并在表头或表题中写明“完成值”；确是完成值的，更正用语有误的标题或名称。`,
    cause: '表题、工作表名称、分段标题或表头写明这些数值是目标、预计、完成率、同比等，都不是实际达到的数值。',
    remedy: '填报实际完成值；确是完成值而标题用语有误的，更正标题。',
  },
  PC254: {
    title: '全省、全国等更大范围的数值未采用',
    message: ({ text, plan, count }) => `${q(text)}不是${cut(plan)}的数值，共${count}行，未采用。`,
    cause: '全省、全国等是更大范围的数值，不能当作规划所在地区的数值。',
    remedy: '无需处理。本地区的数值请写本地区名称，或写“全市”“合计”。',
  },
  PC255: {
    title: '两处说法不一致',
    message: ({ what, first, firstAt, second, secondAt }, way) =>
      `${FACT_WORDS[what]}的说法不一致：${factPlace(firstAt, way)}写的是${q(first)}，${factPlace(secondAt, way)}写的是${q(second)}。数值属于哪一个无法确定，未采用。请改成一致。`,
    cause: '同一个数值的所属地区、年份或指标，在表头、行、分段标题、表题、工作表名称或文件名中有不同的说法。',
    remedy: '更正有误的一处，使各处一致。',
  },
  PC256: {
    title: '数值属于哪个地区无法确定',
    message: ({ text, at, problem, plan, nearest = null }, way) =>
      ({
        several: `${factPlace(at, way)}写有${q(text)}，涉及不止一个地区，或只是一个地区的部分，数值属于谁无法确定，未采用。请分表填报，或增设“县（市、区）”列。`,
        wider: `${factPlace(at, way)}写的是${q(text)}，不是${q(plan)}的数值，未采用。如系本地区数值，请更正。`,
        'other-plan': `${factPlace(at, way)}写的是${q(text)}，不属于${q(plan)}，未采用。请核对文件，或更正${way.name('plan')}。`,
        passing: `${factPlace(at, way)}提到${q(text)}，但没有写明数值属于谁，未采用。请写明地区；全市的数值请写“全市”。`,
        unsaid: `并列的各表、各分段都写明地区，${q(text)}没有写明，数值属于哪里无法确定，未采用。请写明地区；全市的数值请写“全市”。`,
        hint: `${factPlace(at, way)}有一列写有${q(text)}，数值是全市的还是该地区的无法确定，未采用。请把该列表头改为“县（市、区）”，或写明“全市”。`,
        stranger: `${factPlace(at, way)}写的是${q(text)}，不是${q(plan)}所属的县（市、区）${perhaps(nearest)}数值未采用。`,
        blank: `${factPlace(at, way)}的填报单位没有填写，数值属于哪里无法确定，未采用。请写明地名；全部的数值请写${q(plan)}。`,
        heading: `${factPlace(at, way)}写有地区名称，但还有无法识别的内容，该列未采用。请只写地区名称。`,
        behind: `${q(text)}列在数值栏之后、其他数字之前，指的是前面的数值还是后面的数字无法确定，数值未采用。请把它移到数值栏之前，或用空列把其他数字隔开。`,
        late: `${factPlace(at, way)}写有${q(text)}，但表格过长，读到时前面的数值已按全部地区处理。请把它移到表格上方。`,
      })[problem],
    cause:
      '表题、分段标题、工作表名称、文件名或表下写有某个地区，而它不是规划所在地区，或者不能说明数值属于哪个地区。这样的数值不能当作全市的数值。',
    remedy: '写明数值属于哪个地区：加“县（市、区）”列，或在表题中写明一个地区；全市的数值请写“全市”。',
  },
  PC257: {
    title: '数值截至年中，不是全年数',
    message: ({ period, indicator, count }) =>
      `${q(indicator)}${count > 1 ? `等${count}个数值` : '的数值'}截至${cut(period).replace(/^截[至止]到?/, '')}，不是全年数。已按当年到该日为止的数值对照，请注意时点。`,
    cause: '表中写明是上半年、前三季度、截至某月等的数值。有全年数的，以全年数为准。',
    remedy: '有全年数的，填报全年数。',
  },
  PC258: {
    title: '不是一个年度的数值',
    message: ({ text, isOfYears }) =>
      isOfYears
        ? `${q(text)}跨了几个年度，不能当作其中某一年的数值，未采用。请分年填报。`
        : `${q(text)}只是一年中的一段时间，不能当作全年的数值，未采用。请填报全年数，或截至某日的累计数。`,
    cause:
      '某一季度或某一月份的数值不等于全年的数值，也不是年初以来的数值；几年合计的数值不是其中某一年的数值。',
    remedy: '填报全年数，年份写“2023年”；年初以来的数值写“2023年1—9月”或“截至2023年9月底”。',
  },
  PC259: {
    title: '写有几个年份，无法确定是哪一年',
    message: ({ texts }, way) =>
      `表题中写有几个年份（${cut(texts, LIST)}），无法确定数值是哪一年的。请增设“年份”列，或${way.by('year')}指定。`,
    cause: '表中没有年份列，而表题等处写有不同的年份。',
    remedy: '在表中增设“年份”列，或在表题中只写一个年份；也可用 --year 指定。',
  },
  PC260: {
    title: '该行含多项，没有写明是哪一项',
    message: ({ indicator, series }) => `${q(indicator)}一行含${series}，请写明是其中哪一项的数值。`,
    cause: '规划的这一行含多项，须分项填报；只写序号或整行名称的数值无从归属，未采用。',
    remedy: '每项各填一行，指标名称写该项的名称。plancheck template 输出的空表已分项列出。',
  },
  PC261: {
    title: '不是实际完成值，未采用',
    message: ({ reason, text, count }) =>
      `${q(text)}是${SET_ASIDE[reason]}，不是实际完成值，共${count}格，未采用。`,
    cause: '目标、计划、预计、完成率、同比增减、排名、上年数、平均数等都不是当年实际达到的数值。',
    remedy: '无需处理。确是完成值而标题用语有误的，更正标题。',
  },
  PC262: {
    title: '以更近处所写的年份为准',
    message: ({ year, at, wider, widerAt }, way) =>
      `${factPlace(at, way)}为${q(year)}，与${factPlace(widerAt, way)}的${q(wider)}不同，以${q(year)}为准。`,
    cause: '表头、分段标题或行内写的年份与表题等处不同。离数值更近的说法为准。',
    remedy: '无需处理。表题有误的，更正表题。',
  },
  PC263: {
    title: '一个数值占用了合并的几格',
    message: ({ range }) =>
      `${cut(range)}是合并单元格，一个数值不能同时是几行（列）的数值，各行（列）均未采用。请取消合并，逐格填写。`,
    cause: '填写数值的单元格与相邻的行或列合并，数值属于哪一个无法确定。',
    remedy: '取消合并单元格，逐格填写数值。',
  },
  PC264: {
    title: '有一个多余的引号',
    message: ({ kind }) =>
      kind === 'stray'
        ? '此处有一个引号没有配对，其后的几行已照常逐行读取，引号作为普通文字。请删去引号。'
        : '此处的引号把两行合成了一格，而两行看来各是一行数据。确为一格的，无需处理；否则请删去引号。',
    cause: '单元格以引号开头，而下一个引号在几行之后；照引号的规则，其间各行都会并入这一格。',
    remedy: '删去多余的引号；单元格内容确有引号的，写成两个引号并在两端加引号。',
  },
  PC266: {
    title: '上标按脚注处理',
    message: ({ footnote }) => `单元格中的上标（下标）${q(footnote)}按脚注标记处理，不是数值的一部分。`,
    cause: '数值之后的上标、下标数字多为脚注编号。',
    remedy: '无需处理。',
  },
  PC269: {
    title: '文件名等与表中所写不同',
    message: ({ what, file, table, by = 'file' }) =>
      `${{ file: '文件名', folder: '文件夹名', sheet: '工作表名' }[by]}写的${FACT_WORDS[what]}是${q(file)}，表中是${q(table)}，以表中为准。请核对文件或表是否放错。`,
    cause:
      '文件名、文件夹名或工作表名与表中写明的地区、年份或数据类型不同，可能改错了名称、放错了地方，或者沿用了旧表。',
    remedy: '核对后更正名称或表中内容。',
  },
  PC270: {
    title: '整数不是若干个县（市、区）所占的比例',
    message: ({ text, indicator, units, below, above }) =>
      `指标${q(indicator)}的数值${q(text)}按表头或单位是百分数，但不是${units}个县（市、区）中若干个所占的比例，与之相近的是${q(below)}和${q(above)}。请连同百分号填写，或填写分子、分母，或按县（市、区）分行填报。`,
    cause:
      '全市的覆盖率是已覆盖的县（市、区）数除以规划中县（市、区）总数。所填整数作为百分数，与任何一个这样的比例四舍五入后都不相同，可能填的是机构的个数。',
    remedy: '填写如“8/11”“72.7%”的数值，或按县（市、区）分行填报；区划有变化的，在规则文件中更正 units。',
  },
  PC267: {
    title: '分子、分母属于哪一列数值无法确定',
    message: ({ header }) =>
      `${q(header)}一列可能属于几列数值，属于哪一列无法确定，未采用。请在表头中写明年份或指标，或紧挨着各自的数值列填写。`,
    cause: '表中有几列数值，而分子、分母列只有一组，又没有写明属于哪一列。',
    remedy: '在分子、分母的表头中写明年份或指标。',
  },
  PC268: {
    title: '数值可能被千位逗号截断',
    message: ({ text }) =>
      `${q(text)}可能是带千位逗号的一个数，因没有加引号而分成了两格，未采用。请去掉逗号，或给该格加引号。`,
    cause: '数值之后紧接三位数字的一格，而那一列本不应是数字，多为导出时“612,400”没有加引号。',
    remedy: '去掉千位逗号，写成“612400”，或加引号写成“"612,400"”。',
  },
  PC271: {
    title: '合计行之上没有列全各县（市、区）',
    message: ({ listed, units }) =>
      `表中只列有${listed}个县（市、区），规划共${units}个，合计数作全市数采用。合计数不是全市数的，请改写为“小计”。`,
    cause: '合计通常是表中所列各行之和。所列单位不全时，合计可能只是部分单位之和。',
    remedy: '合计确为全市数的，改写为“全市”；只是部分单位之和的，改写为“小计”。',
  },
  PC272: {
    title: '数值是实际值还是目标值无法识别',
    message: ({ text }) =>
      PART_OF_RATIO.test(text)
        ? `${q(text)}单独写成一行，未采用。请在表头增设“分子”“分母”两列，与指标写在同一行。`
        : text === ''
          ? '本行没有写明数值是实际完成值还是目标值，而其他行写明了，未采用。请逐行填写“实际”“目标”等。'
          : `${q(text)}不能说明数值是实际完成值还是目标值，未采用。请填写“实际”“目标”等。`,
    cause:
      '“类型”一列逐行写明数值是目标还是实际，或者并列的各表、各分段有写明是目标的，而此处所写两者都不是。',
    remedy: '实际完成的数值写“实际”，目标写“目标”，基期数值写“基期”。',
  },
  PC273: {
    title: '填写的内容与规划目标相同',
    message: ({ text, indicator }) =>
      `${q(indicator)}填的是${q(text)}，与规划目标的写法相同，可能误填了目标。请填写实际完成的数值。`,
    cause: '完成值一格照抄了规划的目标，而不是实际达到的数值。',
    remedy: '填写实际达到的数值，例如“92.5%”。',
  },
  PC274: {
    title: '有年份的一列没有读懂',
    message: ({ header }) =>
      `表头${q(header)}写有年份，但还有无法识别的内容，该列数值未读取。请只写年份，或写“2025年完成值”。`,
    cause: '表头除年份外还有不能识别的词，不能确定该列是不是实际完成值。',
    remedy: '表头只写年份，或写明“完成值”“目标值”等；其他说明写在备注中。',
  },
  PC275: {
    title: '填写的都是规划目标',
    message: ({ count }) =>
      `表中的${count}个数值全部与规划目标相同，没有一个不同，应是规划文本中的指标表，不是完成情况，未作为完成值使用。请填报实际完成的数值；确为实际数值的，表头写“完成值”，或填写分子、分母。`,
    cause: '把规划的指标表当作完成情况报送，表头只写年份，没有写明是目标值。',
    remedy:
      '填报实际达到的数值；该列确是目标的，表头写“目标值”，另列完成值；实际数值恰与目标相同的，表头写“完成值”，或填写分子、分母。',
  },
  PC276: {
    title: '不明白该行数值的范围或时段',
    message: ({ header, text, isTown = false }) =>
      isTown
        ? `${q(header)}一列填的是${q(text)}，该行是其数值，不是县（市、区）的数值，未采用。请另起一行填报县（市、区）的数值，${q(header)}一列写“合计”。`
        : text === ''
          ? '本行没有写明数值是不是全年、全口径的，而其他行写明只是某一时段、某一部分的，未采用。请逐行填写。'
          : `${q(header)}一列填的是${q(text)}，不能确定该行数值是不是全年、全口径的数值，未采用。请填报全年、全口径的数值，或删去该列。`,
    cause: '月份、季度、报告期、口径、层级等列写明该行数值只是某一时段、某一部分的，而所写内容无法识别。',
    remedy: '是全年、全口径数值的，写“全年”“全口径”或留空；否则另行填报全年、全口径的数值。',
  },
  PC277: {
    title: '填报日期早于数据所属年份的年末',
    message: ({ day, indicator, count, year }) =>
      `${q(indicator)}${count > 1 ? `等${count}个数值` : '的数值'}填报日期为${cut(day)}，早于${year}年末，至多是截至该日的数值，请注意时点。`,
    cause: '表上的填报日期、落款日期早于数据所属年份的12月31日，所填数值不会是全年数。',
    remedy: '有全年数的，填报全年数并更新填报日期；填报日期有误的，更正日期。',
  },
  PC278: {
    title: '比率一格填的可能是个数',
    message: ({ text, whole, indicator }) =>
      `${q(indicator)}填的是${q(text)}，而同一行另有${q(whole)}，应是个数而不是百分率，未采用。确是百分率的，请写“${cut(text)}%”；是个数的，请填入“分子”“分母”两列。`,
    cause: '指标是比率，填的却是不带“%”的整数，并与同一行的任务数、总数和比例构成分子、分母和比率的关系。',
    remedy: '是百分率的，数值带“%”；是个数的，表头写“分子”“分母”。',
  },
  PC279: {
    title: '累计数、新增数与指标的口径不符',
    message: ({ text, at, indicator, year, counting }, way) =>
      counting === 'total'
        ? `${factPlace(at, way)}写有${q(text)}，是累计数或时点数，而${q(indicator)}按年考核，须填当年数，未采用。请填写${year}年的当年数；确是当年数的，请改写这几个字。`
        : `${factPlace(at, way)}写有${q(text)}，是新增数，而${q(indicator)}须填总数，未采用。请填写${year}年的总数；确是总数的，请改写这几个字。`,
    cause: '标题、表头、备注或注释写明数值是历年累计的，或者只是当年新增的，与规划所考核的不同。',
    remedy: '按年考核的填写当年数，考核总数的填写总数。',
  },
  PC280: {
    title: '汇总数、年均数或变化幅度与各年数值不符',
    message: ({ indicator, year, told, made, what }) =>
      `${q(indicator)}${year}年填报的${{ total: '累计数', average: '年均数', change: '变化幅度' }[what]}为${q(told)}，由各年数值得出的却是${q(made)}。请核对两处填报。`,
    cause: '同一指标既填报了累计、年均或变化幅度，又填报了各年数值，两者在四舍五入的范围之外仍不一致。',
    remedy: '更正其中有误的一处；累计须从规划期第一年算起，变化幅度须与目标所写的年份相比。',
  },
  PC281: {
    title: '各年数值逐年增大，可能是累计数',
    message: ({ indicator, values }) =>
      `${q(indicator)}按各年数值相加，而填报的数值逐年增大（${cut(values, LIST)}），可能已是累计数。是累计数的，请写成“累计25名”；是当年数的，可以不作处理。`,
    cause: '累计一类的指标，各年填报当年数，由工具相加；填成累计数而未写明的，会重复相加。',
    remedy: '填报累计数的，在数值前写“累计”。',
  },
  PC282: {
    title: '单位不在该项汇总的层级内',
    message: ({ area, indicator, level }) =>
      `${q(indicator)}以${levelZh(level)}填报单位为准，${q(area)}不在其中，该数值不参与汇总。`,
    cause: '规划写明了该项以哪一级单位为准。',
    remedy: '改填该级单位的数值，或更正规则文件中的 level。',
  },
  PC283: {
    title: '样本量无法识别',
    message: ({ text, indicator }) =>
      `${q(indicator)}的样本量${q(text)}不是个数，未采用，不计算置信区间。请填写整数，例如“1000”。`,
    cause: '样本量（调查人数）一栏应填调查的人数或份数。',
    remedy: '填写大于0的整数，可以带“人”“份”；没有调查的留空。',
  },
  PC284: {
    title: '备注与数值的采用不一致',
    message: ({ text, problem, of }) =>
      `${of ? `${q(of.indicator)}的这一数值按${cut(of.area)}${of.year}年采用，但备注写着` : '表中数值已采用，但文中写有'}${q(text)}，${DOUBTS[problem]}，请核对。`,
    cause:
      '备注、数据来源或表下的注释提到了别的地区、时间，或说明数值是预计的、不完整的、尚未核实的。备注不改变数值的采用，只作提示。',
    remedy: '数值确属该地区、该年的，无需处理；不是的，请填写应填的数值，没有的留空，并在备注中写明。',
  },
  PC285: {
    title: '备注说明数值不能采用',
    message: ({ text, problem, of }) =>
      `备注${q(text)}说明${q(of.indicator)}的这一数值${DENIED[problem](of)}，未采用。请填写${cut(of.area)}${of.year}年的数值，或更正备注。`,
    cause: '数值旁的备注或注释写明：该数值作废、有误，或者是目标、预计数，或者属于别的地区、别的年份。',
    remedy: '填写应填的数值并删去该备注；暂时没有的，数值留空。',
  },
  PC286: {
    title: '表外有数值',
    message: ({ text, isAlone, header, isComment }) =>
      isComment
        ? `本行的数值栏是空的，单元格的批注却写有${q(text)}，批注中不读取数值。是本指标数值的，请填入单元格；不是的，请用文字写明这是什么。`
        : header !== undefined
          ? `本行的数值栏是空的，${q(header)}列却写有${q(text)}，该列不读取数值。是本指标数值的，请移到数值栏；不是的，请用文字写明这是什么。`
          : isAlone
            ? `本行只有${q(text)}，不知是哪一项指标的数值，未读取。请与指标名称填在同一行，不是数值的请删去。`
            : `本行写有指标${q(text)}和数值，但在表头之上，未读取。请移到表头之下，或为它加上表头。`,
    cause: '这一行像是另一张表的内容，而那张表的表头无法识别，或者没有表头。',
    remedy: '为这一行加上“指标”“数值”“年份”等表头，或移到表中；指标名称与数值填在同一行。',
  },
  PC287: {
    title: '各县（市、区）中有一行未写名称',
    message: ({ above, below }) =>
      `本行未写县（市、区），${below === null ? `上面是${q(above)}等，而表中未列全各县（市、区）` : `上下分别是${q(above)}和${q(below)}`}，按全市数采用。如系漏写，请补上名称；确是全市数的，请写“全市”。`,
    cause:
      '县（市、区）一格留空表示全市，而全市数通常在各县（市、区）之前或之后；夹在中间的空格，以及尚有县（市、区）未列出时最后的空格，可能是漏写了名称。',
    remedy: '补上漏写的名称；确是全市数的，写“全市”或“合计”。',
  },
  PC288: {
    title: '数值可能只是其中一部分的',
    message: ({ text, at, part }, way) =>
      `${factPlace(at, way)}写有${q(text)}，其中${q(part)}只是一部分，而数值按全部采用，请核对。确是全口径数值的，请删去或改写这几个字。`,
    cause:
      '表题、分段标题、工作表名称或文件名说的是规上企业、某一行业、某一人群等，而规划指标是就全部而言的。',
    remedy: '只是其中一部分的，改填全口径的数值，没有的留空；确是全口径数值的，改写标题。',
  },
  PC289: {
    title: '另有一列比率未读取',
    message: ({ header, first }) =>
      `${q(header)}一列填的也是比率，与${q(first)}不同，表头无法识别，未读取，数值按${q(first)}采用，请核对。`,
    cause: '表中有一列填的是百分数，但从表头看不出是什么，可能是同一指标的另一个数值。',
    remedy: '与判定无关的，无需处理；应以该列为准的，改用“完成值”等可识别的表头，另一列删去。',
  },
  PC290: {
    title: '文件夹中有不能读取的文件',
    message: ({ kind }) =>
      kind === 'unfinished'
        ? '文件没有下载完或没有保存完，未读取。请重新下载或另存；已有完整文件的，删去即可。'
        : kind === 'binary'
          ? '文件不是表格，也不是文本，未读取。其中如有数据，请另存为 .xlsx 或 .csv 文件。'
          : `${UNREAD_KINDS[kind]}与数据无关的，无需处理。`,
    cause:
      '文件夹中除数据文件外，还有 Word 文档、PDF、图片等，或者没有下载完的文件。其中可能有填报的数据，而这些数据没有参与判定。文件名写明某个县（市、区）的，按该单位报送的文件处理，不能读取的即为错误，没有下载完的除外。',
    remedy: '其中有数据的，请另存为 .xlsx 或 .csv 文件；与数据无关的，无需处理，也可移出该文件夹。',
  },
  PC291: {
    title: '文件夹中有的文件不是数据',
    message: ({ name, isHidden = false }) =>
      isHidden
        ? `${q(name, PATH)}是隐藏的文件或文件夹，未读取。确有数据的，请取消隐藏，或在命令中写明。`
        : `${q(name, PATH)}是文本、网页、规则文件或程序，不作为数据，未读取。确有数据的，请在命令中写明该文件。`,
    cause:
      '文件夹中的说明文字、规则文件、程序以及 JSON、HTML、XML 形式的报告不是填报的数据，不予读取；没有表头的 .txt 文件、隐藏的文件和文件夹也是如此。',
    remedy: '无需处理。其中确有数据的，在命令中写明该文件，或另存为 .csv 文件。',
  },
  PC292: {
    title: '文件是评估结果，不是数据',
    message: () => '文件是 plancheck 写出的评估结果，不是填报的数据，未读取。',
    cause: '评估结果（CSV 或工作簿）存放在数据文件夹中，或被当作数据文件写在命令里。',
    remedy: '无需处理。评估结果宜另存到数据文件夹之外；比较两次结果，请用 plancheck compare。',
  },
  PC293: {
    title: '数值与同类数值相差悬殊',
    message: ({ text, indicator, others }) =>
      `指标${q(indicator)}填的是${q(text)}，而同一指标的其他数值或者目标在${q(others)}上下，请核对百分号和单位。`,
    cause:
      '比率填得不到1%，按小数理解才与其他数值、目标值相近，例如“0.91%”实为“91%”；或者某县（市、区）的数量是其他县（市、区）的千倍以上或千分之一以下，多为“万”字多写或漏写。数值仍按所写采用。',
    remedy: '有误的予以更正，例如把“0.91%”改为“91%”；确实如此的，无需处理。',
  },
  PC294: {
    title: '数值自带的单位与别处写的不同',
    message: ({ text, indicator, own, unit }) =>
      `指标${q(indicator)}填的是${q(text)}，单位是${q(own)}，而“单位”列、表头或表题写的是${q(unit)}。已按${q(own)}采用，请核对。`,
    cause:
      '单元格里写了单位或百分号，又在“单位”列、表头、表题或工作表名称中写了另一个单位，例如“千分率”列中填“92%”。数值按单元格里的单位采用。',
    remedy: '更正有误的一处，使各处一致；单元格里的单位无误的，可以不处理。',
  },
  PC295: {
    title: '数值是初步数或尚未核实',
    message: ({ text, at, doubt }, way) =>
      `${factPlace(at, way)}写有${q(text)}，数值${doubt === 'preliminary' ? '是初步数' : '尚未核实'}，已采用。结论以最终数据为准。`,
    cause:
      '表题、表头、分段标题、表下说明、备注、工作表名称或文件名写明，数值是初步数、快报数，或者尚未核实、审核。',
    remedy: '无需处理；数据核实后，请用最终数据再评估一次。',
  },
  PC296: {
    title: '序号是本表的顺序号',
    message: ({ row, name }) =>
      `“序号”一列从1起依次编排，序号${row}不是规划中${q(name)}的序号，按指标名称识别，序号未采用。`,
    cause:
      '填报表自行编排了序号，例如只填部分指标，或者各县（市、区）的各项指标连续编号，与规划原表的序号不同。',
    remedy: '无需处理；序号写成规划原表的，即不再提示。',
  },
  PC297: {
    title: '完成日期晚于数值所属的时间',
    message: ({ heading, text, value, indicator, year, asOf }) =>
      `${q(heading)}写着${q(text)}，晚于${cut(asOf ?? `${year}年年底`)}，而${q(indicator)}按${cut(asOf ?? `${year}年`)}填的是${q(value)}，两者矛盾，未采用。请更正日期或数值；这一列如果是要求完成的期限，请将表头改为“完成时限”。`,
    cause: '同一行写着已经完成（或已有机构），而完成、建成或设立的日期在数值所属年份（或填报日期）之后。',
    remedy:
      '当年尚未完成的，填写“未完成”或“推进中”；日期有误的，更正日期；这一列是要求完成的期限的，将表头改为“完成时限”。',
  },
  PC298: {
    title: '日期晚于数值所属的时间',
    message: ({ heading, text, value, indicator, year, asOf }) =>
      `${q(heading)}写着${q(text)}，晚于${cut(asOf ?? `${year}年年底`)}，而${q(indicator)}按${cut(asOf ?? `${year}年`)}填的是${q(value)}，请核对数值是否确为该时间的。`,
    cause: '计划完成的日期，或者完成日期，在数值所属年份（或填报日期）之后，数值可能不是实际完成的。',
    remedy: '已经提前完成的，无需处理；不是的，请填写该时间实际的数值，没有的留空。',
  },
  PC299: {
    title: '同类问题未逐条列出',
    message: ({ code, more, limit }) =>
      `另有${more}条 ${code} 未列出（每个文件每类最多列出${limit}条）。请先更正已列出的，再次运行即可看到其余各条。`,
    cause: '同一文件中同类问题过多，超出部分不逐条列出，但均已计入结论和退出码。',
    remedy: '同类问题往往出于同一原因，先更正已列出的，再次运行即可看到其余各条。',
  },
  PC300: {
    title: '文字未能完全识别',
    message: ({ text }) => `${q(text)}未能完全识别，未识别的内容判定时未考虑。`,
    cause: '表格上下的说明、备注栏中的文字，除地区、时间、指标、口径外还写有其他内容，可能与数值有关。',
    remedy: '请核对：与数值的地区、年份、口径有关的，写入标题、表头或单独一列；无关的，无需处理。',
  },
  PC301: {
    title: '单元格以外写有数值',
    message: ({ text, count }) =>
      `文本框、图形或页眉页脚中写有${q(text)}${count > 1 ? `等${count}处数值` : ''}，只有单元格中的数值才会读取，未采用。应计入的，请填入单元格。`,
    cause:
      '工作表的文本框、图形、页眉页脚中，或 Word 文档的文本框中写有数值，它不在任何一行一列之中，属于哪个指标无法确定。',
    remedy: '应计入的填入相应的单元格；只是说明的，无需处理。',
  },
  PC302: {
    title: '数值的单位无法确定',
    message: ({ text, indicator, unit, at, other }, way) =>
      at
        ? `指标${q(indicator)}填的是${q(text)}，没有单位；${factPlace(at, way).trimEnd()}写有单位${q(unit)}，但写在另一张表旁，是否也适用于本表无法确定，未采用。请在每张表上写明单位，或写在数值后面。`
        : other
          ? `指标${q(indicator)}填的是${q(text)}，没有单位；表上、表下写有单位${q(unit)}和${q(other)}，用哪一个无法确定，未采用。请在数值后面写明单位。`
          : `指标${q(indicator)}填的是${q(text)}，本行单位为空，而其他行的单位是${q(unit)}，是否也适用于本行无法确定，未采用。请逐行填写单位。`,
    cause:
      '一个工作表或文件中有几张表，单位只写在最后一张表的下面或两张表之间，可能只是其中一张表的单位；或者一张表写了两个都可以用的单位；或者单位一列有的行空着，可能是与上一行合并的。数值因此可能相差成千上万倍。',
    remedy:
      '每张表都写明单位；适用于所有表的，写“以上各表单位：万人”，或写在第一张表之上。单位不止一个的，写在各数值后面。',
  },
  PC303: {
    title: '文件没有写明是哪里的',
    message: ({ file, plan }) =>
      `同时读取的有各县（市、区）的文件，${q(file, PATH)}没有写明是哪里的，按${q(plan)}整体的数值采用。如系某个县（市、区）的，请在标题或文件名中写明；确系整体的，写明${q(plan)}即可。`,
    cause:
      '一次读取几个文件，有的各是一个县（市、区）的，另有文件的标题、填报单位、工作表名称和文件名都没有写地名，数值按全市的采用。',
    remedy: '在标题、填报单位或文件名中写明地名；全市的写“全市”，或用 --area 指定。',
  },
};

/** Paths are told apart by their ends, and lists by their members, so more of them is shown than of a value. */
const PATH = 160;
const LIST = 300;

function q(value: string, longest?: number): string {
  return `“${cut(value, longest)}”`;
}

/** Ends the clause before it, with the nearest name where there is one. */
function perhaps(nearest: string | null): string {
  return nearest === null ? '。' : `，是否应为${q(nearest)}？`;
}

/** The indicator, and which of its cells where it is not the value. */
function cellOf(indicator: string, field: ValueField): string {
  const part = { value: '', numerator: '的分子', denominator: '的分母' }[field];
  return q(indicator) + part;
}

function subject(area: string | null, year: number): string {
  return area === null ? `${year}年` : `${cut(area)}，${year}年`;
}

/** A plain year may be evaluated too; it then bears its own number as its name. */
function occasion(checkpoint: string, year: number): string {
  return checkpoint === String(year) ? '本次评估' : cut(resultsZh.checkpoint(checkpoint));
}

function levelZh(level: string): string {
  return wordFor(resultsZh.level, level) ?? cut(level);
}

const YAML_WORDS: { readonly [M in YamlMistake]: string } = {
  unquoted: '以“>”“@”等符号开头的值必须加引号。请写在双引号内，例如 target: ">= 90%"。',
  'double-key': '同一字段写了两次。请只保留一处。',
  tab: '缩进用了制表符。请改用空格缩进。',
  'open-quote': '引号没有成对。请补上缺少的引号。',
  'open-bracket': '括号没有成对。请补上缺少的“]”或“}”。',
  layout: '此处缩进或冒号有误。请写成“字段: 值”，冒号后空一格，同一层的各行左端对齐。',
  'several-documents': '一个文件中有多份文档。请删去“---”分隔线，一个文件只写一份规划。',
  anchor: '锚点（“&”）或引用（“*”）的写法有误。请直接写出内容，不用锚点和引用。',
  tag: '规则文件不得使用标签（以“!”开头）。请删去标签，直接写值。',
  directive: '文件开头以“%”起头的指令无法识别。请删去这一行。',
  escape: '双引号内的“\\”后面不是可用的转义字符。请写成“\\\\”，或改用单引号。',
  key: '字段名必须是文字。请改用普通文字作字段名。',
  'long-key': '字段名过长。请检查冒号是否写漏，字段名请控制在1024字以内。',
  encoding: '文件不是 UTF-8 编码，或者已损坏。请将文件另存为 UTF-8 编码。',
  token: '此处有多余的字符或缩进不对。请核对这一行与上一行的缩进、冒号和引号。',
  'too-much': '此处嵌套层次过深，未予读取。请按规则文件的格式书写。',
};

const SHAPES: { readonly [S in Shape]: string } = {
  string: '文字（数字请加引号）',
  int: '整数',
  number: '数',
  boolean: '“true”或“false”',
  array: '列表，例如“[甲, 乙]”',
  object: '一组字段',
  record: '一组字段',
  'YYYY-MM-DD': '“2023-12-31”形式的日期',
  'checkpoint-name': '由汉字、小写字母、数字和连字符组成的名称，例如“midterm”“年中调度”（all 除外）',
  'kebab-case': '由小写字母、数字和连字符组成的代号，例如“hazard-declaration-rate”',
  'every unit once': '不重复的填报单位列表',
  'GB/T 2260': '六位行政区划代码，例如“131100”',
  YYYY: '四位数的年份，例如“2023”',
};

const COMPARISONS = { '>=': '不小于', '<=': '不大于', '>': '大于', '<': '小于' };

function shapeZh(word: string): string {
  const [, comparison = '', bound = ''] = /^(>=|<=|>|<) (\S+)$/.exec(word) ?? [];
  const compared = wordFor(COMPARISONS, comparison);
  if (compared !== null) return `${compared}${cut(bound)}的数`;
  return wordFor(SHAPES, word) ?? `规定的形式（${cut(word)}）`;
}

function shapesZh(expected: string): string {
  return [...new Set(expected.split(' | ').map(shapeZh))].join('或');
}

function schemaZh(path: string, problem: SchemaProblem): string {
  const field = path === '' ? '文件' : `字段${q(path)}`;
  const content = path === '' ? '文件内容' : `${field}的值`;
  switch (problem.type) {
    case 'unknown-key':
      return `没有${q(path)}这一字段${perhaps(problem.nearest)}${choicesZh('此处可用的字段有', problem.allowed)}`;
    case 'missing':
      return `缺少必填的${field}。请补上该字段。`;
    case 'not-one-of':
      if (isBlank(problem.value)) return `${field}没有填写。${choicesZh('可填的值有', problem.allowed)}`;
      return `${content}${q(problem.value)}不可用${perhaps(problem.nearest)}${choicesZh('可填的值有', problem.allowed)}`;
    case 'wrong-type':
      if (isBlank(problem.value)) return `${field}没有填写。请填写${shapesZh(problem.expected)}。`;
      return `${content}${q(problem.value)}类型不符。请改为${shapesZh(problem.expected)}。`;
    case 'bad-form':
      return badFormZh(field, problem);
    case 'bad-key':
      return `${field}的名称${q(problem.key)}不符合规定。请改为${shapeZh(problem.form)}。`;
  }
}

function badFormZh(field: string, { value, form }: Extract<SchemaProblem, { type: 'bad-form' }>): string {
  if (isBlank(value)) return `${field}没有填写。请填写内容，不需要的请删去该字段。`;
  return `${field}的值${q(value)}不符合规定。请改为${shapeZh(form)}。`;
}

function choicesZh(head: string, allowed: readonly string[]): string {
  return allowed.length === 0 ? '请删去或更正。' : `${head}：${cut(allowed.join('、'), LIST)}。`;
}

function targetZh({ target, reason, unit, example }: DiagnosticParams['PC103']): string {
  switch (reason) {
    case 'change':
      return `目标${q(target)}无法识别。change 之后应为比较符号和百分数，例如${q(example)}。`;
    case 'points':
      return `目标${q(target)}无法识别。points 之后应为比较符号和百分点数，不写“%”，例如${q(example)}。`;
    case 'difference':
      return `目标${q(target)}无法识别。difference 之后应为比较符号、数值和指标的单位，用于数量和数值；比率请写 points。例如${q(example)}。`;
    case 'within':
      return `目标${q(target)}无法识别。within 之后应为大于0的数，单位与指标相同（比率为百分点，不写“%”），例如${q(example)}。`;
    case 'points-unit':
      return `目标${q(target)}以百分点计，但指标的单位是${q(unit)}，不是“%”。请改用其他写法，例如${q(example)}。`;
    case 'number':
      return `目标${q(target)}无法识别。${q(openingOperator(target))}之后应为数值和单位，例如${q(example)}。`;
    case 'unit':
      return `目标${q(target)}的单位与指标的单位${q(unit)}不一致，或者漏写了单位。请改正，例如${q(example)}。`;
    case 'kind':
      return `目标${q(target)}与指标的类型不符。请改为该类指标可用的目标，例如${q(example)}。`;
    case 'share-of-count':
      return `目标${q(target)}是百分数，而该指标是数量（kind: count）。各县均须具备的，请改为 kind: coverage；是比率的，改为 kind: rate；确为数量的，写成${q(example)}等。`;
    case 'form':
      return `目标${q(target)}无法识别。请以“>=”“<=”“=”等开头并写明数值，例如${q(example)}；没有数值的，请写 rising、falling 或 attested。`;
  }
}

function comparisonZh({ id, problem, nearest }: DiagnosticParams['PC140']): string {
  switch (problem) {
    case 'unknown':
      return `本规划没有代号为${q(id)}的指标${perhaps(nearest)}指标表以外的请列入 references。`;
    case 'itself':
      return `指标${q(id)}不能与自身比较。`;
    case 'several':
      return `${q(id)}一行含多项，请写明与其中哪一项比较。`;
    case 'unit':
      return `${q(id)}的单位与该指标的单位不同，不能比较。`;
  }
}

function caseZh({ problem, value, nearest, known }: DiagnosticParams['PC120']): string {
  switch (problem) {
    case 'indicator':
      return `本规划没有序号或代号为${q(value)}的指标${perhaps(nearest)}请更正用例。`;
    case 'year':
      return `年份${q(value)}不在该指标的基年至末年之内。请更正用例。`;
    case 'occasion':
      return `本规划没有${q(value)}这次评估${perhaps(nearest)}本规划的评估有${cut(known.split(', ').join('、'), LIST)}；也可写四位数年份。`;
  }
}

function parentZh({ parent, problem, chain, nearest }: DiagnosticParams['PC130'], way: Ways): string {
  switch (problem) {
    case 'unknown':
      return `没有可沿用的规划${q(parent, PATH)}${perhaps(nearest)}请写已加载的规划的代号，或规则文件的相对路径。`;
    case 'cycle':
      return `规划循环沿用：${cut(chain, LIST)}。请删去其中一处 extends。`;
    case 'depth':
      return `沿用超过五层：${cut(chain, LIST)}。请直接沿用较高一层的规划。`;
    case 'broken':
      return `所沿用的规划${q(parent, PATH)}本身有错误，无法沿用。请先${way.checkPlan}。`;
    case 'unfit':
      return `沿用自${q(parent, PATH)}的内容与本规划的改动不能并存，见${cut(chain, LIST)}。请在本规划中一并写明该处。`;
    case 'too-many':
      return `加上沿用自${q(parent, PATH)}的各行，所有规划沿用的行数过多。请分次读取规则文件。`;
  }
}

function absentZh({ what, id, parent, nearest }: DiagnosticParams['PC131']): string {
  switch (what) {
    case 'override':
      return `规划${q(parent)}没有代号为${q(id)}的行${perhaps(nearest)}新增的行须写明 name 和 target。`;
    case 'drop':
      return `规划${q(parent)}没有代号为${q(id)}的行${perhaps(nearest)}请更正或从 drop 中删去。`;
    case 'checkpoint':
      return `规划${q(parent)}没有${q(id)}这次评估${perhaps(nearest)}请更正或删去。`;
  }
}

function dateZh({ key, date, problem, year }: DiagnosticParams['PC108']): string {
  switch (problem) {
    case 'calendar':
      return `${q(key)}的日期${q(date)}在日历上不存在。请更正，例如“2023-12-31”。`;
    case 'order':
      return `${q(key)}的日期先后颠倒：${cut(date)}。请按 opens、due_strict、due 由早到晚填写。`;
    case 'year':
      return `${q(key)}的日期${q(date)}不在该次评估的年份（${year}年）或次年之内。请更正日期或 year。`;
  }
}

const YAML_FEATURES: { readonly [W in DiagnosticParams['PC109']['what']]: string } = {
  tag: '规则文件不得使用 YAML 标签（以“!”开头）。请删去标签，直接写值。',
  alias: '引用（以“*”开头）过多，展开后内容过大。请直接写出内容，不用引用。',
  unresolved: '此处引用（以“*”开头）的锚点不存在。以“*”开头的文字请加引号，否则请直接写出内容。',
  cycle: '此处的引用（以“*”开头）指向包含它自己的内容，形成循环。请直接写出内容，不用引用。',
  depth: '此处嵌套层次过深，未予读取。规则文件一般只有几层，请按格式书写。',
  size: '文件过大，不像是规则文件，未予读取。规则文件应在1 MB以内，行、字段与列表项合计不超过6万。',
};

const RULE_FILES: { readonly [P in FileProblem | PackProblem]: string } = {
  'pack-damaged': '规则包不完整或已损坏，未予读取。',
  'pack-newer': '规则包由更新版本的 plancheck 打包。请安装新版本，或索取规则文件夹。',
  'pack-size': '规则包不得超过16 MiB，此处已超过。请将下级文件夹分别打包。',
  'pack-changed':
    '该规则文件的内容与打包时不一致，整个规则包未予读取。请重新索取；需要修改的，请在原文件夹中修改后重新打包。',
  'pack-name':
    '规则包中的文件名指向包外、不是规则文件的名称或者重复，整个规则包未予读取。请向可靠的来源重新索取。',
  'not-found': '找不到该规则文件或文件夹。请核对路径和名称。',
  directory: '此处应为规则文件，所指的却是文件夹。请写明文件名。',
  permission: '没有读取该规则文件的权限。请取得权限后再试。',
  'not-a-file': '所指的不是普通文件，可能是设备或管道。请改用普通的规则文件。',
  'empty-folder': '文件夹中没有规则文件。请放入扩展名为 .yaml 的规则文件，或改用其他文件夹。',
  'no-match': '没有与该通配符相符的规则文件。请核对写法和所在文件夹。',
  'too-large': '规则文件过大，不像是规则文件。请核对所指的文件。',
  'too-many': '文件夹中的文件过多，未读取。请直接写明存放规则文件的下级文件夹。',
  outside: '这个链接指向所指文件夹之外，未予读取。请直接写明它所指的文件或文件夹。',
  'bad-name': '文件名不是UTF-8编码，无法打开。请改名后再试。',
  'no-rules': '文件中没有写明是规则文件，未予读取，也不显示其内容。规则文件应写明 schema: plancheck/plan@1。',
  changed: '读取过程中规则文件被改动。请待改动完成后再试。',
  read: '读取规则文件时发生错误。请检查磁盘或网络连接后再试。',
};

const DATA_FILES: { readonly [P in FileProblem]: string } = {
  'not-found': '找不到该数据文件或文件夹。请核对路径和名称。',
  directory: '此处应为数据文件，所指的却是文件夹。请写明文件名。',
  permission: '没有读取该数据文件的权限。请取得权限，或关闭正在使用它的程序后再试。',
  'not-a-file': '所指的不是普通文件，可能是设备或管道。请改用普通文件，或写“-”从标准输入读取。',
  'empty-folder': '文件夹中没有数据文件。请放入数据文件，或改用其他文件夹。',
  'no-match': '没有与该通配符相符的数据文件。请核对写法和所在文件夹。',
  'too-large': '数据文件过大，未读取。请拆分为几个文件，或删去与填报无关的内容。',
  'too-many': '文件夹中的文件过多，未读取。请分别写明下级文件夹，或使用 --raise-limits。',
  outside: '这个链接指向所指文件夹之外，未予读取。请直接写明它所指的文件或文件夹。',
  'bad-name': '文件名不是UTF-8编码，无法打开。请改名后再试。',
  'no-rules': '该文件不是数据文件。',
  changed: '读取过程中数据文件被改动。请待改动完成后再试。',
  read: '读取数据文件时发生错误。请检查磁盘或网络连接后再试。',
};

const PLAN_PROBLEMS: { readonly [P in DiagnosticParams['PC111']['problem']]: string } = {
  'end-before-start': '规划期的年份先后颠倒。请更正 period，使 end 不早于 start，base 早于 end。',
  'no-checkpoints': '规划没有写任何评估。请在 checkpoints 中至少写一次评估，例如 final: { year: 2025 }。',
  'no-indicators': '规划没有写任何指标。请在 indicators 中至少写一项指标。',
};

function otherEncodingZh(encoding: string, way: Ways): string {
  return /^utf-?8$/i.test(encoding)
    ? `或${way.by('encoding', 'gb18030')}指明编码`
    : `或${way.by('encoding')}指明实际编码，${way.example('encoding', 'utf-8')}`;
}

function factPlace(at: FactPlace, way: Ways): string {
  switch (at.in) {
    case 'line':
      return `第${at.line}行`;
    case 'cover':
      return `工作表${q(at.sheet)}第${at.line}行`;
    case 'heading':
      return `表头${q(at.text)}`;
    case 'sheet':
      return `工作表名称${q(at.name)}`;
    case 'page':
      return '页眉、页脚、文本框或批注';
    case 'file':
      return `文件名${q(at.name, PATH)}`;
    case 'option':
      return way.place(at.name);
    case 'plan':
      return `规划的${CHECKPOINTS[at.checkpoint]}年份`;
  }
}

const CHECKPOINTS = { midterm: '中期评估', final: '终期评估' } as const;
const FACT_WORDS = { place: '所属地区', year: '年份', indicator: '指标', role: '数据类型' } as const;
const SET_ASIDE: { readonly [R in SetAside | 'wider']: string } = {
  wider: '全省、全国等更大范围的数值',
  target: '目标或计划',
  forecast: '预计数',
  share: '完成率（占目标的比例）',
  change: '增减变化',
  rank: '排名',
  earlier: '上年数或期初数',
  average: '平均数',
  score: '得分',
  void: '已作废或无效的数值',
  superseded: '核定、修正前的数值',
  part: '年内某一时段的数值',
  slice: '其中某一部分的数值',
  interval: '置信区间或标准误',
  statistic: '最高、最低、中位数或折算、加权的数值',
  count: '计算比率所用的数量',
};
const PREAMBLE_WORDS = { plan: '规划', area: '填报单位', year: '年份' };

const CELL_PROBLEMS: { readonly [P in CellProblem]: (text: string) => string } = {
  'formula-without-value': () =>
    '单元格是公式，但文件中没有保存计算结果。请用 Excel 或 WPS 打开后重新保存，或直接填写数值。',
  'formula-stale': () =>
    '单元格是公式，文件中保存的结果不一定是打开后看到的内容（文件要求打开时重新计算，或者保存时没有计算），未采用。请用 Excel 或 WPS 打开后重新保存，或直接填写数值。',
  'error-value': (text) => `单元格的公式结果为错误值${q(text)}。请更正公式，或直接填写数值。`,
  'struck-out': (text) =>
    `单元格的内容${q(text)}已加删除线或已隐藏，未采用。作废的请清空，有效的请去掉删除线、取消隐藏。`,
  unseen: (text) =>
    `单元格的内容${q(text)}文字与底色相同，打开表格看不见，未采用。有效的请改为看得见的颜色，作废的请清空。`,
  covered: () =>
    '此格被合并单元格遮盖，其中的内容打开表格看不见，未采用。有效的请取消合并，作废的请在取消合并后清空。',
  random: (text) =>
    `单元格是随机数公式，每次打开或重新计算的结果都不同，文件中保存的${q(text)}未采用。请直接填写数值。`,
  'given-twice': (text) =>
    `文件中此单元格有两项不同的内容，后一项为${q(text)}。请用 Excel 或 WPS 打开核对后重新保存。`,
};

const WORKBOOK_PROBLEMS: { readonly [P in WorkbookProblem]: string } = {
  encrypted: '电子表格设有密码，无法读取。请取消密码后重新保存。',
  corrupt: '电子表格已损坏或不完整，无法读取。请用 Excel 或 WPS 打开修复后重新保存。',
  'too-large': '电子表格的内容超出可读取的上限。请删去无关内容，或另存为 CSV 文件。',
  unsupported: '不是可读取的电子表格格式。请另存为 .xlsx、.xls、.ods 或 .csv 文件。',
  'no-sheet': '电子表格中没有找到数据表。表头至少应有“指标”“年份”“数值”三列，或以年份、指标为各列表头。',
};

const LIMITED: { readonly [L in Limited]: readonly [what: string, counted: string] } = {
  bytes: ['文件', '字节'],
  'unpacked-bytes': ['解压后', '字节'],
  letters: ['文字', '字'],
  cells: ['单元格', '个'],
  columns: ['列数', '列'],
  'shared-texts': ['共享文字', '条'],
  parts: ['文件内的部件', '个'],
  piece: ['两个标签之间的内容', '字节'],
  levels: ['元素嵌套', '层'],
  elements: ['须一次读完的元素', '个'],
};

function beyondZh({ of, most }: FileLimit): string {
  const [what, counted] = LIMITED[of];
  return `${what}超过${most}${counted}`;
}

const COPY_TABLE_ZH = '请将其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 文件';
const SAVE_ZH = '打开，另存为 .xlsx 文件';

const UNREAD_KINDS: { readonly [K in UnreadKind]: string } = {
  xlsb: `文件是 .xlsb 格式的 Excel 二进制工作簿，不能读取。请用 Excel ${SAVE_ZH}。`,
  'old-xls': `文件是 Excel 95 或更早版本的工作簿，不能读取。请用 Excel 或 WPS ${SAVE_ZH}。`,
  numbers:
    '文件是苹果 Numbers 等程序的文档，不能读取。请在 Numbers 中选择“文件—导出为—Excel”，导出 .xlsx 文件。',
  wps: `文件是办公软件的专用格式（如早期的 WPS 文件），其中没有可读取的工作簿。请用 WPS ${SAVE_ZH}。`,
  uof: `文件是标文通（UOF）文档，不能读取。请用 WPS ${SAVE_ZH}。`,
  sylk: `文件是 .slk 格式的 SYLK 表格，不能读取。请用 Excel 或 WPS ${SAVE_ZH}。`,
  dif: `文件是 .dif 格式的表格，不能读取。请用 Excel 或 WPS ${SAVE_ZH}。`,
  mhtml: `文件是 .mht 格式的网页，不能读取。请用 Excel 或 WPS ${SAVE_ZH}。`,
  html: '文件是网页，其中没有表格，可能是系统的登录页或出错页。请重新从系统中导出。',
  docx: '文件是 .docx 格式的 Word 文档，其中没有表格。数值只从表格中读取。',
  doc: `文件是 .doc 格式的 Word 文档，不能读取。${COPY_TABLE_ZH}。`,
  pptx: `文件是 .pptx 格式的演示文稿，不能读取。${COPY_TABLE_ZH}。`,
  ppt: `文件是 .ppt 格式的演示文稿，不能读取。${COPY_TABLE_ZH}。`,
  odt: `文件是 OpenDocument 文档，但不是电子表格，不能读取。${COPY_TABLE_ZH}。`,
  rtf: `文件是 RTF 文档，不能读取。${COPY_TABLE_ZH}。`,
  pdf: '文件是 PDF，不能读取。请向报送单位索取原电子表格，或将其中的表格录入 .xlsx 文件。',
  scan: '文件是扫描件，PDF 中只有图片，没有文字。请先作文字识别，或将指标表录入后使用。',
  ofd: '文件是 OFD 版式文件，不能读取。请向报送单位索取原电子表格，或将其中的表格录入 .xlsx 文件。',
  image: '文件是图片，不能读取。请向报送单位索取原电子表格，或将其中的表格录入 .xlsx 文件。',
  archive: '文件是压缩包，不能直接读取。请先解压，再读取其中的文件。',
  message: '文件是 Outlook 邮件，不能读取。请将邮件中的附件另存后读取。',
  xml: '文件是 XML 文档，但不是电子表格，不能读取。请从原系统导出 .xlsx 或 .csv 文件。',
};

function plainUtf16Zh(way: Ways): string {
  return `没有标记的 UTF-16 文本请${way.set('encoding', 'utf-16le')}。`;
}

const TABLE_PROBLEMS: { readonly [P in DiagnosticParams['PC202']['problem']]: string } = {
  empty: '文件为空。请填入表头和数据。',
  'no-header': '找不到表头。请在数据上方设一行表头，至少有“指标”“年份”“数值”三列。',
  traditional:
    '表头是繁体字，工具只认简体字的表头和指标名称，未读取。请在 Excel 或 WPS 的“审阅”中用“繁转简”转换后重新报送。',
  'no-rows': '表头之下没有数据。请在表头之下每行填写一个数值。',
  binary: '文件不是表格，也不是文本，可能是程序、图片或已损坏的文件。请另存为“CSV UTF-8”或 .xlsx 文件；',
};

const CSV_FAULTS: { readonly [F in CsvFault]: string } = {
  CSV_QUOTE_NOT_CLOSED: '双引号没有成对，自此行起无法分格。请补上缺少的双引号，或删去多余的双引号。',
  CSV_INVALID_CLOSING_QUOTE: '双引号之后应为分隔符或行末。格内本身含有双引号的，请写成两个双引号。',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    '结束的双引号之后还有文字。请把这些文字移入引号之内，或将其删去。',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    '此行的格数与其他行不同。请补齐所缺的格，含有逗号的格请用双引号括起。',
  TOO_MANY_COLUMNS: '此行的格数过多，不像是填报数据。请检查分隔符是否正确，并删去多余的列。',
  TOO_MANY_LINES:
    '至此行为止，连续的文字过多而没有数值，不像是填报数据，自此行起的内容未再读取。请删去与填报无关的文字。',
  TOO_MANY_TABLES: '文件中的表过多，自此行起的内容未再读取。请分成几个文件填报。',
  CSV_MAX_RECORD_SIZE: '此行过长，不像是填报数据。请检查双引号是否成对，文件是否为 CSV 格式。',
};

const HINTS: { readonly [H in ValueHint]: string } = {
  number: '无法识别为数值。请填写“92.5%”“1234”“11.29万人”等形式；没有数据的，请填“/”。',
  whole: '无法识别为整数。请填写“1234”“11.29万”等形式；没有数据的，请填“/”。',
  presence: '不能说明有无。请填写整数个数（如“1”“0”），或填写“已设立”“未设立”；没有数据的，请填“/”。',
  answer: '不能说明是否完成。请填写“已完成”“推进中”或“未完成”；没有数据的，请填“/”。',
  'no-or-missing': '含义不明，可能是数值为零，也可能是没有数据。请改填“0”或“/”。',
  'fraction-text':
    '可能是分数，也可能是日期。请在“分子”“分母”两列分别填写，或连同百分数填写，如“9/10（90%）”。',
  coverage:
    '不能说明覆盖的比例。请填写百分数（如“90%”），或在“分子”“分母”两列填写个数，或按县（市、区）分行填报。',
  direction:
    '写的是增长或下降，而指标名称看不出数值是增是降，不予采用。请在规则文件中写明 direction（rise 或 fall）。',
  growth: '无法识别。请填写数值和单位，如“5%”；与名称方向相反的（如增长率填报下降），填“-3.2%”。',
  ticked: '不能看出勾选的是哪一项。请只勾选一项，如“☑是☐否”，或直接填写“是”“否”。',
  remark:
    '数值后的文字可能表示另一个数值、另一个时期，或者不是实际完成数，不能确定以何者为准。请只填写实际完成数，其余移入“备注”列。',
  scientific:
    '是科学计数法，末位数字已四舍五入到个位以上。请填写完整的数字；在电子表格中可将该列设为“数值”格式。',
  shown:
    '中，方括号内是打开文件时看到的内容，与所存的内容不一致（按数字格式显示，或有部分文字看不见），不能确定以何者为准。请清除该单元格的格式后重新填写。',
  hidden:
    '存在单元格中，但单元格的数字格式（如“;;;”）或者工作表不显示零值的设置使它不显示，不能确定是否有意隐去。请将格式设为“常规”并显示零值后重新填写；没有数据的，请填“/”。',
};

function partsZh({ text, parts, ratio, indicator }: DiagnosticParams['PC209']): string {
  const given = `指标${q(indicator)}填报${q(text)}，`;
  if (ratio === '0/0')
    return `${given}但分子、分母为${q(parts)}，分母为0时不应有数值。请更正分子、分母，或将数值留空。`;
  return `${given}按分子、分母${q(parts)}计算为${q(ratio)}，两者不一致。请核对后更正，或只填分子、分母。`;
}

function planZh({ text, nearest, several, known }: DiagnosticParams['PC210'], way: Ways): string {
  if (several !== '') {
    return `${q(text)}同时符合多份规划：${cut(several, LIST)}。请改填规划代号。`;
  }
  return `没有名为${q(text)}的规划${perhaps(nearest)}可用的有：${cut(known, LIST)}。自行编写的规划，请${way.ownPlan}。`;
}

function unreadColumnZh({ header, reason }: DiagnosticParams['PC220']): string {
  if (header === '')
    return '该列没有表头，自本行起却有内容，均未读取。请核对各格是否错位；需要读取的，请补上表头。';
  if (reason === 'remark') return `${q(header)}一列是说明性的内容，不是数值，未读取。`;
  if (reason === 'half')
    return `${q(header)}一列只有分子或分母，没有相配的一列，未读取。如需读取，请补上所缺的一列。`;
  return `表头${q(header)}无法识别，该列未读取。如需读取，请改用“指标”“年份”“数值”“县区”“备注”等表头。`;
}

const CODE = /^\d{6}(?:\d{3}|\d{6})?$/;
/** What is within a county. */
const TOWN = /(?:乡|镇|街道|街道办事处|村|社区)$/;

function areaZh({ text, plan, nearest, units }: DiagnosticParams['PC211']): string {
  if (units === 0) {
    return `${cut(plan)}规划没有列出下级填报单位，无法识别${q(text)}${perhaps(nearest)}确系${wholeZh(plan)}数值的，请填写${q(plan)}；系所辖地区数值的，请先在规则文件的 units 中列出该地区，不要改写为${q(plan)}或留空。`;
  }
  if (CODE.test(text))
    return `${q(text)}是行政区划代码，不能据以识别县（市、区）。请填写${cut(plan)}所辖县（市、区）的全称；代码需要保留的，另设“行政区划代码”一列，与“县区”并列。`;
  if (nearest === null && TOWN.test(text))
    return `${cut(plan)}规划的填报单位中没有${q(text)}。乡镇、街道和村（社区）的数值不是县（市、区）的数值，未采用。请填报县（市、区）的数值，不要留空。`;
  return `${cut(plan)}规划的填报单位中没有${q(text)}${perhaps(nearest)}请填写县（市、区）全称；如系${wholeZh(plan)}数，请填“${wholeZh(plan)}”或留空。`;
}

const PART_OF_RATIO = /^(?:其中)?\s*[:：、]?\s*分[子母]/;

function indicatorZh({ text, plan, nearest }: DiagnosticParams['PC212'], way: Ways): string {
  if (PART_OF_RATIO.test(text))
    return `${q(text)}单独写成一行，不能确定属于哪项指标，未采用。请在表头增设“分子”“分母”两列，与指标写在同一行。`;
  if (text === '') return '本行没有指标名称，也没有可用的序号。请填写规划中的指标名称。';
  if (/^\d+$/.test(text)) return `${cut(plan)}规划中没有序号为${q(text)}的指标。请更正序号，或填写指标名称。`;
  if (nearest === text) return `${cut(plan)}规划中名为${q(text)}的指标不止一项。请填写指标全称或代号。`;
  return `${cut(plan)}规划中没有指标${q(text)}${perhaps(nearest)}${way.indicatorsOf(cut(plan))}`;
}

function rowZh({ row, name, rowName, nameRow }: DiagnosticParams['PC213']): string {
  const ofName = nameRow === null ? '该指标没有序号' : `该指标的序号是${nameRow}`;
  const ofRow = rowName === null ? `没有序号为${row}的指标` : `序号${row}是${q(rowName)}`;
  return `序号${row}与指标${q(name)}不符：规划中${ofName}，${ofRow}。请更正序号或指标名称。`;
}

const REQUIRED_COLUMNS: { readonly [F in RequiredField]: string } = {
  indicator: '表头缺少指标列。请增设“指标”或“指标名称”列；只填序号的，请增设“序号”列。',
  year: '表头缺少年份列。请增设“年份”或“年度”列。',
  value: '表头缺少数值列。请增设“数值”“完成值”或“实测值”列，或者增设“分子”“分母”两列。',
};

const WHAT_ACCEPTED: { readonly [W in DiagnosticParams['PC163']['what']]: string } = {
  plan: '规划',
  indicator: '指标',
  area: '填报单位',
  code: '问题代码',
};

const DOUBTS: Readonly<Record<RemarkProblem, string>> = {
  void: '数值可能已作废或有误',
  role: '数值可能不是实际完成的',
  place: '数值可能属于别的地区',
  year: '数值可能属于别的时间',
  unit: '数值可能是别的单位的',
  unseen: '所说的颜色或字体在本文件中看不出来',
  forecast: '数值可能是预计的',
  earlier: '数值可能是往年的',
  doubt: '数值可能不完整或尚未核实',
  unclear: '没有读懂，数值可能不是全部的',
  none: '可能没有可统计的对象或者没有开展，数值应为空或者不适用',
  unfound: '所指的数值在表中没有找到',
  number: '其中另有一个数值，应以何者为准不能确定',
};

const DENIED: Readonly<Record<RemarkDenial, (of: RemarkedValue) => string>> = {
  void: () => '不能采用',
  role: () => '不是实际完成的',
  place: ({ area }) => `不是${cut(area)}的`,
  year: ({ year }) => `不是${year}年全年的`,
  unit: () => '用的是别的单位',
  unseen: () => '可能也在其列（所说的颜色或字体在本文件中看不出来，各数值均如此）',
};
