const BRACKETED = /[(（][^()（）]*[)）]/g;

/** Whether a name lists several series that have a rate each: 主要负责人、职业健康管理人员、劳动者培训率. */
export function namesSeveral(name: string): boolean {
  const bare = name.replace(BRACKETED, '');
  return bare.includes('、') && bare.endsWith('率');
}

/** What stands at the end of the last name and is meant for all: 培训率, 合格率. */
const COMMON = /.{2}率$/u;

/** A name for each series in such a name, the common end behind all of them. */
export function seriesNamesIn(name: string): string[] {
  const parts = name.split('、').map((part) => part.trim());
  const [common = ''] = COMMON.exec(name) ?? [];
  return parts.map((part) => (part.endsWith('率') ? part : part + common));
}
