/** What may stand between the cells of a text table; the full-width comma comes from Chinese input methods. */
export const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['制表符', '\t'],
  ['逗号', ','],
  ['分号', ';'],
  ['竖线', '|'],
]);

/** A delimiter by its name or by itself; null for what is more than one character. */
export function delimiterNamed(text: string): string | null {
  const named = NAMED.get(text) ?? text;
  return named.length === 1 ? named : null;
}

const SAMPLE_LINES = 40;
/** With the blank ones between them. */
const MOST_LINES = 400;

/**
 * The delimiter of a table that begins with this text: the one that most lines have, and of those the most often.
 * Title lines have none or few, and prose in them may have any, so it is the usual line that decides.
 */
export function detectDelimiter(head: string): string {
  const lines = unquoted(head)
    .split(/\r\n|\n|\r/, MOST_LINES)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: usualCount(lines, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** The text without what stands in quotes, where a delimiter is none. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}

/** How many cells the lines with any have, weighed by how many lines agree. */
function usualCount(lines: readonly string[], delimiter: string): number {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = occurrences(line, delimiter);
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...tally].map(([count, agreeing]) => agreeing * Math.min(count, 8)));
}

function occurrences(line: string, delimiter: string): number {
  let count = 0;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) count += 1;
  return count;
}
