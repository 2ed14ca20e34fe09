import * as system from 'node:fs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesWithin } from '../../build/portable/within.js';

/** What an executable holds answers as the same files on a disk do. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'rules/indicators.yaml': '指标\n',
  'rules/plans/b.yaml': 'b',
  'rules/plans/a.yaml': '',
  'dist/late/x.cjs': '1;'.repeat(5000),
};
/** A file, below which no disk can have another. */
const ROOT = process.execPath;

const scratch = mkdtempSync(join(tmpdir(), 'plancheck-within-'));
const held = filesWithin(ROOT, Object.keys(FILES), (name) => Buffer.from(FILES[name] ?? ''));
const disks = [
  ['on the disk', scratch, system, promises],
  ['in the executable', ROOT, held['node:fs'], held['node:fs/promises']],
] as const;
beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), text);
  }
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe.each(disks)('%s', (_, root, fs, ofPromises) => {
  const at = (name: string) => join(root, ...name.split('/'));

  test.each(Object.entries(FILES))('%s is a file with its bytes', async (name, text) => {
    expect(fs.existsSync(at(name))).toBe(true);
    const file = fs.openSync(at(name), 'r');
    const stats = [fs.statSync(at(name)), fs.lstatSync(at(name)), fs.fstatSync(file)];
    for (const one of stats)
      expect([one.isFile(), one.isDirectory(), one.size]).toEqual([true, false, Buffer.byteLength(text)]);
    expect(bytesOf(fs, file).toString()).toBe(text);
    const part = Buffer.alloc(4);
    expect(fs.readSync(file, part, 1, 2, 0)).toBe(Math.min(2, text.length));
    expect(part.subarray(1, 3).toString('latin1')).toBe(
      `${Buffer.from(text).toString('latin1')}\0\0`.slice(0, 2),
    );
    fs.closeSync(file);
    expect((await ofPromises.readFile(at(name))).toString()).toBe(text);
  });

  test('a folder lists what is in it, and nothing below that', () => {
    const listed = (name: string) => {
      const folder = fs.opendirSync(at(name));
      const entries: string[] = [];
      for (let one = folder.readSync(); one; one = folder.readSync())
        entries.push(`${one.name}${one.isDirectory() ? '/' : ''}${one.isSymbolicLink() ? '@' : ''}`);
      folder.closeSync();
      return entries.sort();
    };
    expect(fs.statSync(at('rules')).isDirectory()).toBe(true);
    expect(listed('rules')).toEqual(['indicators.yaml', 'plans/']);
    expect(listed('rules/plans')).toEqual(['a.yaml', 'b.yaml']);
  });

  test('what is not there is not', () => {
    for (const name of ['rule', 'rules/plans/c.yaml', 'package.json/x'])
      expect(fs.existsSync(at(name)), name).toBe(false);
    expect(() => fs.statSync(at('rules/c.yaml'))).toThrow(/ENOENT|ENOTDIR/);
    expect(() => fs.openSync(at('rules/c.yaml'), 'r')).toThrow(/ENOENT|ENOTDIR/);
  });

  test('each path is a real one', () => {
    const real = fs.realpathSync(at('rules/plans/a.yaml'));
    expect(relative(fs.realpathSync(root), real).replaceAll('\\', '/')).toBe('rules/plans/a.yaml');
    expect(fs.realpathSync.native(at('rules/plans/a.yaml'))).toBe(real);
  });
});

test('files of the disk are read as ever', async () => {
  const { 'node:fs': fs, 'node:fs/promises': ofPromises } = held;
  const path = join(scratch, 'package.json');
  const file = fs.openSync(path, 'r');
  expect(bytesOf(fs, file).toString()).toBe('{}');
  fs.closeSync(file);
  expect(fs.statSync(path, { bigint: true }).ino).toBe(system.statSync(path, { bigint: true }).ino);
  expect(await ofPromises.readFile(path, 'utf8')).toBe(readFileSync(path, 'utf8'));
  expect(fs.readdirSync(scratch)).toEqual(readdirSync(scratch));
});

function bytesOf(fs: Pick<typeof system, 'readSync'>, file: number): Buffer {
  const room = Buffer.alloc(3000);
  const parts: Buffer[] = [];
  for (let count = -1; count !== 0; ) {
    count = fs.readSync(file, room, 0, room.length, null);
    parts.push(Buffer.from(room.subarray(0, count)));
  }
  return Buffer.concat(parts);
}
