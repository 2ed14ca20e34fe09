/** 未申报率 is no slip of 申报率, and 新增参保人数 none of 参保人数. */
const OPPOSITE = /[未不非无]|新增|净增|以[上下]/g;

/** The name found for a text, unless one of them says the opposite of the other. */
export function notOpposite(text: string, found: string | null): string | null {
  const words = (one: string) => (one.match(OPPOSITE) ?? []).join();
  return found !== null && words(text) === words(found) ? found : null;
}
