import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPlans } from '../../src/assess/rules/load.js';
import { newHash } from '../../src/io/hash.js';
import { keptRules } from '../../src/io/kept-rules.js';
import { findRules } from '../../src/io/rules.js';

/** Kept contents of rule files say what the files say, or are not used. */
const PROGRAM = 'a'.repeat(64);
const COPY = readFileSync('rules/plans/hengshui.yaml', 'utf8')
  .replace('id: hengshui', 'id: copy')
  .replaceAll('衡水', '甲水')
  .replace('"131100"', '"999999"');

let folder = '';
let rules = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-kept-'));
  rules = join(folder, 'copy.yaml');
  writeFileSync(rules, COPY);
});
afterEach(() => rmSync(folder, { recursive: true }));

const cache = () => join(folder, 'cache');
const keptFiles = () => (existsSync(join(cache(), 'rules')) ? readdirSync(join(cache(), 'rules')) : []);
const onlyKept = () => join(cache(), 'rules', keptFiles()[0] ?? '');

/** The plans, and how many files were taken from what was kept. */
async function loaded({
  paths = [rules],
  program = PROGRAM as string | null,
  at = cache() as string | null,
} = {}) {
  const kept = keptRules({ ...(await findRules(paths)), program }, at ?? undefined);
  const { plans, diagnostics } = await loadPlans(kept.rules, newHash);
  await kept.save();
  const known = kept.rules.added.filter((file) => file.known).length;
  return { known, diagnostics, plans: plans.map(({ origin, ...plan }) => ({ ...plan, file: origin.file })) };
}

const targetIn = ({ plans }: Awaited<ReturnType<typeof loaded>>) =>
  plans.find(({ id }) => id === 'copy')?.indicators[1]?.targetText;

test('every plan among the fixtures is the same, kept or read', async () => {
  const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join('fixtures', name))
    .filter((path) => /^schema: *["']?plancheck\/plan/m.test(readFileSync(path, 'utf8')));
  expect(files.length).toBeGreaterThan(10);
  let known = 0;
  for (const path of files) {
    const plain = await loaded({ paths: [path], at: null });
    const first = await loaded({ paths: [path] });
    const second = await loaded({ paths: [path] });
    expect(first).toEqual(plain);
    expect({ ...second, known: 0 }).toEqual(plain);
    known += second.known;
    rmSync(cache(), { recursive: true, force: true });
  }
  expect(known).toBeGreaterThan(10);
});

test('what was kept is used while nothing has changed that it rests on', async () => {
  const first = await loaded();
  const second = await loaded();
  expect([first.known, second.known]).toEqual([0, 1]);
  expect(second.plans).toEqual(first.plans);
  expect((await loaded({ program: 'b'.repeat(64) })).known).toBe(0);
  writeFileSync(rules, COPY.replace('">= 90%"', '">= 91%"').replace('>= 90%', '>= 91%'));
  const edited = await loaded();
  expect(edited.known).toBe(0);
  expect(targetIn(edited)).not.toEqual(targetIn(first));
});

test('a file that is broken, cut short, or of another list is not used, and made anew', async () => {
  const expected = (await loaded()).plans;
  const whole = readFileSync(onlyKept());
  for (const at of [0, 20, 40, 100, whole.length >> 1, whole.length - 3]) {
    const broken = Buffer.from(whole);
    broken.writeUInt8(broken.readUInt8(at) ^ 1, at);
    writeFileSync(onlyKept(), broken);
    expect(await loaded()).toMatchObject({ known: 0, plans: expected });
  }
  for (const length of [0, 10, whole.length - 2]) {
    writeFileSync(onlyKept(), whole.subarray(0, length));
    expect(await loaded()).toMatchObject({ known: 0, plans: expected });
  }
});

test('findings go on being said, and children are read each time', async () => {
  const child = join(folder, 'child.yaml');
  writeFileSync(
    child,
    [
      'schema: plancheck/plan@1',
      'extends: copy',
      'id: child',
      'title: 乙水市规划',
      'jurisdiction: { name: 乙水市 }',
      '',
    ].join('\n'),
  );
  const paths = [rules, child];
  const first = await loaded({ paths });
  const second = await loaded({ paths });
  expect(first.plans.some(({ id }) => id === 'child')).toBe(true);
  expect(second).toEqual({ ...first, known: 1 });
  const broken = join(folder, 'broken.yaml');
  writeFileSync(broken, COPY.replace('id: copy', 'id: 1/2'));
  const told = await loaded({ paths: [broken] });
  expect(told.diagnostics).not.toEqual([]);
  expect((await loaded({ paths: [broken] })).diagnostics).toEqual(told.diagnostics);
});

test('nothing is kept where nobody said where, of shipped files, or of a program that is not built', async () => {
  await loaded({ at: null });
  await loaded({ paths: [] });
  await loaded({ program: null });
  expect(keptFiles()).toEqual([]);
});

test('of sixteen sets the oldest makes room', async () => {
  for (let i = 0; i < 18; i++) {
    writeFileSync(rules, `${COPY}# ${i}\n`);
    await loaded();
    for (const name of keptFiles()) {
      const path = join(cache(), 'rules', name);
      if (!AGES.has(name)) AGES.set(name, i);
      utimesSync(path, AGES.get(name) ?? 0, AGES.get(name) ?? 0);
    }
  }
  expect(
    keptFiles()
      .map((name) => AGES.get(name))
      .sort((a = 0, b = 0) => a - b),
  ).toEqual(Array.from({ length: 16 }, (_, i) => i + 2));
});
const AGES = new Map<string, number>();

test('what stands in the way of the oldest is left', async () => {
  for (let i = 0; i < 20; i++)
    mkdirSync(join(cache(), 'rules', `${String(i).padStart(64, '0')}.json`), { recursive: true });
  expect((await loaded()).diagnostics).toEqual([]);
});

test('where it cannot be kept, nothing is amiss', async () => {
  writeFileSync(cache(), '');
  expect((await loaded()).diagnostics).toEqual([]);
});

test.each<[string, (content: Record<string, unknown>) => unknown]>([
  ['no list', (content) => content],
  ['no JSON', () => undefined],
  ['a number', () => [1]],
  ['a text', () => ['x']],
  ['a list within', () => [[]]],
  ['an empty plan', () => [{}]],
  ['a plan without indicators', ({ indicators: _, ...content }) => [content]],
  ['indicators that are none', (content) => [{ ...content, indicators: [5] }]],
  ['an indicator without a target', (content) => [{ ...content, indicators: [{ id: 'a', name: 'b' }] }]],
  ['no checkpoints', (content) => [{ ...content, checkpoints: [] }]],
  ['a checkpoint without a year', (content) => [{ ...content, checkpoints: { final: {} } }]],
  ['no place', (content) => [{ ...content, jurisdiction: null }]],
  ['no years', (content) => [{ ...content, period: {} }]],
  ['no title', ({ title: _, ...content }) => [content]],
])('with its right sum, but with %s, it is not used, and made anew', async (_, forge) => {
  const expected = (await loaded()).plans;
  const whole = readFileSync(onlyKept(), 'utf8');
  const [head = '', json = ''] = whole.split('\n');
  const forged = JSON.stringify(forge(JSON.parse(json)[0])) ?? '{';
  const sum = createHash('sha256').update(forged).digest('hex');
  writeFileSync(onlyKept(), `${head.split(' ')[0]} ${sum}\n${forged}\n`);
  expect((await loaded()).plans).toEqual(expected);
  expect(readFileSync(onlyKept(), 'utf8')).toBe(whole);
});
