import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';

/** What standard error gets where it is a terminal, or is not. */
async function standardError(table: string, isTTY: boolean): Promise<string> {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const stderr = { write, isTTY, columns: 80 };
  const stdout = { write: () => {}, isTTY: false, columns: undefined };
  async function* stdin() {
    yield new TextEncoder().encode(table);
  }
  await run(['evaluate', '-', '--lang', 'zh'], { stdin: stdin(), stdout, stderr, env: { NO_COLOR: '1' } });
  return written;
}

const TABLE = '城市,指标,年份,数值\n衡水市,申报率,2023,9O％\u001b[2J\n';

test('on a terminal the faulty cell is shown among its neighbours and underlined', async () => {
  const [, shown = '', line = ''] = (await standardError(TABLE, true)).split('\n');
  expect(shown).toBe('  2 │ 申报率 │ 2023 │ 9O％\\u001b[2J');
  expect(line).toBe(`${' '.repeat(22)}${'^'.repeat(13)}`);
});

test('elsewhere each diagnostic is one line', async () => {
  expect((await standardError(TABLE, false)).trimEnd().split('\n')).toHaveLength(1);
});
