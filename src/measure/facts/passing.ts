/** In passing a text speaks of somebody else, or tells something of a place. */
export type Passing = 'other' | 'told';

/** What stands before a place to which a paper is sent, or at which something happens. */
const BEFORE =
  '致|抄[报送]|主送|未含|(?:会议|培训|活动|召开|举办)地[点址]|(?:联系|办公|通[讯信]|单位|详细)?地址|对口(?:帮扶|支援)(?:县区?|单位)?|帮扶(?:县区?|单位)?|(?:现场|推进|座谈|培训)会|赴|前往';
/** What is told of a place behind its name, be it by an office of it: a number, how it did, or what it has to do. */
const BEHIND =
  '\\d+(?:\\.\\d+)?\\s*[%‰]|[未没](?:有|能)?(?:上?报|报送|提交|完成|达标|开展)|牵头|审核|提供|(?:完成|情况|工作|总体|相对)*[较很不偏](?:好|差|低|高|快|慢|理想)|(?:数据|数值)?(?:异常|缺失|有误|存疑|待[核查补]|[无没]数据)|已报|排名|[高低优]于|落后|滞后|领先|突出|率先|最[高低好差]|(?:现场|推进|座谈|培训)会|[路街道巷]\\d+号';
/** What values are held against: 比枣强县高, 与枣强县相比; 衡水市与枣强县 is of both. */
const AGAINST =
  '(?:对?比|较|对标|对照|参[照考]|学习|借鉴|赶超|不如|不及|超过|[高低优劣]于)|(?:^|[\\s(（,，;；。:：])[与同和跟]';
const OTHERS = new RegExp(`(?:${BEFORE}|${AGAINST})\\s*[:：]?\\s*[(（]?\\s*\\u0001`);
const TOLD_OF = new RegExp(`\\u0001[\\u4e00-\\u9fff]{0,10}?(?:${BEHIND})`);

/**
 * How a text, in which U+0001 stands for a place, speaks of it in passing: of somebody else, 抄送：枣强县, 比枣强县高; or telling something
 * of it that does not say whose the values are, 其中枣强县85%, 枣强县牵头. Null where it does neither.
 */
export function passingIn(rest: string): Passing | null {
  if (OTHERS.test(rest)) return 'other';
  return TOLD_OF.test(rest) ? 'told' : null;
}
