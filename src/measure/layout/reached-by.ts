import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';

/** A time, and behind it that something is reached then: 2025年末达到, “十四五”末达到值. */
const REACHED_BY =
  /(?:(?:19|20)\d{2}\s*(?:年度?)?|[末底终]年?|期末?|(?:19|20)\d{2}\s*年[末底终])["”」]?\s*(?:达到|达成|实现)(?:[值数]|水平)?\s*$/;

/**
 * True for 2025年达到, which may be what was reached or what the plan demands to be; 2025年已达到 and 实际达到 were measured, and
 * 应达到 is a target.
 */
export const isReachedBy = remembered((text: string): boolean => REACHED_BY.test(fold(text)));
