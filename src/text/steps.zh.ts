import { dayZh } from './day.zh.js';
import type { Amount, StepWords } from './steps.js';

export const stepsZh: StepWords = {
  title: '下一步',
  nothing: '没有需要整改或补报的事项。',
  heads: {
    place: '地区',
    indicator: '指标',
    measured: '现状',
    wanted: '要求',
    change: '需要做到',
    by: '完成时限',
  },
  measured: (value, year) => `${value}（${year}年）`,
  unreported: '未报送',
  rows: (numbers) => `第${numbers.join('、')}项`,
  wanted: (target, due) =>
    due.length === 0
      ? target
      : `${target}（${due.map(({ year, value }) => `${year}年应达${value}`).join('，')}）`,
  raise: (amount) => changed(amount.share ? '提高' : '增加', '增加', amount),
  lower: (amount) => changed(amount.share ? '降低' : '减少', '减少', amount),
  units: (units, counted) => `${units}${counted || '个'}`,
  achieve: (wanted) => `实现“${wanted}”`,
  provide: '须具备',
  clarify: (reason) => `补正数据：${reason}`,
  report: (year, missing) =>
    missing.length === 0 ? `报送${year}年数据` : `补报${year}年数据：${missing.join('、')}`,
  by: (day, over) => dayZh(day) + (over ? '（已过期）' : '前'),
  soon: '尽快',
};

function changed(word: string, more: string, { shown, beyond, units }: Amount): string {
  return `${word}${beyond ? '超过' : ''}${shown}${units === null ? '' : `（即${more}${units}）`}`;
}
