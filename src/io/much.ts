/** So many bytes of inputs and rule files are much: reading them takes longer than starting. */
const MUCH = 1 << 15;

let left = MUCH;
let atMuch: (() => void) | null = null;

/** Calls this once, before much is read. */
export function whenMuchIsRead(call: () => void): void {
  atMuch = call;
}

/** To be told how many bytes are about to be read. */
export function countRead(bytes: number): void {
  left -= bytes;
  if (left >= 0 || !atMuch) return;
  atMuch();
  atMuch = null;
}
