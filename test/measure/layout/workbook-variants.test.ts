import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectLibreOfficeUnderCi, LIBREOFFICE_TIME, libreOfficeTest, resaved } from '../../libreoffice.js';
import { readExample } from '../example.js';
import { type BookCase, DECLARED, one, share, sheet } from './book-cases/case.js';
import { HIDDEN, STRUCK, STRUCK_LINES } from './book-cases/marked.js';
import { MERGED } from './book-cases/merged.js';
import { PAINTED } from './book-cases/painted.js';
import { SHEETS } from './book-cases/sheet-names.js';
import { byHucre, bySheetJs } from './books.js';
import { said } from './variants.js';

const KINDS = {
  'sheets by name': SHEETS,
  'merged cells': MERGED,
  'hidden rows, columns and sheets': HIDDEN,
  'struck out': { ...STRUCK, ...STRUCK_LINES },
  'by their looks': PAINTED,
};

async function check(bytes: Uint8Array, { values, faults = [] }: BookCase): Promise<void> {
  const read = await readExample(bytes, { plan: 'hengshui', file: 'x.xlsx' });
  expect({ values: said(read), faults: [...read.faults].sort() }).toEqual({
    values: [...values].sort(),
    faults: [...faults].sort(),
  });
}

describe.each(Object.entries(KINDS))('%s', (kind, cases) => {
  describe.each(Object.entries(cases))('%s', (_, one) => {
    const holds = one.notYet === undefined ? test : test.fails;
    holds('by hucre', async () => check(await byHucre(one.book), one));
    // SheetJS strikes nothing out, and paints nothing
    if (kind === 'struck out' || kind === 'by their looks') return;
    holds('by SheetJS as xlsx', () => check(bySheetJs(one.book), one));
    // and hides nothing in the other two
    if (kind.startsWith('hidden')) return;
    holds('by SheetJS as xls', () => check(bySheetJs(one.book, 'biff8'), one));
    holds('by SheetJS as ods', () => check(bySheetJs(one.book, 'ods'), one));
  });
});

test('a sheet of values without a header, beside one that is read, is an error', async () => {
  const lost = sheet('续', [DECLARED, '', share(0.8)], ['', '', share(0.7)]);
  const { diagnostics } = await readExample(await byHucre([sheet('桃城区', ...one(0.91)), lost]));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, place }) => `${code} ${place?.cell}`)).toEqual(['PC272 续!C1']);
});

describe('saved anew by LibreOffice', () => {
  libreOfficeTest.each(['xlsx', 'xls', 'ods'])(
    'as %s, all of these say the same',
    async (ending) => {
      expectLibreOfficeUnderCi();
      const all = Object.values(KINDS).flatMap((cases) => Object.entries(cases));
      const folder = mkdtempSync(join(tmpdir(), 'plancheck-variants-'));
      try {
        const files = all.map((_, i) => join(folder, `${i}.xlsx`));
        for (const [i, [, { book }]] of all.entries()) writeFileSync(files[i] ?? '', await byHucre(book));
        const saved = resaved(files, folder, ending);
        for (const [i, [name, one]] of all.entries()) {
          const holds = check(new Uint8Array(readFileSync(saved[i] ?? '')), one);
          if (one.notYet === undefined)
            await holds.catch((error: Error) => Promise.reject(new Error(`${name}: ${error.message}`)));
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LIBREOFFICE_TIME,
  );
});
