import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

/** Whether LibreOffice is here. Tests that need it are skipped without it, but not in continuous integration. */
export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0;

/** Fails in continuous integration where LibreOffice is missing: a check that is skipped there is a check that is lost. */
export function expectLibreOfficeUnderCi(): void {
  const lost = Boolean(process.env.CI) && !HAS_LIBREOFFICE;
  expect(
    lost,
    'LibreOffice is missing: install libreoffice-calc and libreoffice-writer, or unset CI to skip what needs it',
  ).toBe(false);
}

/** Opens workbooks as a user's LibreOffice would, saves them anew into a folder, as `.xlsx` or otherwise (`xml:name of a filter`), and gives their paths there. */
export function resaved(files: readonly string[], folder: string, ending = 'xlsx'): string[] {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const into = mkdtempSync(join(folder, 'resaved-'));
  const args = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    ending,
    '--outdir',
    into,
  ];
  const { status, stderr } = spawnSync('soffice', [...args, ...files], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  rmSync(profile, { recursive: true, force: true });
  expect(status, stderr).toBe(0);
  return files.map((file) => join(into, basename(file).replace(/\.\w+$/, `.${ending.replace(/:.*/, '')}`)));
}

/** A test that needs LibreOffice, and the time that it takes to start with a new profile. */
export const libreOfficeTest = test.skipIf(!HAS_LIBREOFFICE && !process.env.CI);
export const LIBREOFFICE_TIME = 120_000;

/** One workbook as LibreOffice saves it anew. */
export function throughLibreOffice(bytes: Uint8Array, from = 'xlsx', to = 'xlsx'): Uint8Array {
  expectLibreOfficeUnderCi();
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-libreoffice-'));
  try {
    const file = join(folder, `book.${from}`);
    writeFileSync(file, bytes);
    return new Uint8Array(readFileSync(resaved([file], folder, to)[0] ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
