import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as core from '../../src/core.js';
import * as library from '../../src/index.js';
import { runProgram } from '../streams.js';

/** Bytes and texts that are handed in: nothing is written, and what comes out is what the command says of such files. */
process.chdir(join(import.meta.dirname, '../..'));

const MIDTERM = 'fixtures/hengshui-midterm/input.csv';
const FAILING = 'fixtures/clean-with-failure/input.csv';
const WORKBOOK = 'fixtures/workbooks/libreoffice.xlsx';
const PLAN = 'fixtures/own-plan/plan.yaml';

const named = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(name)) });
const unchecked = (value: unknown) => value as never;
const printed = async (...args: string[]) => (await runProgram(args)).stdout;
const asJson = async (...args: string[]) => JSON.parse(await printed(...args, '--format', 'json'));
/** Where on its line a value begins only a command says, which looks through the files once more when it judges. */
const withoutCharacters = (report: unknown) =>
  JSON.parse(
    JSON.stringify(report, (key, value) => (key === 'character' || key === 'textLine' ? undefined : value)),
  );
const dataOf = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each([
  ['plancheck', library],
  ['plancheck/core', core as unknown as typeof library],
])('%s, of bytes by a name', (_, { loadPlans, parsePlan, readMeasurements, ...lib }) => {
  test('evaluates as the command does', async () => {
    const rules = await loadPlans();
    const read = await readMeasurements([named(FAILING), named(MIDTERM)], rules);
    const report = lib.evaluate(rules, read);
    expect(withoutCharacters(JSON.parse(await lib.render(report, 'json')))).toEqual(
      withoutCharacters(await asJson('evaluate', MIDTERM, FAILING, '--lang', 'en')),
    );
  });

  test('inspects as the command does', async () => {
    const rules = await loadPlans();
    for (const cells of [false, true])
      expect(dataOf(await lib.inspect([named(WORKBOOK)], rules, { cells }))).toEqual(
        await asJson('inspect', WORKBOOK, ...(cells ? ['--cells'] : [])),
      );
  });

  test('says what is missing as the command does', async () => {
    const rules = await loadPlans();
    const read = await readMeasurements([named(MIDTERM)], rules, { plan: 'hengshui' });
    const args = ['--plan', 'hengshui', '--at', 'final', '--as-of', '2026-01-01', '--by', 'area'];
    expect(
      dataOf(lib.missing(rules, read, { at: 'final', asOf: '2026-01-01', by: 'area', lang: 'zh' })),
    ).toEqual(await asJson('missing', MIDTERM, ...args, '--lang', 'zh'));
  });

  test('compares reports, and texts of reports', async () => {
    const rules = await loadPlans();
    const reportOn = async (file: string) =>
      lib.evaluate(rules, await readMeasurements([named(file)], rules), { at: 'midterm' });
    const [before, after] = [await reportOn(MIDTERM), await reportOn('fixtures/hengshui-2020/input.csv')];
    const compared = await lib.compare(before, after);
    expect(compared.comparisons.length).toBeGreaterThan(5);
    expect(await lib.compare(await lib.render(before, 'json'), after)).toEqual(compared);
    await expect(lib.compare(before, '{}')).rejects.toThrow(/after is no report/);
  });

  test('annotates a workbook', async () => {
    const rules = await loadPlans();
    const input = named(WORKBOOK);
    const read = await readMeasurements([input], rules);
    const report = lib.evaluate(rules, read);
    const marked = await lib.annotate(input, read, report, { lang: 'zh' });
    expect([marked?.copied, (marked?.marks ?? 0) > 0]).toEqual([false, true]);
    expect(
      Buffer.from(marked?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await expect(lib.annotate(named(MIDTERM), read, report)).rejects.toThrow(/was not read/);
  });

  test('makes a form as the command does', async () => {
    const rules = await loadPlans();
    const form = await lib.template(rules, '衡水市', { year: [2024], by: 'area', lang: 'zh' });
    expect(form).toBe(
      await printed('template', 'hengshui', '--year', '2024', '--by', 'area', '--lang', 'zh'),
    );
    const workbook: Uint8Array = await lib.template(rules, 'hengshui', { format: 'xlsx' });
    expect(Buffer.from(workbook.subarray(0, 2)).toString()).toBe('PK');
    await expect(lib.template(rules, 'nowhere')).rejects.toThrow(/plan cannot be "nowhere"; known are/);
    await expect(lib.template(rules, 'hengshui', unchecked({ years: [2024] }))).rejects.toThrow(
      /unknown option "years"/,
    );
  });

  test('takes plans as texts', async () => {
    const text = readFileSync(PLAN, 'utf8');
    const data = { name: '上传.csv', bytes: readFileSync('fixtures/own-plan/input.csv') };
    const alone = await parsePlan({ name: 'own.yaml', text });
    expect([alone.plans.length, alone.diagnostics]).toEqual([1, []]);
    const together = await loadPlans({ rules: [{ name: 'own.yaml', text }] });
    expect(together.plans.length).toBe((await loadPlans()).plans.length + 1);
    for (const rules of [alone, together]) {
      const report = lib.evaluate(rules, await readMeasurements([data], rules), { at: 'all' });
      expect(new Set(report.evaluations.map(({ plan }) => plan.origin.file))).toEqual(new Set(['own.yaml']));
    }
    const broken = await parsePlan('id: [');
    expect([broken.plans, broken.diagnostics[0]?.place?.file]).toEqual([[], 'plan.yaml']);
    await expect(parsePlan(unchecked(null))).rejects.toThrow(TypeError);
  });

  test('one plan by its text may take over from a shipped one, and bear its id', async () => {
    const shipped = readFileSync('rules/plans/hengshui.yaml', 'utf8');
    const { plans, diagnostics } = await parsePlan(shipped);
    expect([plans.map(({ id }) => id), diagnostics]).toEqual([['hengshui'], []]);
  });

  test('tells of nothing by a path of the machine', async () => {
    const rules = await loadPlans({ rules: [{ name: 'own.yaml', text: readFileSync(PLAN, 'utf8') }] });
    const bytes = readFileSync(WORKBOOK);
    const report = lib.evaluate(rules, await readMeasurements([{ name: '甲.xlsx', bytes }], rules));
    for (const format of ['json', 'html', 'sarif', 'junit'] as const)
      expect(await lib.render(report, format)).not.toContain(process.cwd());
  });

  test('hears a signal while it reads, and throws its reason', async () => {
    const rules = await loadPlans();
    const reason = new Error('enough');
    const stop = new AbortController();
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        if (taken === 3) stop.abort(reason);
        yield new TextEncoder().encode('城市,指标,年份,数值\n'.repeat(100));
        if (taken > 1000) throw new Error('nobody heard the signal');
      }
    }
    const read = readMeasurements([{ name: 'endless.csv', bytes: endless() }], rules, {
      signal: stop.signal,
    });
    await expect(read).rejects.toBe(reason);
    const inspected = lib.inspect([named(MIDTERM)], rules, { signal: AbortSignal.abort(reason) });
    await expect(inspected).rejects.toBe(reason);
  });

  const table = readFileSync(MIDTERM);
  const oneByOne = (...chunks: unknown[]) =>
    (async function* () {
      yield* chunks;
    })();

  test('says what an input is to be', async () => {
    const rules = await loadPlans();
    for (const inputs of [null, MIDTERM, new Set([MIDTERM]), [{ name: 'x' }], [{ bytes: table }], [1], ['']])
      await expect(readMeasurements(unchecked(inputs), rules)).rejects.toThrow(
        /inputs are a list of .*\{ name, bytes \}/,
      );
  });

  test('says of bytes that are none what they are instead', async () => {
    const rules = await loadPlans();
    const transferred = new Uint8Array(table);
    structuredClone(transferred.buffer, { transfer: [transferred.buffer] });
    const faults: readonly (readonly [unknown, RegExp])[] = [
      [new Uint16Array(8), /those of "x" are Uint16Array/],
      [new Int8Array(8), /those of "x" are Int8Array/],
      [new DataView(new ArrayBuffer(8)), /those of "x" are DataView/],
      [new ArrayBuffer(8), /those of "x" are ArrayBuffer/],
      [['城市,指标\n'], /those of "x" are Array/],
      ['城市,指标\n', /those of "x" are String/],
      [transferred, /those of "x" are one whose buffer was transferred/],
    ];
    const read = await readMeasurements([named(WORKBOOK)], rules);
    const report = lib.evaluate(rules, read);
    for (const [bytes, says] of faults) {
      const inputs = unchecked([{ name: 'x', bytes }]);
      await expect(readMeasurements(inputs, rules)).rejects.toThrow(says);
      await expect(lib.inspect(inputs, rules)).rejects.toThrow(says);
      await expect(lib.annotate(unchecked({ name: WORKBOOK, bytes }), read, report)).rejects.toThrow(
        /annotate: .* the bytes a Uint8Array, not /,
      );
      await expect(loadPlans({ rules: unchecked([{ name: 'x.yaml', bytes }]) })).rejects.toThrow(
        /rules is a list of .*\{ name, bytes \}, the bytes a Uint8Array/,
      );
    }
  });

  test.each<readonly [string, unknown[]]>([
    ['String', ['城市,指标,年份,数值\n', '衡水市']],
    ['Uint16Array', [table, new Uint16Array(8)]],
    ['DataView', [new DataView(new ArrayBuffer(8))]],
    ['Array', [table, [1, 2]]],
    ['Null', [null]],
    ['Undefined', [table, undefined]],
  ])('says of a stream that gives a chunk of %s that it does', async (kind, chunks) => {
    const rules = await loadPlans();
    for (const reading of [readMeasurements, lib.inspect]) {
      const inputs = unchecked([{ name: 'x', bytes: oneByOne(...chunks) }]);
      await expect(reading(inputs, rules)).rejects.toThrow(`each chunk of "x" is a Uint8Array, not ${kind}`);
    }
  });

  test('takes bytes of another realm, shared ones, and streams that have a size of their own', async () => {
    const rules = await loadPlans();
    const foreign = runInNewContext('Uint8Array').from(table);
    const shared = new Uint8Array(new SharedArrayBuffer(table.length));
    shared.set(table);
    const sized = Object.assign(oneByOne(table), { size: 1, problem: 'none' });
    const { measurements } = await readMeasurements([named(MIDTERM)], rules);
    for (const bytes of [foreign, shared, sized, oneByOne(foreign), new Blob([table]).stream()]) {
      const read = await readMeasurements(unchecked([{ name: MIDTERM, bytes }]), rules);
      expect(read.measurements).toEqual(measurements);
    }
    const bytes = runInNewContext('Uint8Array').from(readFileSync(PLAN));
    expect((await loadPlans({ rules: [{ name: 'own.yaml', bytes }] })).diagnostics).toEqual([]);
  });

  test('takes a stream that fills one buffer again and again', async () => {
    const rules = await loadPlans();
    async function* refilled() {
      const buffer = new Uint8Array(64);
      for (let at = 0; at < table.length; at += buffer.length) {
        const part = table.subarray(at, at + buffer.length);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    }
    const { measurements } = await readMeasurements([named(MIDTERM)], rules);
    const read = await readMeasurements([{ name: MIDTERM, bytes: refilled() }], rules);
    expect(read.measurements).toEqual(measurements);
  });
});

test('standard input of texts is none', async () => {
  const rules = await library.loadPlans();
  const stdin = Readable.from(['城市,指标\n']) as unknown as AsyncIterable<Uint8Array>;
  await expect(library.readMeasurements(['-'], rules, { stdin })).rejects.toThrow(
    'readMeasurements: each chunk of "<stdin>" is a Uint8Array, not String',
  );
});

test('a signal is heard within one large input that is handed in whole', async () => {
  const rules = await library.loadPlans();
  const bytes = new Uint8Array(64 << 20).fill(0x61);
  const reason = new Error('enough');
  const stop = new AbortController();
  setImmediate(() => stop.abort(reason));
  await expect(
    library.readMeasurements([{ name: 'large.csv', bytes }], rules, { signal: stop.signal }),
  ).rejects.toBe(reason);
});

test('paths and bytes go together', async () => {
  const rules = await library.loadPlans();
  const { files } = await library.readMeasurements([MIDTERM, { ...named(FAILING), name: 'b.csv' }], rules);
  expect(files).toEqual([MIDTERM, 'b.csv']);
});
