import { optionOf, type Ways } from './ways.js';

/** On the command line. */
export const waysZh: Ways = {
  by: (asked, value) => `用 ${written(asked, value)} `,
  set: (asked, value) => `加 ${written(asked, value)}`,
  example: (asked, value) => `例如 ${written(asked, value)}`,
  given: (name, value) => `${optionOf(name)}${value === undefined ? '' : ` ${value}`}`,
  name: (asked) => ` ${optionOf(asked)}`,
  named: (asked) => ` ${optionOf(asked)} `,
  place: (option) => `选项 ${option} `,
  choosePlan: '用 --plan 指明规划代号，代号见 plancheck plans',
  ownPlan: '用 --plan 或 --rules 指明其规则文件',
  checkPlan: '用 plancheck rules check 检查并改正该规划',
  packAnew: '请重新索取，或用 plancheck rules pack 重新打包。',
  indicatorsOf: (plan) => `用 plancheck show ${plan} 可查看该规划的指标。`,
  theRest: '，用 --format json 可列出全部',
};

function written(asked: Parameters<typeof optionOf>[0], value?: string): string {
  return value === undefined ? optionOf(asked) : `${optionOf(asked)} ${value}`;
}
