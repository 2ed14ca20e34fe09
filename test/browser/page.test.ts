import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printable } from '../../src/report/said/printable.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { renderHtml, renderSvg } from '../report/at-once.js';
import { EVILS, look, reportOf } from '../report/sample.js';
import { runProgram } from '../streams.js';
import { overflow, unfoldAll, violations } from './checks.js';
import {
  expectChromiumUnderCi,
  HAS_CHROMIUM,
  type Look,
  open,
  picture,
  startChromium,
  textsOf,
} from './chromium.js';

/**
 * The page as a browser shows it: light and dark, on a desk, a phone and paper, in both languages. What is looked at is left in
 * `test/output/browser/`, pictures too where they are asked for (`PLANCHECK_PICTURES=1`).
 */
process.chdir(resolve(import.meta.dirname, '../..'));
const OUTPUT = resolve('test/output/browser');

const FIVE = 'fixtures/five-cities-one-file/input.csv';
const CITY = 'fixtures/hengshui-midterm/input.csv';
const AREAS = [
  CITY,
  'fixtures/rollup-zones/input.csv',
  'fixtures/rollup-province/input.csv',
  ...['--rules', 'fixtures/rollup-province/plan.yaml', '--by', 'area', '--as-of', '2023-12-01'],
];
/** Everything that may act, in one text, wherever data can flow. */
const EVIL = Object.values(EVILS).join(' ');

const PAGES: Readonly<Record<string, (language: Language) => Promise<string>>> = {
  'one-city': (language) => program(language, CITY),
  'five-cities': (language) => program(language, FIVE),
  areas: (language) => program(language, ...AREAS),
  hostile: async (language) => renderHtml(reportOf(EVIL), look(language)),
};
const NAMES = Object.keys(PAGES);

const FORMS: Readonly<Record<string, Look>> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
};
/** What an A4 page leaves between its margins. */
const PAPER: Look = { viewport: { width: 695, height: 1000 }, colorScheme: 'dark' };

test('a browser is there under CI', expectChromiumUnderCi);

