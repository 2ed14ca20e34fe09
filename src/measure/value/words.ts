import type { Kind } from '../../plan/plan.js';

export type Answer = 'yes' | 'no' | 'in-progress';

/** Lookalikes of a dash that are none: one, the Japanese length mark, a radical, a letter. */
const LIKE_A_DASH = /^[一ー⼀ㄧ]+$/;

const WORDS: { readonly [A in Answer]: readonly string[] } = {
  yes: [
    ...listed('是、有、√、✓、✔、☑、✅、完成、yes、y、true'),
    ...listed('已设立、已设置、已建立、已建成、已成立、已完成、已确定、已落实、已实现、已具备、已建、已设'),
  ],
  no: [
    ...listed('否、无、没有、×、✕、✖、✗、✘、❌、no、n、false'),
    ...listed('未设立、未设置、未建立、未建成、未成立、未完成、未确定、未落实、未实现、不具备、未建、未设'),
  ],
  'in-progress': [
    ...listed('推进中、正在推进、进行中、建设中、正在建设、筹建中、筹建、筹备中、在建、创建中、正在创建'),
    ...listed('in progress、in-progress'),
  ],
};

const ANSWERS: ReadonlyMap<string, Answer> = new Map(
  (['yes', 'no', 'in-progress'] as const).flatMap((answer) => WORDS[answer].map((word) => [word, answer])),
);

function listed(words: string): string[] {
  return words.split('、');
}

/** True for 一 and the like, which scanners and hurried hands put for a dash. */
export function looksLikeDash(word: string): boolean {
  return LIKE_A_DASH.test(word);
}

/** What a folded, lower-case text answers to "is it there?" or "is it done?". */
export function answerOf(word: string): Answer | null {
  return ANSWERS.get(word.replace(/^[尚暂还]未/, '未')) ?? null;
}

const PLAIN = /^(?:不涉及|不适用)(?:[此该本](?:项|类)?)?(?:指标|工作|项目|业务)?$|^not applicable$/;
const HERE = '^(?:(?:[本我该](?:[县区市地]|辖区|单位)|辖区)内?)?(?:无|没有|未有)';
const NONE_OF_THESE = new RegExp(
  `${HERE}(?:[此该这](?:类|项|种)|相关)(?:单位|企业|机构|人员|人群|对象|患者|病人|案件|场所|乡镇|工作|项目|业务|情况)?$`,
);
const NONE = new RegExp(`${HERE}(.+(?:单位|企业|机构|人员|人群|对象|患者|病人|案件|场所|乡镇|岗位|劳动者))$`);

/**
 * Whether a folded, lower-case text says that there is nothing to count: 不涉及, 不适用, 无此类单位. 无尘肺病患者 says it
 * of a share whose denominator counts them, which `about` tells: other things may be the ones that were not found. Of
 * something that is there or not, 无此类机构 says that it is not there.
 */
export function saysNotApplicable(word: string, kind: Kind, about: string): boolean {
  if (PLAIN.test(word)) return true;
  if (kind === 'presence' || kind === 'coverage') return false;
  if (NONE_OF_THESE.test(word)) return true;
  const [, things = ''] = NONE.exec(word) ?? [];
  return kind === 'rate' && things !== '' && about.slice(0, -1).includes(things);
}
