type Answer = 'yes' | 'no' | 'in-progress';

/** Dashes of every length, slashes and dots: the yearbooks' marks for "not available". */
const MARK = /^(?:[-‐-―─━⸺⸻ ]+|\/{1,2}|\\|[…⋯ ]+|\.{3}|\.{6})$/;

const MISSING: ReadonlySet<string> = new Set([
  '',
  ...listed('无数据、暂无、暂无数据、无资料、数据缺失、缺失、缺、未开展、未统计、未监测、未填报'),
  ...listed('尚未启动、尚未开展、n/a、na、null、missing、no data'),
]);

/** Lookalikes of a dash that are none: one, the Japanese length mark, a radical, a letter. */
const LIKE_A_DASH = /^[一ー⼀ㄧ]+$/;

const WORDS: { readonly [A in Answer]: readonly string[] } = {
  yes: [
    ...listed('是、有、√、✓、✔、☑、✅、完成、yes、y、true'),
    ...listed('已设立、已设置、已建立、已建成、已成立、已完成、已确定、已落实、已实现、已具备'),
  ],
  no: [
    ...listed('否、无、没有、×、✕、✖、✗、✘、❌、no、n、false'),
    ...listed('未设立、未设置、未建立、未建成、未成立、未完成、未确定、未落实、未实现、不具备'),
  ],
  'in-progress': [
    ...listed('推进中、正在推进、进行中、建设中、正在建设、筹建中、在建、创建中、正在创建'),
    ...listed('in progress、in-progress'),
  ],
};

const ANSWERS: ReadonlyMap<string, Answer> = new Map(
  (['yes', 'no', 'in-progress'] as const).flatMap((answer) => WORDS[answer].map((word) => [word, answer])),
);

function listed(words: string): string[] {
  return words.split('、');
}

/** Whether a folded, lower-case text says that there is no value. */
export function isMissing(word: string): boolean {
  return MISSING.has(word) || MARK.test(word);
}

/** True for 一 and the like, which scanners and hurried hands put for a dash. */
export function looksLikeDash(word: string): boolean {
  return LIKE_A_DASH.test(word);
}

/** What a folded, lower-case text answers to "is it there?" or "is it done?". */
export function answerOf(word: string): Answer | null {
  return ANSWERS.get(word) ?? null;
}
