// Makes the pictures of the README from real runs on shipped fixtures: the report, the table as a terminal shows it, and the page for those without Node.
//   node docs/pictures/make.js      needs the built program and a browser (CHROMIUM, or Debian's)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const DATA = 'fixtures/hengshui-midterm/input.csv';
/** Values as people write them. */
const AS_WRITTEN = 'fixtures/values-as-written/input.csv';
const OUT = import.meta.dirname;
const ROOT = resolve(OUT, '../..');

/** What the table's escapes stand for, as styles on dark ground. */
const STYLES = {
  1: 'font-weight:bold',
  2: 'opacity:.65',
  31: 'color:#ff8a80',
  32: 'color:#8bd49c',
  33: 'color:#f2c86b',
  34: 'color:#82b1ff',
  35: 'color:#d3a4f5',
  36: 'color:#79d6e0',
  90: 'color:#9aa5b1',
};

function plancheck(...args) {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    ['bin/plancheck.cjs', 'evaluate', DATA, '--lang', 'zh', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (error || stdout === '') throw error ?? new Error(stderr);
  return stdout;
}

/** Wide characters get two columns each, whatever font they come from. */
const WIDE = /[\u3000-\u9fff\uff01-\uff60]/g;

/** Terminal output as HTML: every escape closes what it ends and opens what it begins. */
function terminalPage(ansi) {
  const escapeCode = String.fromCharCode(27);
  const [first = '', ...parts] = ansi
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(WIDE, '<i>$&</i>')
    .split(`${escapeCode}[`);
  const open = new Set();
  const spans = parts.map((part) => {
    const [, codes = '', text = ''] = /^([\d;]*)m([\s\S]*)$/.exec(part) ?? [];
    for (const code of codes.split(';').map(Number)) apply(code, open);
    return `<span style="${[...open].map((one) => STYLES[one] ?? '').join(';')}">${text}</span>`;
  });
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    body{margin:0;display:inline-block;background:#1b2129;color:#dfe5ec}
    pre{margin:0;padding:20px 24px;font:14px/17px "DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
    i{display:inline-block;width:16.86px;height:17px;font-size:15.5px;overflow:hidden;vertical-align:top;font-style:normal;text-align:center}
  </style><pre>${first}${spans.join('')}</pre>`;
}

function apply(code, open) {
  if (code === 0) open.clear();
  else if (code === 22) for (const one of [1, 2]) open.delete(one);
  else if (code === 39) for (const one of open) one >= 30 && open.delete(one);
  else open.add(code);
}

const folder = mkdtempSync(join(tmpdir(), 'plancheck-pictures-'));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 1130 });

  writeFileSync(join(folder, 'report.html'), plancheck('--format', 'html'));
  await page.goto(`file://${join(folder, 'report.html')}`);
  const [, second] = await page.$$('details > summary');
  await second.click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(OUT, 'report.png') });

  writeFileSync(join(folder, 'table.html'), terminalPage(plancheck('--color', 'always', '--width', '124')));
  await page.goto(`file://${join(folder, 'table.html')}`);
  const body = await page.$('body');
  await body.screenshot({ path: join(OUT, 'table.png') });

  await page.goto(`file://${join(ROOT, 'dist/plancheck.html')}`);
  if ((await page.evaluate('document.documentElement.lang')) === 'en') await page.click('#language');
  await page.waitForSelector('#plan option:nth-child(2)');
  const files = await page.$('#files');
  await files.uploadFile(join(ROOT, AS_WRITTEN));
  await page.waitForSelector('[data-state=judged]');
  await page.waitForFunction('document.querySelector("#report iframe")?.height > 500');
  await page.screenshot({ path: join(OUT, 'desk.png') });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
