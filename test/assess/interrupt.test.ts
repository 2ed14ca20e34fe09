import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test, vi } from 'vitest';
import type { Evaluation, Findings } from '../../src/assess/findings.js';
import { readInputs } from '../../src/assess/inputs/read.js';
import { findingsInSteps, reportInSteps, reportOf } from '../../src/assess/plain.js';
import { checkRuleFiles } from '../../src/assess/rules/check.js';
import * as core from '../../src/core.js';
import { evaluatingData } from '../../src/evaluate/evaluate.js';
import type { AreaEvaluation } from '../../src/evaluate/result.js';
import { NO_FACTS } from '../../src/measure/facts/facts.js';
import { PlanNames } from '../../src/measure/facts/names.js';
import { scopeInSteps } from '../../src/measure/facts/scope.js';
import { rowsOf } from '../../src/measure/layout/merged-rows.js';
import { FORMAT_NAMES, type Format } from '../../src/report/format.js';
import { coursesOf } from '../../src/report/html/courses.js';
import { rendering } from '../../src/report/registry.js';
import { findEncoding, lineOfFault } from '../../src/tables/delimited/decode.js';
import type { Steps } from '../../src/tables/pause.js';
import { Budget } from '../../src/tables/workbook/budget.js';
import { inflating } from '../../src/tables/workbook/container/inflate.js';
import { relationships } from '../../src/tables/workbook/container/relationships.js';
import { openArchive } from '../../src/tables/workbook/container/zip.js';
import { textFor } from '../../src/text/text.js';
import { PLANS } from '../measure/example.js';
import { look, makeReport, reportByArea } from '../report/sample.js';
import { LIMITS, xlsx, zip } from '../tables/workbook/handmade.js';

/**
 * Within one file, of whatever kind, the work pauses again and again, so that a signal is heard and whatever waits has its
 * turn. How long it goes on between two pauses is told in docs/performance.md.
 */
const ROWS = 5000;
const TABLE = [
  ['城市', '指标', '年份', '数值'],
  ...Array.from({ length: ROWS }, (_, i) => ['衡水市', '申报率', 2023, `${(i % 90) + 1}.5%`]),
];

function workbook(bookType: 'xlsx' | 'biff8' | 'ods' | 'fods' | 'xlml' | 'html'): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(TABLE), '表');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** Text of some megabytes: what is read at one go, and what streams after it. */
const LINE = '衡水市,申报率,2023,92.5%\n';
const text = (megabytes: number) =>
  new TextEncoder().encode(`${TABLE[0]?.join(',')}\n${LINE.repeat((megabytes << 20) / 34)}`);

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'a text of 4 MB': () => text(4),
  'a text of 20 MB, whose end streams': () => text(20),
  '.xlsx': () => workbook('xlsx'),
  '.xls': () => workbook('biff8'),
  '.ods': () => workbook('ods'),
  '.fods': () => workbook('fods'),
  'an XML Spreadsheet': () => workbook('xlml'),
  'a web page': () => workbook('html'),
};

describe.each(Object.entries(FILES))('%s', (_, make) => {
  const bytes = make();
  const reading = (pause: () => Promise<void> | undefined) =>
    readInputs([{ name: 'a', bytes }], PLANS, { pause });

  test('pauses many times', async () => {
    let pauses = 0;
    await reading(() => {
      pauses += 1;
      return undefined;
    });
    expect(pauses).toBeGreaterThan(bytes.length / (1 << 18));
  });

  test('ends in any of them where it is stopped, and is called no broken file', async () => {
    for (const which of [1, 3, 9]) {
      let left = which;
      const stopped = reading(() => {
        left -= 1;
        return left === 0 ? Promise.reject(new Error('stopped')) : undefined;
      });
      await expect(stopped).rejects.toThrow('stopped');
    }
  });
});

