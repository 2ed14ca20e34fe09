/** Takes the SHA-256 of bytes as they pass by. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  /** In lower-case hexadecimal digits; asked once. */
  digest(): string;
}

/** Where there is a faster one than ours, it is handed in. */
export type NewHash = () => Hash;

/** The SHA-256 of bytes that are all there. */
export function hashOf(bytes: Uint8Array, newHash: NewHash): string {
  const hash = newHash();
  hash.update(bytes);
  return hash.digest();
}
