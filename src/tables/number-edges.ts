/** What stands alike from the right and from the left: one number, and letters right beside it. */
export const SAME_BOTH_WAYS = /^\s*\p{L}*(?:\p{Nd}+(?:[.,:]\p{Nd}+)*[%％‰]?\p{L}*)?\s*$/u;

/** What would go on with a number that stands right before it. */
export const BEGINS_AS_NUMBER = /^\s*[\p{Nd}.,%％‰]/u;

/** What a number right behind it would go on with. */
export const ENDS_AS_NUMBER = /[\p{Nd}.]$/u;
