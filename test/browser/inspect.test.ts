import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printable } from '../../src/report/said/printable.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { EVILS } from '../report/sample.js';
import { runProgram } from '../streams.js';
import { overflow, violations } from './checks.js';
import {
  expectChromiumUnderCi,
  HAS_CHROMIUM,
  type Look,
  open,
  picture,
  startChromium,
  textsOf,
} from './chromium.js';

/** The pictures of sheets as a browser shows them; what is looked at is left in `test/output/browser/`, pictures too where they are asked for. */
process.chdir(resolve(import.meta.dirname, '../..'));
const OUTPUT = resolve('test/output/browser');
const scratch = mkdtempSync(join(tmpdir(), 'plancheck-inspect-'));

const EVIL = Object.values(EVILS).join(' ').replaceAll('"', '""').replaceAll('\0', '');
const HOSTILE = join(scratch, 'hostile.csv');
/** Rows and columns beyond those that are drawn, and blank rows between. */
const LARGE = join(scratch, 'large.csv');

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'one-file': ['fixtures/shapes-merged-header-workbook/input.xlsx'],
  'several-files': [
    'fixtures/inspect-account/input.csv',
    'fixtures/one-note-for-many-sheets/input.xlsx',
    '--plan',
    'hengshui',
  ],
  hostile: [HOSTILE, '--plan', 'hengshui'],
  large: [LARGE, '--plan', 'hengshui'],
};
/** The large one is looked at once: it takes its time. */
const NAMES = Object.keys(PAGES).filter((name) => name !== 'large');

const FORMS: Readonly<Record<string, Look>> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
};

test('a browser is there under CI', expectChromiumUnderCi);

describe.skipIf(!HAS_CHROMIUM)('the picture of a sheet', { timeout: 120_000 }, () => {
  let browser: Browser;
  const fileOf = (name: string, language: Language) => join(OUTPUT, `inspect-${name}-${language}.html`);

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(HOSTILE, `"${EVIL}","${EVIL}",2023年\n"${EVIL}",hazard-declaration-rate,"${EVIL}"\n`);
    const row = (i: number) =>
      `工业企业职业病危害项目申报率,${2000 + (i % 26)},${i % 100}%${',x'.repeat(80)}`;
    const rows = Array.from({ length: 400 }, (_, i) => row(i));
    writeFileSync(LARGE, `指标,年份,数值${',备注'.repeat(80)}\n\n\n\n\n${rows.join('\n')}\n`);
    for (const [name, args] of Object.entries(PAGES)) {
      for (const language of LANGUAGES) {
        const { stdout } = await runProgram(['inspect', ...args, '--format', 'html', '--lang', language]);
        writeFileSync(fileOf(name, language), stdout);
      }
    }
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(scratch, { recursive: true });
  });

  const cases = NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

  describe.each(cases)('%s in %s', (name, language) => {
    test.each(Object.entries(FORMS))(
      '%s: nothing refused, fetched, cut or pushed aside',
      async (form, options) => {
        const { page, context, troubles } = await open(browser, fileOf(name, language), options);
        expect(await overflow(page)).toEqual([]);
        const path = join(OUTPUT, `inspect-${name}-${language}-${form}.png`);
        await picture(page, path);
        expect(troubles).toEqual([]);
        await context.close();
      },
    );

    test.each(Object.entries(FORMS))('%s: axe finds no violation', async (form, options) => {
      const { page, context } = await open(browser, fileOf(name, language), { ...options, bypassCSP: true });
      expect(await violations(page, form === 'dark')).toEqual([]);
      await context.close();
    });
  });

  test('merged cells stand as they are merged, each cell with its use', async () => {
    const { page, context } = await open(browser, fileOf('one-file', 'zh'));
    const cells = await page.$$eval('.sheet td[colspan]', (all) =>
      all.map((one) => {
        const { colSpan, rowSpan, title } = one as unknown as {
          colSpan: number;
          rowSpan: number;
          title: string;
        };
        return `${colSpan}×${rowSpan} ${title}`;
      }),
    );
    // 县（市、区） over two lines, an indicator over 分子 and 分母, another over two lines
    expect(cells).toEqual(['1×2 表头', '2×1 表头', '1×2 表头']);
    await context.close();
  });

  test('what was set aside says why, what is in doubt is marked', async () => {
    const { page, context } = await open(browser, fileOf('several-files', 'zh'));
    const why = await firstTexts(page, '.sheet', 'td small');
    expect([...new Set(why)].sort()).toEqual(['增减', '目标、计划'].sort());
    const legend = await firstTexts(page, '.legend', 'li');
    expect(legend).toContain('不是实际值，未采用：目标、计划 2，增减 2');
    await context.close();
  });

  test('what is beyond the picture is counted, and blank rows are folded', async () => {
    const { page, context } = await open(browser, fileOf('large', 'en'));
    const shape = await page.evaluate(`(() => {
      const rows = [...document.querySelectorAll('.sheet tbody tr')];
      return [rows.length, rows[0].cells.length - 1, document.querySelectorAll('.fold').length];
    })()`);
    // 300 lines with something in them, one row for the four blank ones, 60 columns of 83
    expect(shape).toEqual([301, 60, 1]);
    // 401 lines of 83 cells, less 300 of 60
    expect(await textsOf(page, '.about')).toContain('15283 more cells are not drawn.');
    await context.close();
  });

  test('shows hostile text as text', async () => {
    for (const language of LANGUAGES) {
      const { page, context } = await open(browser, fileOf('hostile', language));
      const acting =
        'document.querySelectorAll("script, img, iframe, object, form, base, link, a[href]:not([href^=\\"#\\"]), [onerror], [onclick]").length';
      expect(await page.evaluate(acting)).toBe(0);
      const said = (await textsOf(page, '.sheet td')).join(' ');
      expect(said).toContain(printable('<script>'));
      await context.close();
    }
  });
});

/** The texts within the first of several parts. */
function firstTexts(page: Page, part: string, selector: string): Promise<string[]> {
  return page.$eval(
    part,
    (first, within) => [...first.querySelectorAll(within)].map((one) => one.textContent ?? ''),
    selector,
  );
}
