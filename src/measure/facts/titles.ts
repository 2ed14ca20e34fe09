import type { Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { together } from './together.js';

interface Title {
  readonly title: string;
  readonly plan: Plan;
}

/** The titles of plans, which hold years and words that say nothing of a table; found without asking each of hundreds. */
export class TitleIndex {
  /** By their first two letters, the longest first. */
  readonly #titles = new Map<string, Title[]>();

  constructor(plans: readonly Plan[]) {
    for (const plan of plans) {
      const title = together(fold(plan.title));
      if (title === '') continue;
      const key = title.slice(0, 2);
      this.#titles.set(key, [...(this.#titles.get(key) ?? []), { title, plan }]);
    }
    for (const titles of this.#titles.values()) titles.sort((a, b) => b.title.length - a.title.length);
  }

  /** The first title that stands in a folded text, as long as it goes. */
  within(text: string): Title | null {
    for (let at = 0; at < text.length; at += 1) {
      const found = this.#at(text, at);
      if (found) return found;
    }
    return null;
  }

  #at(text: string, at: number): Title | undefined {
    const titles = this.#titles.get(text.slice(at, at + 2)) ?? this.#titles.get(text.charAt(at));
    return titles?.find(({ title }) => text.startsWith(title, at));
  }
}

const PLANS_OWN =
  /规划.{0,24}(?:指标|任务)|指标体系|指标(?:一览表?|清单|表)(?=\s*(?:$|\.))|\bplan(?:'s)? indicators\b/i;
const REPORTED = /完成|实际|现状|进展|情况|执行|落实|评估|监测|统计|填报|报送|上报|调查|汇总|结果|\breport/i;

/** True for the title of what a plan itself prints, 规划主要指标, which may be sent in as results. */
export function namesPlansOwn(text: string): boolean {
  const title = fold(text).slice(0, 100);
  return PLANS_OWN.test(title) && !REPORTED.test(title);
}

/** What titles of a table of one indicator say besides: 表1：申报率完成情况, 关于申报率完成情况的报告. */
export const OF_TITLES =
  /(?:统计|汇总|调查|监测|填报|指标|情况|一览|明细)*(?:报表|表|一览|台账|明细|统计|汇总)$|各|县区|县市区|分|^\s*(?:附?表|附件|附)\d{1,2}|^\s*关于|的(?:报告|通报|说明|函|通知|情况)|职业(?:病|健康|卫生)(?:防治)?(?:规划|工作|指标)+/g;

/** 申报率（县区） is of the counties only; 各县区申报率 and 申报率分县区统计表 are titles. */
export const OF_THOSE = /^(?:县区|县市区|区县|县市)$/;