describe.skipIf(!HAS_CHROMIUM)('the page', { timeout: 120_000 }, () => {
  let browser: Browser;
  const fileOf = (name: string, language: Language) => join(OUTPUT, `${name}-${language}.html`);

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    for (const [name, make] of Object.entries(PAGES)) {
      for (const language of LANGUAGES) writeFileSync(fileOf(name, language), await make(language));
    }
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => browser?.close());

  const cases = NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

  describe.each(cases)('%s in %s', (name, language) => {
    test.each(Object.entries(FORMS))(
      '%s: nothing refused, fetched, cut or pushed aside',
      async (form, options) => {
        const { page, context, troubles } = await open(browser, fileOf(name, language), options);
        expect(await overflow(page)).toEqual([]);
        await unfoldAll(page);
        expect(await overflow(page)).toEqual([]);
        expect(await brokenLabels(page)).toEqual([]);
        await picture(page, join(OUTPUT, `${name}-${language}-${form}.png`));
        expect(troubles).toEqual([]);
        await context.close();
      },
    );

    test.each(Object.entries(FORMS))('%s: axe finds no violation', async (form, options) => {
      const { page, context } = await open(browser, fileOf(name, language), { ...options, bypassCSP: true });
      await unfoldAll(page);
      expect(await violations(page, form === 'dark')).toEqual([]);
      await context.close();
    });

    test('on paper: light, unfolded, within the margins', async () => {
      const { page, context, troubles } = await open(browser, fileOf(name, language), PAPER);
      await page.emulateMediaType('print');
      expect(await overflow(page)).toEqual([]);
      expect(await foldedReasons(page)).toBe(0);
      expect(
        await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--paper")'),
      ).toBe('#ffffff');
      await picture(page, join(OUTPUT, `${name}-${language}-print.png`));
      const pdf = await page.pdf({ path: join(OUTPUT, `${name}-${language}.pdf`), preferCSSPageSize: true });
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(troubles).toEqual([]);
      await context.close();
    });
  });

  test.each(LANGUAGES)('reflows at 320 pixels, in %s', async (language) => {
    for (const name of NAMES) {
      const { page, context } = await open(browser, fileOf(name, language), {
        viewport: { width: 320, height: 640 },
      });
      await unfoldAll(page);
      expect(await overflow(page), name).toEqual([]);
      await context.close();
    }
  });

  test('says its language', async () => {
    for (const [language, tag] of [
      ['zh', 'zh-CN'],
      ['en', 'en'],
    ] as const) {
      const { page, context } = await open(browser, fileOf('one-city', language));
      expect(await page.evaluate('document.documentElement.lang')).toBe(tag);
      await context.close();
    }
  });

  test('its policy is in force: a script or a style that is added is refused', async () => {
    const { page, context, troubles } = await open(browser, fileOf('one-city', 'en'));
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'document.title = "owned"';
      document.body.append(script);
      document.body.setAttribute('style', 'color: red');
      const image = new Image();
      image.src = 'https://example.com/x.png';
      document.body.append(image);
    `);
    expect(await page.title()).not.toBe('owned');
    expect(troubles.filter((one) => one.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(
      3,
    );
    await context.close();
  });

  test('is worked by keyboard alone', async () => {
    const { page, context } = await open(browser, fileOf('five-cities', 'en'));
    const focused = () => page.evaluate('document.activeElement.textContent.trim()');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    for (const link of ['Next steps', 'Not reported yet', 'worst first']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(link);
    }
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('in the given order');
    // the five cities, and behind them the matrix
    for (let i = 0; i < 6; i += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('region');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Why: 工伤保险参保人数');
    const isOpen = 'document.activeElement.parentElement.open';
    expect(await page.evaluate(isOpen)).toBe(false);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(isOpen)).toBe(true);
    await page.keyboard.press('Space');
    expect(await page.evaluate(isOpen)).toBe(false);
    await context.close();
  });

  test('tells all that a drawing shows to those who cannot see it', async () => {
    const { page, context } = await open(browser, fileOf('one-city', 'en'));
    await unfoldAll(page);
    const images = await page.$$eval('[role=img]', (all) => all.map((one) => one.getAttribute('aria-label')));
    expect(images.length).toBe(13);
    // Hengshui's row 2: 87.01 + (90 − 87.01)·3/5 = 88.804
    expect(images[1]).toBe(
      'measured 88.9%, due 88.804%, target ≥90%, on track, scale from 86% to 91% (not from zero)',
    );
    expect(images[2]).toBe(
      '2020: baseline 87.01%, 2021: measured 87.6%, 2022: measured 88.2%, 2023: measured 88.9%, 2023: due 88.804%, 2025: target ≥90%',
    );
    // its way in small: 87.01 + (88.9 − 87.01)·5/3 = 90.16
    expect(images[10]).toBe('2020: 87.01%, 2023: 88.9%, 2025: at this pace 90.16%, target ≥90%');
    await context.close();
  });

  test('keeps its tables tables on a phone', async () => {
    const { page, context } = await open(browser, fileOf('one-city', 'en'), FORMS.phone);
    const table = await page.$('aria/Outcomes of 衡水市 mid-term 2023[role="table"]');
    expect((await table?.$$('aria/[role="columnheader"]'))?.length).toBe(8);
    expect((await table?.$$('aria/[role="rowheader"]'))?.length).toBe(10);
    await context.close();
  });

  test('shows hostile text as text', async () => {
    for (const language of LANGUAGES) {
      const { page, context } = await open(browser, fileOf('hostile', language));
      const acting =
        'document.querySelectorAll("script, img, iframe, object, form, base, link, a[href]:not([href^=\\"#\\"]), [onerror], [onclick]").length';
      expect(await page.evaluate(acting)).toBe(0);
      const said = (await textsOf(page, 'h1')).join(' ');
      expect(collapsed(said)).toContain(collapsed(printable(EVIL)));
      await context.close();
    }
  });

  test('the drawings alone open as a document, and show the same', async () => {
    const svg = join(OUTPUT, 'one-city-zh.svg');
    const { stdout } = await runProgram(['evaluate', CITY, '--lang', 'zh', '--format', 'svg']);
    writeFileSync(svg, stdout);
    writeFileSync(join(OUTPUT, 'hostile.svg'), String(await renderSvg(reportOf(EVIL), look('en'))));
    for (const file of [svg, join(OUTPUT, 'hostile.svg')]) {
      const { page, context, troubles } = await open(browser, file, {
        viewport: { width: 800, height: 1600 },
      });
      expect(await page.evaluate('document.documentElement.nodeName')).toBe('svg');
      expect(
        await page.evaluate(
          'document.querySelectorAll("script, foreignObject, a, image, parsererror").length',
        ),
      ).toBe(0);
      expect(await brokenLabels(page)).toEqual([]);
      await picture(page, file.replace('.svg', '-svg.png'), false);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });
});

async function program(language: Language, ...args: string[]): Promise<string> {
  const { stdout } = await runProgram(['evaluate', ...args, '--lang', language, '--format', 'html']);
  return stdout;
}

/** Words of drawings that lie on each other or leave their drawing, as the browser measures them. */
function brokenLabels(page: Page): Promise<unknown> {
  return page.evaluate(`
    [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
      const nested = svg.querySelector('svg[role=img]');
      if (nested) return [];
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const out = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2);
      const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
        a.box.left < b.box.right && b.box.left < a.box.right && a.box.top + 2 < b.box.bottom && b.box.top + 2 < a.box.bottom));
      return [...out, ...over].map(({ text }) => text);
    })
  `);
}

function foldedReasons(page: Page): Promise<unknown> {
  return page.evaluate(
    `[...document.querySelectorAll('.reason')].filter((one) => one.getBoundingClientRect().height === 0 || !one.checkVisibility({ contentVisibilityAuto: true })).length`,
  );
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