/** How often a text is paused over. */
async function pausesOver(content: string): Promise<number> {
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return undefined;
  };
  await readInputs([{ name: 'a.csv', bytes: new TextEncoder().encode(content) }], PLANS, { pause });
  return pauses;
}

/**
 * Work on much at once, of which each is small: no more of it lies between two pauses than a few cells. What is read of a text for
 * the first time takes a twentieth of a millisecond, so that thousands of them may not be read at one go.
 */
const many = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
const HEADED = '指标,年份,数值\n申报率,2023,88%\n';
const MUCH: readonly (readonly [string, number, string])[] = [
  ['rows that wait for what stands under them', 3000, `${HEADED}${many(3000, () => '申报率,2023,88%')}`],
  ['lines under a table', 3000, `${HEADED}${many(3000, (i) => `桃城区第${i}`)}`],
  ['lines between two tables', 3000, `${HEADED}${many(3000, (i) => `2023年第${i}`)}${HEADED}`],
  ['lines between two rows', 3000, `${HEADED}${many(3000, (i) => `桃城区第${i}`)}申报率,2022,87%\n`],
  ['lines without a table', 3000, many(3000, (i) => `第${i}`)],
  [
    'headings in each of forty lines',
    4000,
    many(40, (line) => Array.from({ length: 100 }, (_, i) => `第${line}行${i}列`).join(',')),
  ],
  ['cells that say what others have said', 3200, many(45, () => '年份,数值,'.repeat(250))],
];

test.each(MUCH)('%s: a pause at least for every few of them', async (_, count, content) => {
  expect(await pausesOver(content)).toBeGreaterThan(count / 32);
});

/** The words of a row that waits are looked at together, to tell what its column means: each that is new takes a millisecond. */
const NUMBERS = '甲乙丙丁戊己庚辛壬癸';
const wordOf = (i: number) => [...String(i)].map((digit) => NUMBERS[Number(digit)]).join('');
const NEW_WORDS: Readonly<Record<string, string>> = {
  indicators: `指标,年份,数值\n${many(3000, (i) => `${wordOf(i)}申报率,2023,88%`)}`,
  'kinds of values': `指标,类型,年份,数值\n${many(3000, (i) => `申报率,${wordOf(i)},2023,88%`)}`,
  units: `指标,单位,年份,数值\n${many(3000, (i) => `申报率,${wordOf(i)}人,2023,88`)}`,
  'what no heading explains': `指标,${wordOf(1)},年份,数值\n${many(3000, (i) => `申报率,${wordOf(i)},2023,88%`)}`,
  places: `县区,指标,年份,数值\n${many(3000, (i) => `${wordOf(i)}县,申报率,2023,88%`)}`,
};

test.each(Object.entries(NEW_WORDS))('rows that wait, each with a new word for %s', async (_, content) => {
  const reading = vi.spyOn(PlanNames.prototype, 'withoutDemand'); // asked once of each text that is read
  const between: number[] = [];
  const pause = () => {
    between.push(reading.mock.calls.length);
    reading.mockClear();
    return undefined;
  };
  await readInputs([{ name: 'a.csv', bytes: new TextEncoder().encode(content) }], PLANS, { pause });
  reading.mockRestore();
  expect(Math.max(...between)).toBeLessThan(64);
});

/** What stands beside the cells is read before the first of them, and once more for the values that it may hold. */
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const spoken = (one: (text: string) => string) => many(3000, (i) => one(`${wordOf(i)}区2023年第${i}`));
const BESIDE: Readonly<Record<string, () => Uint8Array>> = {
  'a document': () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const table = `<w:tbl>${row('指标', '年份', '数值')}${row('申报率', '2023', '88%')}</w:tbl>`;
    const lines = spoken((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    return zip([
      {
        name: 'word/document.xml',
        content: `<w:document ${WORD}><w:body>${table}</w:body></w:document>`,
      },
      {
        name: 'word/_rels/document.xml.rels',
        content: '<Relationships><Relationship Id="r" Type="x/header" Target="beside.xml"/></Relationships>',
      },
      { name: 'word/beside.xml', content: `<w:hdr ${WORD}>${lines}</w:hdr>` },
    ]);
  },
  'a sheet': () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;
    const table = `<sheetData>${row('指标', '年份', '数值')}${row('申报率', '2023', '88%')}</sheetData>`;
    return xlsx({
      sheet: `${table}<headerFooter><oddHeader>${spoken((text) => text)}</oddHeader></headerFooter>`,
    });
  },
};

