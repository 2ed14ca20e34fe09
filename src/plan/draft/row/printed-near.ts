import type { TargetText } from '../../build/target.js';
import type { Kind } from '../../plan.js';

/** A target that something near it meets too. */
export interface NearTarget {
  readonly target: (within: string) => TargetText;
  /** How near, as the plan says it. */
  readonly within: string | null;
  /** What is to be kept step with. */
  readonly other?: string;
}

const FAR =
  /[,;(]?(?:±|(?:允许)?(?:上下)?(?:误差|浮动|波动|偏差|相差)(?:不超过|不大于|在|为|±|≤)*)(\d+(?:\.\d+)?[^\d()]*?)(?:以内|之内)?\)?$/;
const ABOUT = /^(?:保持在|稳定在|控制在|达到|达)?(?:(?:大约|约)(.+?)(?:左右)?|(.+?)左右)$/;
const STEP = /^(?:与|和|同|跟)([^\d%‰]+?)(?:保持|基本|大体)*同步(?:增长|提高|提升|增加|下降)?$/;

/** 5.5%左右, 约5.5%, 60%±2个百分点; 与经济增长基本同步 of what is a rate itself. */
export function nearIn(text: string, kind: Kind, unit: string, than: string): NearTarget | null {
  const [tolerance = '', far] = FAR.exec(text) ?? [];
  const within = far?.replace(/个?百分点$/, '') ?? null;
  const words = text.slice(0, text.length - tolerance.length);
  const other = STEP.exec(words)?.[1];
  if (other !== undefined)
    return kind === 'rate' || kind === 'growth'
      ? { target: (far) => ({ than, op: '=', within: far }), within, other }
      : null;
  const [, roughly, around = within === null ? undefined : words] = ABOUT.exec(words) ?? [];
  const amount = roughly ?? around;
  if (amount === undefined || !/^\d/.test(amount)) return null;
  const about = /^[\d.]+$/.test(amount) ? `${amount}${unit}` : amount;
  return { target: (far) => ({ about, within: far }), within };
}
