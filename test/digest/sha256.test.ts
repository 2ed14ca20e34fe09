import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/digest/hash.js';
import { newSha256, sha256Base64 } from '../../src/digest/sha256.js';

test('is what Node takes, in however many pieces the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
      const [ours, nodes] = [newSha256(), createHash('sha256')];
      for (const piece of pieces) {
        ours.update(piece);
        nodes.update(piece);
      }
      expect(ours.digest()).toBe(nodes.digest('hex'));
    }),
  );
});

test('of nothing is that of nothing', () => {
  expect(hashOf(new Uint8Array(), newSha256)).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('of a text in Base64 is what Node writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256Base64(text)).toBe(createHash('sha256').update(text, 'utf8').digest('base64'));
    }),
  );
});
