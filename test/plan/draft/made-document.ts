import { type City, published, type ShippedCheckpoint, type ShippedPlan, shipped } from './shipped-plan.js';

/** Documents with the facts of the shipped plans, set as each city set its own; the sentences around them are ours. */
export function madeDocument(city: City): string {
  const plan = shipped(city);
  const [heads = [], ...rows] = published(city);
  return LAYOUTS[city](plan, heads, rows);
}

type Layout = (plan: ShippedPlan, heads: readonly string[], rows: readonly (readonly string[])[]) => string;

const LAYOUTS: Readonly<Record<City, Layout>> = {
  shaoguan: (plan, heads, rows) =>
    spaced([
      plan.document.number ?? '',
      `${plan.jurisdiction.name}公共卫生与重大疾病防治`,
      '工作领导小组办公室（代章）',
      dayOf(plan),
      plan.title,
      ...opening(plan),
      `“十四五”职业病防治指标与目标`,
      heads.slice(1).join(' '),
      ...rows.flatMap(([number = '', name = '', ...values]) =>
        name.length < 25
          ? [[number, name, ...values].join(' ')]
          : [number, name.slice(0, 19), name.slice(19), values.join(' ')],
      ),
      ...ending(plan, (midterm, final) => [
        '（四）加强督查评估。市将于',
        `${midterm}组织中期评估；`,
        `${final}组织终期评估。`,
      ]),
    ]),
  taishan: (plan, heads, rows) =>
    [
      ...opening(plan),
      '“十四五”职业病防治指标与目标',
      ...heads.slice(1, 4),
      '“十四五”规划目标值',
      ...heads.slice(4),
      '',
      ...rows.flatMap((row) => [...row.map((cell) => `\t${cell}`), '']),
      '（四）编制依据。',
      '1.有关法律法规。',
      ...ending(plan, (midterm, final) => [
        `    （四）加强督查评估。${midterm}组织中期评估；${final}组织终期评估。`,
      ]),
    ].join('\n'),
  jieyang: (plan, heads, rows) =>
    [
      plan.document.number ?? '',
      '',
      `${plan.jurisdiction.name}公共卫生与重大疾病`,
      '防治工作领导小组办公室',
      dayOf(plan),
      plan.title,
      '| 目录 | |',
      '|---|---|',
      '| 第二章 总体要求 | 7 |',
      '',
      '第二章 总体要求',
      '第三节 规划目标',
      '“十四五”职业病防治指标与目标',
      '',
      ...markdown(heads, rows.slice(0, 7)),
      '',
      ...markdown(heads, rows.slice(7)),
      '',
      '第三章 主要任务',
      '第一节 深化治理',
      '第四章 保障措施',
      '第四节 强化督查',
      `${plan.checkpoints.midterm.wording}组织中期评估；${plan.checkpoints.final.wording}组织终期评估。`,
    ].join('\n'),
  liaocheng: (plan, heads, rows) =>
    [
      plan.document.number ?? '',
      ...DEPARTMENTS.map((one) => `${plan.jurisdiction.name}${one}`),
      dayOf(plan),
      `# ${plan.title}`,
      ...opening(plan),
      '### 主要指标',
      '',
      ['指标名称', '', ...heads.slice(2)].join('\t'),
      ...rows.map((row) => row.join('\t')),
      '',
      ...ending(plan, (midterm, final) => [
        `（四）加强督导评估。${midterm}、${final}分别组织中期和终期评估。`,
      ]),
    ].join('\n'),
  hengshui: (plan, heads, rows) =>
    [
      '网站首页',
      `## ${plan.title.replace('（', ' (').replace('）', ')').replace('—', '-')}`,
      `发布日期: ${plan.document.date} 16:05:30 来源: 字体: [大 中 小]`,
      ...opening(plan),
      '',
      heads.join('\t'),
      heads.map(() => '------').join('\t'),
      '',
      ...rows.map((row) => row.join('\t')),
      '',
      ...ending(plan, (midterm, final) => [
        `## （五）实施监测评估`,
        `${midterm}和${final}分别开展中期和末期评估。`,
      ]),
      `版权所有：${plan.document.issuer}`,
    ].join('\n'),
};

const DEPARTMENTS = [
  '卫生健康委员会',
  ...Array.from({ length: 16 }, (_, i) => `第${'一二三四五六七八九十'[i % 10]}${i > 9 ? '分' : ''}局`),
];

function spaced(lines: readonly string[]): string {
  return lines.join('\n\n');
}

function dayOf({ document }: ShippedPlan): string {
  const [year, month, day] = (document.date ?? '').split('-').map(Number);
  return `${year}年 ${month}月 ${day}日`;
}

/** Up to the heading that the table stands under. */
function opening(_: ShippedPlan): string[] {
  return [
    '一、现状',
    '到2020年，申报率达95%以上，共有3家机构。',
    '二、总体要求',
    '（一）指导思想',
    '（三）规划目标。',
    '到2025年，体系更加完善。',
  ];
}

function ending(plan: ShippedPlan, clause: (midterm: string, final: string) => string[]): string[] {
  const wording = (one: ShippedCheckpoint) => one.wording;
  return [
    '三、主要任务',
    '（一）加强宣传。',
    '四、保障措施',
    '（一）加强领导。',
    ...clause(wording(plan.checkpoints.midterm), wording(plan.checkpoints.final)),
  ];
}

/** With the heading of the names over the numbers, as after a page break again. */
function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(['指标名称', '', ...heads.slice(2)]), line(heads.map(() => '----')), ...rows.map(line)];
}
