import type { Browser, BrowserContext, Page, Viewport } from 'puppeteer-core';
import { expect } from 'vitest';
import { isThere, start } from './browsers.js';

export const HAS_CHROMIUM = isThere('chrome');

/** Without a browser nothing is known of a page: tolerable at a desk, where the tests show as skipped, but not in CI. */
export function expectChromiumUnderCi(): void {
  const lost = Boolean(process.env.CI) && !HAS_CHROMIUM;
  expect(lost, 'no browser: apt-get install chromium, or name one by CHROMIUM').toBe(false);
}

export function startChromium(): Promise<Browser> {
  return start('chrome');
}

/** How a page is looked at. */
export interface Look {
  readonly viewport?: Viewport;
  readonly colorScheme?: 'light' | 'dark';
  /** For scripts that look into a page which runs none itself. */
  readonly bypassCSP?: boolean;
}

/** An opened page, and all that went wrong in it. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console messages, uncaught errors, refusals by the content security policy, and whatever was asked for beyond the file. */
  readonly troubles: string[];
}

export async function open(
  browser: Browser,
  file: string,
  { viewport = { width: 1280, height: 720 }, colorScheme = 'light', bypassCSP = false }: Look = {},
): Promise<Opened> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setOfflineMode(true);
  await page.setBypassCSP(bypassCSP);
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${String(error)}`));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, context, troubles };
}

/** The texts of all elements that are meant. */
export function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
}

/** Pictures are for people who change the page, and take half of the time: they are left where `PLANCHECK_PICTURES` is set. */
export async function picture(page: Page, path: string, fullPage = true): Promise<void> {
  if (process.env.PLANCHECK_PICTURES) await page.screenshot({ path: path as `${string}.png`, fullPage });
}
