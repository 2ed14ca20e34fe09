import { expect, test } from 'vitest';
import { unsigned } from '../../build/portable/unsigned.js';

/** The least that says where the certificates of a program are: here from byte 600 on, to the end. */
function signed(size = 40): Buffer {
  const bytes = Buffer.alloc(640, 7);
  bytes.writeUInt32LE(100, 0x3c);
  const header = 100 + 24;
  bytes.writeUInt32LE(0xabc, header + 64);
  bytes.writeUInt32LE(600, header + 112 + 32);
  bytes.writeUInt32LE(size, header + 112 + 36);
  return bytes;
}

test('a program loses its certificates, the mention of them, and the sum that they entered into', () => {
  const bytes = unsigned(signed());
  expect(bytes.length).toBe(600);
  expect(bytes.readUInt32LE(124 + 64)).toBe(0);
  expect(bytes.readBigUInt64LE(124 + 112 + 32)).toBe(0n);
  const changed = [...bytes].flatMap((byte, i) => (byte === signed()[i] ? [] : [i]));
  expect(changed.every((i) => i === 188 || i === 189 || (i >= 268 && i < 276))).toBe(true);
});

test('one without any stays as it is, and one whose certificates are not its end is refused', () => {
  expect(unsigned(signed(0))).toEqual(signed(0));
  expect(() => unsigned(signed(30))).toThrow();
});
