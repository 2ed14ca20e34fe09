import { expect, test } from 'vitest';
import { readSample } from '../../../src/measure/value/sample.js';

test.each<[string, number | null | 'unread']>([
  ['1000', 1000],
  ['1,000人', 1000],
  ['１２００份', 1200],
  ['1 588', 1588],
  ['1', 1],
  ['', null],
  ['/', null],
  ['—', null],
  ['0', 'unread'],
  ['-5', 'unread'],
  ['10.5', 'unread'],
  ['约1000', 'unread'],
  ['1,00', 'unread'],
  ['95%', 'unread'],
])('%s asked %s', (text, expected) => expect(readSample(text)).toBe(expected));
