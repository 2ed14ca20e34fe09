import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Debian's browsers, or those that the variables name. */
const PATHS = {
  chrome: process.env.CHROMIUM ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
} as const;
export type BrowserName = keyof typeof PATHS;

export function isThere(name: BrowserName): boolean {
  return existsSync(PATHS[name]);
}

/** A sandbox of its own cannot be had by root in a container; nothing but our own files is opened. */
export function start(browser: BrowserName): Promise<Browser> {
  const args = browser === 'chrome' ? ['--no-sandbox', '--font-render-hinting=none'] : [];
  return puppeteer.launch({ browser, executablePath: PATHS[browser], args });
}
