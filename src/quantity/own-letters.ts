/** An engine copies shorter texts anyway; longer ones are not kept for long. */
const [SHORTEST, LONGEST] = [13, 1 << 12];

/**
 * The same text in memory of its own. Engines keep all of a text for as long as a piece of it is used that was cut out, so that a
 * word that is remembered would keep the long row that it stood in.
 */
export function withOwnLetters(text: string): string {
  return text.length < SHORTEST || text.length > LONGEST ? text : ` ${text}`.slice(1);
}
