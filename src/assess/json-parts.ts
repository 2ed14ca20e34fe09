const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const PARTS = new Set([...'{[,'].map((letter) => letter.charCodeAt(0)));

/**
 * How many things a JSON text makes, told without making them: what is many short ones takes tens of times its bytes to read,
 * and is bounded before.
 */
export function jsonParts(bytes: Uint8Array): number {
  let isText = false;
  let parts = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) isText = !isText;
    else if (isText && byte === BACKSLASH) i += 1;
    else if (!isText && PARTS.has(byte)) parts += 1;
  }
  return parts;
}
