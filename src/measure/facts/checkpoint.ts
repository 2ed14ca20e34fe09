/** 中期评估 and 终期评估 are of the plan's own years for them. */
export function checkpointIn(text: string): 'midterm' | 'final' | null {
  if (/中期(?:评估|评价|检查|考核|自查)/.test(text)) return 'midterm';
  return /(?:终期|末期|期末|期满|总结性)(?:评估|评价|检查|考核|自查)/.test(text) ? 'final' : null;
}
