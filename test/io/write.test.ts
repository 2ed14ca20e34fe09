import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { OutputFile, writeNew } from '../../src/io/write.js';

/** What somebody else does right after it was looked at what stands at a path. */
let meanwhile: (() => void) | null = null;
const { lstat } = promises;

beforeAll(() => {
  promises.lstat = (async (path: string) => {
    const stats = await lstat(path).catch((error) => error);
    meanwhile?.();
    if (stats instanceof Error) throw stats;
    return stats;
  }) as typeof lstat;
  syncBuiltinESMExports();
});
afterAll(() => {
  promises.lstat = lstat;
  syncBuiltinESMExports();
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-write-'));
});
afterEach(() => {
  meanwhile = null;
  rmSync(folder, { recursive: true });
});
const at = (name: string) => join(folder, name);
const isOurs = ({ start }: { readonly start: string }) => start.startsWith('ours');

async function opened(name: string): Promise<OutputFile> {
  const file = await OutputFile.open(at(name), isOurs);
  if (typeof file === 'string') throw new Error(file);
  expect(await file.write('ours, new')).toBeNull();
  return file;
}

/** Once, at the next look. */
function next(work: () => void): void {
  meanwhile = () => {
    meanwhile = null;
    work();
  };
}

test('a file that comes where nothing stood, just before ours is put there, stays', async () => {
  const file = await opened('new.csv');
  next(() => writeFileSync(at('new.csv'), 'somebody’s own'));
  expect(await file.put()).toBe('not-ours');
  await file.discard();
  expect(readFileSync(at('new.csv'), 'utf8')).toBe('somebody’s own');
  expect(readdirSync(folder)).toEqual(['new.csv']);
});

test('so does one that takes the place of an earlier output after that was looked at', async () => {
  writeFileSync(at('old.csv'), 'ours, old');
  const file = await opened('old.csv');
  next(() => {
    rmSync(at('old.csv'));
    writeFileSync(at('old.csv'), 'somebody’s own');
  });
  expect(await file.put()).toBe('not-ours');
  await file.discard();
  expect(readFileSync(at('old.csv'), 'utf8')).toBe('somebody’s own');
  expect(readdirSync(folder)).toEqual(['old.csv']);
});

test('an output of another run that comes meanwhile is replaced like any earlier one', async () => {
  const file = await opened('new.csv');
  next(() => writeFileSync(at('new.csv'), 'ours, by another run'));
  expect(await file.put()).toBeNull();
  expect(readFileSync(at('new.csv'), 'utf8')).toBe('ours, new');
  expect(readdirSync(folder)).toEqual(['new.csv']);
});

test('where outputs keep coming the run ends, and takes nothing away', async () => {
  const file = await opened('new.csv');
  let number = 0;
  meanwhile = () => {
    rmSync(at('new.csv'), { force: true });
    writeFileSync(at('new.csv'), `ours ${number++}`.padEnd(number + 8));
  };
  expect(await file.put()).toBe('not-ours');
});

test('a file that is written has one name, and nothing stays beside it', async () => {
  expect(await writeNew(at('a.csv'), 'ours, first', isOurs)).toBeNull();
  expect(await writeNew(at('a.csv'), 'ours, second', isOurs)).toBeNull();
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('ours, second');
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(statSync(at('a.csv')).nlink).toBe(1);
});
