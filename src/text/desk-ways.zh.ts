import { deskZh } from './desk.zh.js';
import { type Asked, choiceOf, fieldOf, givenOf, type Ways } from './ways.js';

/** In the fields of the page. */
export const deskWaysZh: Ways = {
  by: (asked, value) => `在${field(asked)}中${value === undefined ? '' : `用“${said(asked, value)}”`}`,
  set: (asked, value) => {
    if (value === undefined) return `勾选${field(asked)}`;
    return `把${field(asked)}设为“${said(asked, value)}”`;
  },
  example: (asked, value) => `例如“${said(asked, value)}”`,
  given: (name, value) => givenOf(name, value, '：', deskZh),
  name: (asked) => field(asked),
  named: (asked) => field(asked),
  place: (option) => field(option === '--year' ? 'year' : 'area'),
  choosePlan: '在第一步选择“所依据的规划”',
  ownPlan: '把它的规则文件也放进来',
  checkPlan: '放入该规划的规则文件，按提示改正',
  packAnew: '请重新索取。',
  indicatorsOf: () => '在第三步生成空白填报表，可查看该规划的指标。',
  theRest: '',
};

function field(asked: Asked): string {
  return `“${fieldOf(asked, deskZh)}”`;
}

function said(asked: Asked, value: string): string {
  return choiceOf(asked, value, deskZh);
}
