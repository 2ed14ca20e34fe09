import { describe, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

/** `--plan`, `--year` and `--area` speak for rows that say nothing themselves; what a row says wins. */
const NAMELESS = '指标,数值\n工业企业职业病危害项目申报率,92%\n';

interface Read {
  readonly code: number;
  readonly stderr: string;
  readonly values: readonly { plan: string; area: string | null; year: number; text: string }[];
}

async function inspect(stdin: string, ...args: string[]): Promise<Read> {
  const ran = await runProgram(['inspect', '-', ...args, '--format', 'json', '--lang', 'en'], { stdin });
  const inputs = ran.stdout === '' ? [] : JSON.parse(ran.stdout);
  const values = inputs.flatMap((input: { tables: { first: Read['values'] }[] }) =>
    input.tables.flatMap(({ first }) => first),
  );
  return { code: ran.code, stderr: ran.stderr, values };
}

describe('rows that name none', () => {
  test.each([
    ['a unit', '桃城区', '桃城区'],
    ['a unit by its short name', '桃城', '桃城区'],
    ['the whole by its name', '衡水市', null],
    ['the whole by a word for all of it', '全市', null],
  ])('are of the area asked for: %s', async (_, asked, area) => {
    const { code, values } = await inspect(NAMELESS, '--plan', 'hengshui', '--year', '2023', '--area', asked);
    expect(values).toMatchObject([{ plan: 'hengshui', area, year: 2023, text: '92%' }]);
    expect(code).toBe(0);
  });

  test('what a row says itself wins', async () => {
    const stdin =
      '县区,指标,年份,数值\n冀州区,工业企业职业病危害项目申报率,2022,92%\n,工业企业职业病危害项目申报率,,93%\n';
    const { values } = await inspect(stdin, '--plan', 'hengshui', '--year', '2023', '--area', '桃城区');
    expect(values).toMatchObject([
      { area: '冀州区', year: 2022, text: '92%' },
      { area: '桃城区', year: 2023, text: '93%' },
    ]);
  });

  test('evaluate and missing take them too, and the report says so', async () => {
    const args = ['-', '--plan', 'hengshui', '--year', '2023', '--area', '桃城区', '--lang', 'en'];
    const evaluated = await runProgram(['evaluate', ...args, '--format', 'json'], { stdin: NAMELESS });
    const report = JSON.parse(evaluated.stdout);
    expect(report.options).toMatchObject({ plan: 'hengshui', year: 2023, area: '桃城区' });
    const missing = await runProgram(['missing', ...args, '--format', 'json'], { stdin: NAMELESS });
    const area = JSON.parse(missing.stdout).plans[0].areas.find(
      (one: { area: string }) => one.area === '桃城区',
    );
    expect(area).toMatchObject({ received: 1 });
  });
});

describe('what cannot be meant is refused', () => {
  test('an area that the chosen plan does not have, with those that it has', async () => {
    const { code, stderr } = await inspect(
      NAMELESS,
      '--plan',
      'hengshui',
      '--year',
      '2023',
      '--area',
      '桃城曲',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('The plan of 衡水市 has no reporting unit "桃城曲". Did you mean "桃城区"?');
    expect(stderr).toContain('Known: 衡水市, 桃城区, 冀州区');
  });

  test('an area that no plan has, where none is chosen', async () => {
    const { code, stderr } = await inspect(NAMELESS, '--year', '2023', '--area', '天河区');
    expect(code).toBe(2);
    expect(stderr).toContain('No plan has a place or reporting unit "天河区".');
    expect(stderr).toContain('There are plans of 衡水市, 揭阳市, 聊城市, 韶关市, 台山市.');
  });

  test('but not one that is counted', async () => {
    const args = ['-', '--plan', 'hengshui', '--year', '2023', '--area', '高新区', '--count-area', '高新区'];
    const { stdout } = await runProgram(['evaluate', ...args, '--by', 'area', '--format', 'json'], {
      stdin: NAMELESS,
    });
    expect(JSON.parse(stdout).options).toMatchObject({ area: '高新区', countArea: ['高新区'] });
  });

  test.each(['23', '2023年', '1492', '20230', 'this year'])('no year: %s', async (year) => {
    const { code, stderr } = await inspect(NAMELESS, '--plan', 'hengshui', '--year', year);
    expect(code).toBe(2);
    expect(stderr).toContain(`"${year}" is no year for --year; write four digits, as in 2023.`);
  });
});
