import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

const DESK = resolve(import.meta.dirname, '../../dist/plancheck.html');

/** The page as it was opened, and all that went wrong in it. */
export interface OpenDesk {
  readonly page: Page;
  readonly troubles: string[];
}

/** Opens the page in Chinese. What it saves is kept where `made` finds it. */
export async function openDesk(browser: Browser, lang: 'zh' | 'en' = 'zh'): Promise<OpenDesk> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${String(error)}`));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data|about):/.test(request.url())) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${DESK}`);
  await page.evaluate(`(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error('refused by the policy:', violatedDirective, blockedURI));
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.lastMade = blob; return make.call(URL, blob); };
    window.saved = [];
    addEventListener('click', (event) => {
      if (event.target.download) { window.saved.push(event.target.download); event.preventDefault(); }
    }, true);
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { if (this.download) window.saved.push(this.download); else click.call(this); };
  })()`);
  const now = await page.evaluate('document.documentElement.lang');
  if (now !== (lang === 'zh' ? 'zh-CN' : 'en')) await page.click('#language');
  await page.waitForSelector('#plan option:nth-child(2)');
  return { page, troubles };
}

/** Puts files in, and waits for what comes of them. */
export async function putIn(page: Page, ...files: readonly string[]): Promise<string> {
  await page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
  const field = await page.$('#files');
  await (field as Awaited<ReturnType<typeof page.$<'#files'>>>)?.uploadFile(...files);
  return settled(page);
}

/** Waits until the run is over: `judged`, `refused` or `empty`. */
export async function settled(page: Page): Promise<string> {
  await page.waitForSelector('#outcome:is([data-state=judged],[data-state=refused],[data-state=empty])', {
    timeout: 60_000,
  });
  return String(await page.$eval('#outcome', (outcome) => outcome.getAttribute('data-state')));
}

/** Presses a button that saves a file, and gives its name and bytes. */
export async function made(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  await page.evaluate('window.saved.length = 0');
  await page.$eval(button, (one) => (one as unknown as { click(): void }).click());
  await page.waitForFunction('window.saved.length > 0', { timeout: 60_000 });
  const base64 = await page.evaluate(`new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1] ?? '');
    reader.readAsDataURL(window.lastMade);
  })`);
  return {
    name: String(await page.evaluate('window.saved[0]')),
    bytes: Buffer.from(String(base64), 'base64'),
  };
}
