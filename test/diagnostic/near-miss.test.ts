import { expect, test } from 'vitest';
import { nearMiss } from '../../src/diagnostic/nearest.js';
import { FORMAT_NAMES } from '../../src/report/format.js';

const OPTIONS = ['--plan', '--format', '--report', '--fail-on', '--fail-fast', '--include-commitments'];
const COMMANDS = ['evaluate', 'missing', 'compare', 'inspect', 'plans', 'show', 'explain', 'rules'];

test.each([
  ['--formt', OPTIONS, '--format'],
  ['--foramt', OPTIONS, '--format'],
  ['--include', OPTIONS, '--include-commitments'],
  ['--repor', OPTIONS, '--report'],
  ['evalute', COMMANDS, 'evaluate'],
  ['eval', COMMANDS, 'evaluate'],
  ['shwo', COMMANDS, 'show'],
  ['jsno', FORMAT_NAMES, 'json'],
  ['jsn', FORMAT_NAMES, 'json'],
  ['xls', FORMAT_NAMES, 'xlsx'],
])('%s of %j was meant as %s', (given, known, meant) => expect(nearMiss(given, known)).toBe(meant));

test.each([
  ['--output', OPTIONS, 'half of it is another word'],
  ['list', COMMANDS, 'none is like it'],
  ['test', COMMANDS, 'none is like it'],
  ['yml', FORMAT_NAMES, 'html is two of four letters away'],
  ['pdf', FORMAT_NAMES, 'no letter is the same'],
  ['', FORMAT_NAMES, 'nothing was given'],
])('for %s of %j nothing is proposed: %s', (given, known, _) => expect(nearMiss(given, known)).toBeNull());