test.each(Object.entries(BESIDE))('%s with thousands of lines on its pages', async (_, make) => {
  const reading = vi.spyOn(PlanNames.prototype, 'withoutDemand');
  const between: number[] = [];
  const pause = () => {
    between.push(reading.mock.calls.length);
    reading.mockClear();
    return undefined;
  };
  await readInputs([{ name: 'a', bytes: make() }], PLANS, { pause });
  reading.mockRestore();
  expect(between.length).toBeGreaterThan(6000);
  expect(Math.max(...between)).toBeLessThan(64);
});

test('the parts that a part refers to come in steps', () => {
  const each = many(3000, (i) => `<Relationship Id="r${i}" Type="x/y" Target="${i}.xml"/>`);
  const bytes = zip([{ name: '_rels/.rels', content: `<Relationships>${each}</Relationships>` }]);
  const budget = new Budget(LIMITS);
  expect(stepsOf(relationships(openArchive(bytes, budget), '', budget))).toBeGreaterThan(3000);
});

function stepsOf(steps: Iterator<unknown>): number {
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
}

test('texts over and under a table come together in steps, and so do rows of merged cells', () => {
  const texts = Array.from({ length: 9 }, (_, i) => ({
    text: `第${i}`,
    facts: NO_FACTS,
    at: { in: 'line', line: i } as const,
  }));
  expect(stepsOf(scopeInSteps(texts))).toBeGreaterThan(4);
  const merges = Array.from({ length: 40 }, (_, i) => ({ top: 2 * i, bottom: 2 * i + 1, left: 0, right: 0 }));
  const rows = Array.from({ length: 80 }, (_, i) => ({ line: i + 1, hidden: false, cells: ['甲', '1'] }));
  const sheet = { name: '', hidden: false, rows, merges, hiddenRows: 0, hiddenColumns: 0 };
  expect(stepsOf(rowsOf(sheet, () => 'A1'))).toBeGreaterThan(100);
});

test('the years of indicators are drawn one by one', () => {
  const text = textFor('zh');
  const results = makeReport().evaluations.flatMap((one) => one.results);
  const many = Array.from({ length: 100 }, () => results).flat();
  expect(stepsOf(coursesOf(many, text))).toBeGreaterThanOrEqual(many.length);
  expect(stepsOf(coursesOf([], text))).toBe(0);
});

test('results are judged in steps', () => {
  const options = { at: 'all', basis: 'auto', includeCommitments: false, asOf: null, byArea: true } as const;
  const results = PLANS.reduce(
    (sum, { indicators, checkpoints }) => sum + indicators.length * checkpoints.length,
    0,
  );
  expect(stepsOf(evaluatingData(PLANS, new Map(), options))).toBeGreaterThanOrEqual(results);
});

/** Many plans, and one plan of many reporting units; and how much of them no format writes at one go. */
const MANY: readonly (readonly [string, Findings])[] = [
  [
    'plans',
    { ...makeReport(), evaluations: Array.from({ length: 300 }, () => makeReport().evaluations).flat() },
  ],
  ['reporting units', ofManyUnits(300)],
];

function ofManyUnits(count: number): Findings {
  const { evaluations, ...rest } = reportByArea();
  const more = ({ areas, ...evaluation }: Evaluation): Evaluation => {
    const [first] = areas ?? [];
    const all = Array.from({ length: count }, (_, i) => ({ ...(first as AreaEvaluation), area: `第${i}县` }));
    return { ...evaluation, areas: all };
  };
  return { ...rest, evaluations: evaluations.slice(0, 1).map(more) };
}

