/** Control and format characters, halves of surrogate pairs, line separators, and what XML refuses. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** What nearly every text consists of, and nothing that is not seen. */
const SEEN =
  /^[\u0020-\u007e\u00b7\u00d7\u2013-\u2026\u2212\u2264\u2265\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** What runners of pipelines take for a command in the middle of any line of a log: ##vso[task.setvariable …], ::error::. */
const COMMANDS = /##(?=\[|vso\[)|::(?=[a-z])/gi;

/** Text that came from a file, fit for a line of any format: what is not seen stands as `\u001b`, and never acts. */
export function printable(text: string): string {
  const idle = withoutCommands(text);
  if (SEEN.test(idle)) return idle;
  return idle.replace(UNSEEN, (c) => {
    const code = c.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : escaped(code);
  });
}

/** The same text, in which no runner finds a command: its second mark stands as `\u0023` or `\u003a`. */
function withoutCommands(text: string): string {
  return text.replace(COMMANDS, (c) => `${c.charAt(0)}${escaped(c.charCodeAt(1))}`);
}

/** What JSON.stringify leaves bare but a terminal would obey. */
const BARE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** JSON that reads back as the very same value, its control characters all escaped. */
export function printableJson(value: unknown, indent = 0): string {
  return withoutCommands(JSON.stringify(value, null, indent)).replace(BARE, (c) =>
    Array.from({ length: c.length }, (_, i) => escaped(c.charCodeAt(i))).join(''),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
