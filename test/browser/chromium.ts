import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';

/** Debian's browser, or the one that CHROMIUM names. */
const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const HAS_CHROMIUM = existsSync(PATH);

/** Without a browser nothing is known of a page: tolerable at a desk, where the tests show as skipped, but not in CI. */
export function expectChromiumUnderCi(): void {
  const lost = Boolean(process.env.CI) && !HAS_CHROMIUM;
  expect(lost, `no browser at ${PATH}: apt-get install chromium, or name one by CHROMIUM`).toBe(false);
}

/** A sandbox of its own cannot be had by root in a container; nothing but our own files is opened. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ['--no-sandbox', '--font-render-hinting=none'] });
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
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, context, troubles };
}

/** Pictures are for people who change the page, and take half of the time: they are left where `PLANCHECK_PICTURES` is set. */
export async function picture(page: Page, path: string, fullPage = true): Promise<void> {
  if (process.env.PLANCHECK_PICTURES) await page.screenshot({ path, fullPage });
}