/** What has nothing to tell of them one by one. */
const SILENT: { readonly [name: string]: readonly Format[] } = {
  plans: ['diagnostics'],
  'reporting units': ['diagnostics', 'svg'],
};

describe.each(MANY)('a report of 300 %s', (name, findings) => {
  const formats = FORMAT_NAMES.filter((format) => !SILENT[name]?.includes(format));

  test.each(formats)('%s pauses at least once for each, and ends in any pause', async (format) => {
    const pausesIn = async (most: number) => {
      let pauses = 0;
      const pause = () => {
        pauses += 1;
        return pauses === most ? Promise.reject(new Error('stopped')) : undefined;
      };
      for await (const _ of rendering(format, findings, look(), pause));
      return pauses;
    };
    expect(await pausesIn(Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(300);
    for (const which of [1, 100, 300]) await expect(pausesIn(which)).rejects.toThrow('stopped');
  });
});

describe('a step for every megabyte or less', () => {
  const bytes = new Uint8Array(8 << 20).fill(0x61);
  const inGb18030 = bytes.with(bytes.length - 2, 0xb0).with(bytes.length - 1, 0xa1);
  const inNone = bytes.with(bytes.length - 2, 0xff).with(bytes.length - 1, 0xff);
  test.each<readonly [string, number, () => Steps<unknown>]>([
    ['of which the encoding is found out', 8, () => findEncoding(bytes, true, null)],
    ['which it takes two encodings to read', 15, () => findEncoding(inGb18030, true, null)],
    ['in which a byte is looked for that is of no encoding', 7, () => lineOfFault(inNone, 'gb18030')],
    ['that is unpacked', 16, () => inflating(deflateRawSync(bytes), bytes.length)],
  ])('%s', (_, least, work) => {
    expect(stepsOf(work())).toBeGreaterThanOrEqual(least);
  });
});

test('rule files are checked one by one, and the check can be stopped between two', async () => {
  const files = Array.from({ length: 50 }, (_, i) => ({
    file: `${i}.yaml`,
    bytes: new TextEncoder().encode(`schema: plancheck/plan@1\nid: a${i}\n`),
    known: null,
  }));
  const rules = { files, beside: [], family: files, catalogue: null, parentAt: () => null, diagnostics: [] };
  let left = 40;
  const stopped = checkRuleFiles(rules, () =>
    --left === 0 ? Promise.reject(new Error('stopped')) : undefined,
  );
  await expect(stopped).rejects.toThrow('stopped');
});

describe('the library of any engine', () => {
  test('gives other work its turn while it reads, and hears a signal that comes from there', async () => {
    const rules = await core.loadPlans();
    const stop = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => stop.abort(reason), 0);
    const read = core.readMeasurements([{ name: 'a.csv', bytes: text(10) }], rules, { signal: stop.signal });
    await expect(read).rejects.toBe(reason);
  });

  test('so does the whole assessment', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => stop.abort(reason), 0);
    const assessed = core.assess([{ name: 'a.csv', bytes: text(10) }], { signal: stop.signal });
    await expect(assessed).rejects.toBe(reason);
  });

  test('so does rendering, and so does the making of a report', async () => {
    const reason = new Error('enough');
    const stopAtOnce = () => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(reason), 0);
      return stop.signal;
    };
    const report = reportOf(ofManyUnits(3000));
    for (const format of FORMAT_NAMES.filter((one) => one !== 'svg' && one !== 'diagnostics'))
      await expect(core.render(report, format, { signal: stopAtOnce() }), format).rejects.toBe(reason);
    expect(stepsOf(reportInSteps(ofManyUnits(300)))).toBeGreaterThanOrEqual(300);
    expect(stepsOf(findingsInSteps(report))).toBeGreaterThanOrEqual(3000);
  });
});
