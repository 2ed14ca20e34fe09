/** The code of a division, of 6, 9 or 12 digits, before or behind its name: 131102桃城区, 桃城区（131102）. */
const CODE = '(\\d{6}(?:\\d{3}|\\d{6})?)';
const BEFORE = new RegExp(`^${CODE}\\s*[-_/:]?\\s*(\\D+)$`);
const BEHIND = new RegExp(`^(\\D+?)\\s*[-_/]?\\s*[([]?${CODE}[)\\]]?$`);

/** The name beside a code of the plan's own place or of one within it; null for any other text. Which code is whose nobody knows here. */
export function besideCode(folded: string, ofPlan: string | null): string | null {
  if (ofPlan === null || !/\d{6}/.test(folded)) return null;
  const before = BEFORE.exec(folded);
  const behind = before ? null : BEHIND.exec(folded);
  const [code = '', name = ''] = before ? before.slice(1) : behind ? [behind[2], behind[1]] : [];
  return name !== '' && code.startsWith(ofPlan.replace(/(?:00)+$/, '')) ? name.trim() : null;
}
