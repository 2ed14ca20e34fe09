import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpacksTooFar } from '../../../src/tables/document/pdf-streams.js';

const streamOf = (packed: Uint8Array, filter = '/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`4 0 obj <</Filter ${filter}>> stream\r\n`),
    packed,
    Buffer.from('\nendstream endobj\n'),
  ]);
const pdf = (...streams: readonly Uint8Array[]) =>
  new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), ...streams]));
const blanks = (megabytes: number) => deflateSync(Buffer.alloc(megabytes << 20, 0x20));

test('a PDF of a few megabytes that unpacks to hundreds is told before it is read', () => {
  expect(unpacksTooFar(pdf(streamOf(blanks(1)), streamOf(Buffer.from('no packed stream'))))).toBe(false);
  expect(unpacksTooFar(pdf(streamOf(blanks(100))))).toBe(true);
  expect(unpacksTooFar(pdf(streamOf(deflateSync(blanks(1)), '[/FlateDecode /FlateDecode]')))).toBe(true);
});
