import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import {
  expectLibreOfficeUnderCi,
  HAS_LIBREOFFICE,
  LIBREOFFICE_TIME,
  libreOfficeTest,
  resaved,
} from '../../libreoffice.js';
import { runProgram } from '../../streams.js';
import { counted } from './counted.js';
import { LAYOUTS, madeOffice } from './made-office.js';
import { CITIES, shipped } from './shipped-plan.js';

/** The same facts as Word files, PDFs and web pages, set as a table, over a page break, and with tabs alone. */
const KINDS = ['docx', 'pdf', 'html'] as const;
const CASES = CITIES.flatMap((city) => LAYOUTS.map((layout) => [city, layout] as const));

let folder = '';
const made = new Map<string, string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-documents-'));
  if (!HAS_LIBREOFFICE) return;
  const files = CASES.map(([city, layout]) => {
    const file = join(folder, `${city}-${layout}.fodt`);
    writeFileSync(file, madeOffice(city, layout));
    return file;
  });
  for (const kind of KINDS)
    for (const [i, path] of resaved(files, folder, kind).entries())
      made.set(`${kind} ${CASES[i]?.join(' ')}`, path);
}, 3 * LIBREOFFICE_TIME);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(KINDS)('.%s', (kind) => {
  libreOfficeTest.each(CASES)(
    '%s, %s: every fact, and none wrong',
    async (city, layout) => {
      expectLibreOfficeUnderCi();
      const stdin = readFileSync(made.get(`${kind} ${city} ${layout}`) ?? '');
      const { code, stdout } = await runProgram(['rules', 'new', '--id', 'drafted', '--lang', 'zh'], {
        stdin,
      });
      const { marked, wrong } = counted(shipped(city), stdout);
      expect([code, marked, wrong]).toEqual([0, [], []]);
    },
    LIBREOFFICE_TIME,
  );
});
