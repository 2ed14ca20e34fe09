/**
 * Null for a Uint8Array, else what there is instead. Not by its class, which bytes of another window or worker do not have.
 */
export function whyNoBytes(bytes: unknown): string | null {
  const kind = Object.prototype.toString.call(bytes).slice('[object '.length, -1);
  if (kind !== 'Uint8Array') return kind;
  if (!ArrayBuffer.isView(bytes)) return 'Object';
  return isTransferred(bytes) ? 'one whose buffer was transferred' : null;
}

/** Asked by the way, since not every engine tells. */
function isTransferred({ buffer, byteLength }: ArrayBufferView): boolean {
  if (byteLength > 0) return false;
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}
