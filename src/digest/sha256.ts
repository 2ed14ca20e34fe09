import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hash } from './hash.js';

/** SHA-256 in any engine: WebCrypto takes no stream of bytes, and is missing from a page that was opened from a disk. */
export function newSha256(): Hash {
  const hash = sha256.create();
  return { update: (bytes) => hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}

/** The SHA-256 of a text in UTF-8, in Base64 as a content security policy has it. */
export function sha256Base64(text: string): string {
  return base64(sha256(new TextEncoder().encode(text)));
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648; `btoa` belongs to windows, not to every engine. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const all = (a << 16) | (b << 8) | c;
    text += [18, 12, 6, 0].map((shift) => DIGITS.charAt((all >> shift) & 63)).join('');
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}
