import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AcceptEntry } from '../../src/assess/accept/entry.js';
import { assess, render } from '../../src/core.js';
import type { Place } from '../../src/diagnostic/diagnostic.js';
import { SETTINGS } from '../../src/text/desk.js';
import { deskZh } from '../../src/text/desk.zh.js';
import { type BrowserName, isThere, start } from '../browser/browsers.js';
import { type AskedFixture, fixtures } from '../core/fixtures.js';
import { EVILS } from '../report/sample.js';
import { made, openDesk, putIn, settled } from './open-desk.js';

/** The page for those without Node, in both browsers. What is looked at is left in `test/output/desk/`. */
process.chdir(resolve(import.meta.dirname, '../..'));
const OUTPUT = resolve('test/output/desk');
const FIVE = 'fixtures/five-cities-one-file/input.csv';
const CITY = 'fixtures/hengshui-midterm/input.csv';
const FAULTY = 'fixtures/values-as-written/input.csv';
/** The plan of the tutorial, of a city that the divisions know. */
const PLAN = (
  /```md yanglao\.md\n([\s\S]*?)```/.exec(readFileSync('docs/tutorial-document.md', 'utf8'))?.[1] ?? ''
).replaceAll('示范市', '衡水市');
mkdirSync(OUTPUT, { recursive: true });

const TIMEOUT = 120_000;
const ASKED = [...SETTINGS, 'plan', 'at', 'rules', 'accept'] as readonly string[];

/** What the page has a field for, of files whose names differ and that are data by their endings. */
function canBeAsked({ inputs, options }: AskedFixture): boolean {
  const names = inputs.map((one) => basename(one.name));
  const {
    at = 'final',
    plan = '',
    rules = [],
  } = options as { at?: string; plan?: string; rules?: readonly { name: string }[] };
  return (
    Object.keys(options).every((one) => ASKED.includes(one)) &&
    new Set(names).size === names.length &&
    !names.some((one) => /\.(?:ya?ml|json)$/i.test(one)) &&
    new Set(rules.map(({ name }) => basename(name))).size === rules.length &&
    /^(?:midterm|final|all|202[1-5])$/.test(at) &&
    /^[a-z]*$/.test(plan)
  );
}

const ASKABLE = fixtures().filter(canBeAsked);
/** The second browser takes every fourth, and all of them where time is no matter: it has the same program and its own forms. */
const FEWER = process.env.PLANCHECK_THOROUGH ? ASKABLE : ASKABLE.filter((_, i) => i % 4 === 0);

/** What was asked by files of one's own. */
interface OwnFiles {
  readonly rules?: readonly { readonly name: string; readonly text: string }[];
  readonly accept?: readonly AcceptEntry[];
}

function ownFilesOf({ options }: AskedFixture): string[] {
  const { rules = [], accept = [] } = options as OwnFiles;
  return [...new Set([...rules.map(({ name }) => name), ...accept.map(({ place }) => place?.file ?? '')])];
}

/** The files under the names that a browser gives them. */
function inBrowser({ inputs, options }: AskedFixture): Pick<AskedFixture, 'inputs' | 'options'> {
  const { rules, accept } = options as OwnFiles;
  const placeIn = (place: Place) => ({ ...place, file: basename(place.file ?? '') });
  const short = <T extends { readonly name: string }>(one: T): T => ({ ...one, name: basename(one.name) });
  return {
    inputs: inputs.map(short).sort((a, b) => (a.name < b.name ? -1 : 1)),
    options: {
      ...options,
      ...(rules && { rules: rules.map(short) }),
      ...(accept && {
        accept: accept.map((one) => ({ ...one, ...(one.place && { place: placeIn(one.place) }) })),
      }),
    },
  };
}

async function reset(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    for (const one of document.querySelectorAll('select,input[type=text]')) if (!one.id.startsWith('form')) one.value = '';
    for (const one of document.querySelectorAll('input[type=checkbox]')) one.checked = false;
    const clear = document.querySelector('.list p > button');
    if (clear) document.querySelector('#outcome').removeAttribute('data-state');
    clear?.click();
  })()`);
  await settled(page);
}

/** Sets the fields; nothing is judged as long as no table is there. */
async function choose(page: Page, options: object): Promise<void> {
  for (const [name, value] of Object.entries(options)) {
    if (name === 'rules' || name === 'accept') continue;
    const text = JSON.stringify(Array.isArray(value) ? value.join('、') : String(value));
    await page.$eval(
      `#${name}`,
      (field, [given]) => {
        const one = field as unknown as { value: string; checked: boolean; type: string };
        if (one.type === 'checkbox') one.checked = given === 'true';
        else one.value = String(given);
      },
      [JSON.parse(text) as string],
    );
    expect(
      await page.$eval(`#${name}`, (field) => (field as unknown as { value: string }).value),
      name,
    ).not.toBe('');
  }
}

/** Holds the page in one browser. */
export function holdDesk(name: BrowserName): void {
  const scratch = mkdtempSync(join(tmpdir(), 'plancheck-desk-'));
  afterAll(() => rmSync(scratch, { recursive: true }));
  const isSkipped = !isThere(name);
  test('the browser is there under CI', () => {
    expect(isSkipped && Boolean(process.env.CI), 'apt-get install chromium firefox-esr').toBe(false);
  });

  describe.skipIf(isSkipped)('the page', { timeout: TIMEOUT }, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await start(name);
    }, TIMEOUT);
    afterAll(async () => browser?.close());

    describe('says of every fixture what the command says', () => {
      let page: Page;
      let troubles: string[];
      beforeAll(async () => {
        ({ page, troubles } = await openDesk(browser));
        // what is folded is not made again and again
        await putIn(page, CITY);
        await page.$eval('#report > summary', (one) => (one as unknown as { click(): void }).click());
      }, TIMEOUT);
      afterAll(() => expect(troubles).toEqual([]));

      test('most of them can be asked here', () => {
        expect(ASKABLE.length).toBeGreaterThan(fixtures().length * 0.8);
      });

      test.each(name === 'chrome' ? ASKABLE : FEWER)('$name', async (fixture) => {
        const { inputs, options } = inBrowser(fixture);
        const expected = await render(await assess(inputs, options), 'json', { lang: 'zh' });
        await reset(page);
        const own = ownFilesOf(fixture);
        if (own.length > 0) expect(await putIn(page, ...own)).toBe('empty');
        await choose(page, options);
        expect(await putIn(page, ...fixture.inputs.map((one) => one.name))).toBe('judged');
        expect((await made(page, '#take-json')).bytes.toString()).toBe(expected);
      });
    });

    test('every report and the marked table can be saved, and the marked table is read again', async () => {
      const { page, troubles } = await openDesk(browser);
      await putIn(page, FAULTY);
      for (const format of ['docx', 'xlsx', 'html', 'csv', 'markdown'] as const) {
        const { name: file, bytes } = await made(page, `#take-${format}`);
        expect(bytes.length, file).toBeGreaterThan(500);
      }
      const marked = await made(page, '.annotated button');
      expect(marked.name).toBe('input（已标注）.xlsx');
      const again = join(scratch, `${name}.xlsx`);
      writeFileSync(again, marked.bytes);
      const json = JSON.parse((await made(page, '#take-json')).bytes.toString());
      await reset(page);
      expect(await putIn(page, again)).toBe('judged');
      const from = JSON.parse((await made(page, '#take-json')).bytes.toString());
      const outcomes = (report: typeof json) =>
        report.evaluations.map((one: { results: { outcome: string }[] }) =>
          one.results.map(({ outcome }) => outcome),
        );
      expect(outcomes(from)).toEqual(outcomes(json));
      expect(troubles).toEqual([]);
      await page.close();
    });

    test('of several tables that in which something was found is offered first', async () => {
      const { page } = await openDesk(browser);
      const whole = join(scratch, 'a-whole.csv');
      const faulty = join(scratch, 'b-faulty.csv');
      writeFileSync(whole, '城市,指标,年份,数值\n衡水市,工业企业职业病危害项目申报率,2023,88.9%\n');
      writeFileSync(faulty, '城市,指标,年份,数值\n衡水市,工作场所职业病危害因素监测合格率,2023,0.9\n');
      await putIn(page, whole, faulty);
      const names = await page.$$eval('#annotated option', (all) => all.map((one) => one.textContent));
      expect(names).toEqual(['b-faulty.csv', 'a-whole.csv']);
      expect((await made(page, '.annotated button')).name).toBe('b-faulty（已标注）.xlsx');
      await page.close();
    });

    test('a table that was corrected on its marked copy takes the place of the former one', async () => {
      const { page } = await openDesk(browser);
      const names = () => page.$$eval('.list bdi', (all) => all.map((one) => one.textContent));
      const row = (value: string) =>
        `城市,指标,年份,数值\n衡水市,工业企业职业病危害项目申报率,2023,${value}\n`;
      const table = join(scratch, '指标报送表.csv');
      writeFileSync(table, row('0.9'));
      await putIn(page, table);
      expect(await page.$eval('.verdict', (one) => one.textContent)).toBe('有错误，更正前结论不能作准');
      const marked = await made(page, '.annotated button');
      expect(marked.name).toBe('指标报送表（已标注）.xlsx');
      // as a browser saves it where there is one already; what it says is corrected
      const corrected = join(scratch, '指标报送表（已标注） (1).csv');
      writeFileSync(corrected, row('90%'));
      await putIn(page, corrected);
      expect(await names()).toEqual([basename(corrected)]);
      expect(await page.$eval('.list p', (one) => one.textContent)).toBe(
        deskZh.replaced(basename(table), basename(corrected)),
      );
      expect(await page.$eval('.verdict', (one) => one.textContent)).toBe('尚不能判定'); // nine without data
      await putIn(page, table);
      expect(await names()).toEqual([basename(table)]);
      await reset(page);
      await putIn(page, corrected, table); // both at once: the marks were made later
      expect(await names()).toEqual([basename(corrected)]);
      await reset(page);
      const other = join(scratch, '指标报送表.tsv');
      writeFileSync(other, row('90%').replaceAll(',', '\t'));
      await putIn(page, table, other);
      await putIn(page, corrected); // of which of the two nobody can tell
      expect(await names()).toHaveLength(3);
      await page.close();
    });

    test('a form that was made and put in again is read', async () => {
      const { page } = await openDesk(browser);
      const form = await made(page, '.form button');
      const file = join(scratch, form.name);
      writeFileSync(file, form.bytes);
      expect(await putIn(page, file)).toBe('judged');
      const { diagnostics } = JSON.parse((await made(page, '#take-json')).bytes.toString());
      expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
      await page.close();
    });

    test('what is hostile is refused in words, and the page lives on', async () => {
      const { page, troubles } = await openDesk(browser);
      const evil = Object.values(EVILS).join(' ').replaceAll('"', '""').replaceAll('\0', '');
      const hostile: Record<string, string | Buffer> = {
        'evil.csv': `指标,年份,数值\n"${evil}",2023,"${evil}"\n`,
        'not-a-workbook.xlsx': Buffer.from('PK\u0003\u0004 and nothing more'),
        'empty.csv': '',
        'bytes.csv': Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)),
      };
      for (const [file, content] of Object.entries(hostile)) {
        writeFileSync(join(scratch, file), content);
        await reset(page);
        expect(await putIn(page, join(scratch, file)), file).toBe('judged');
        expect(await page.$eval('.verdict', (one) => one.textContent), file).toBe(
          '有错误，更正前结论不能作准',
        );
      }
      await reset(page);
      expect(await putIn(page, CITY)).toBe('judged');
      expect(await page.$eval('.verdict', (one) => one.textContent)).toBe('未通过');
      expect(troubles).toEqual([]);
      await page.close();
    });

    test('names of a rule file run nothing, and what of them is not seen stands there', async () => {
      const evil =
        '</script><script>window.ran = 1</script><img src=x onerror="window.ran=1">\u202egnp\u200b';
      const rule = readFileSync('rules/plans/hengshui.yaml', 'utf8')
        .replace('id: hengshui', 'id: evil')
        .replace('"131100"', '"999999"')
        .replace('name: 衡水市', `name: ${JSON.stringify(`${evil}市`)}`)
        .replace('aliases: [衡水]', `aliases: [${JSON.stringify(evil)}]`)
        .replace('units: [桃城区', `units: [${JSON.stringify(`${evil}县`)}`);
      const file = join(scratch, 'evil.yaml');
      writeFileSync(file, rule);
      const { page, troubles } = await openDesk(browser);
      await putIn(page, file, CITY);
      const options = await page.$$eval('option', (all) => all.map((one) => one.textContent ?? ''));
      expect(options.filter((one) => one.includes('window.ran')).join()).toContain('\\u202egnp\\u200b');
      expect(await page.evaluate('document.body.innerText')).not.toMatch(/[\u202e\u200b]/);
      expect(await page.evaluate('window.ran ?? null')).toBe(null);
      expect(troubles).toEqual([]);
      await page.close();
    });

    test('rule files are checked as they are put in, and what is found stands there without a table', async () => {
      const { page } = await openDesk(browser);
      const file = join(scratch, 'plan.yaml');
      writeFileSync(file, 'schema: plancheck/plan@1\nid: mine\n');
      expect(await putIn(page, file)).toBe('empty');
      const said = () => page.$eval('#rules', (one) => one.textContent ?? '');
      expect(await said()).toMatch(/^规则文件已检查：错误[1-9]\d*处/);
      expect(await said()).toContain('plan.yaml');
      await page.click('.list li button');
      await page.waitForFunction('document.querySelector("#rules").childElementCount === 0');
      await page.close();
    });

    test('a rule file is drafted from the document of a plan, completed, and tables are judged by it', async () => {
      const { page, troubles } = await openDesk(browser);
      const document = join(scratch, name === 'chrome' ? 'plan.pdf' : 'plan.md');
      if (name === 'chrome') writeFileSync(document, await printed(browser, PLAN));
      else writeFileSync(document, PLAN);
      const table = join(scratch, 'visits.csv');
      writeFileSync(table, '指标,年份,数值\n特殊困难老年人月探访率,2030,99%\n');
      await putIn(page, document, table);
      await page.waitForSelector('.offer button');
      if (name === 'chrome') expect(await violations(page)).toEqual([]);
      await page.click('.offer button');
      await page.waitForSelector('#draft-save', { timeout: 60_000 });
      const drafts = await page.$eval('#drafts', (one) => one.textContent ?? '');
      expect(drafts).toContain('已起草6项指标');
      // row 6, 居全省前列, has no number that could be held against anything
      await page.waitForFunction('/PC102|target/.test(document.querySelector("#rules").textContent)');
      await page.waitForSelector('#draft-text');
      await page.$eval('#rules .faults button', (one) => (one as unknown as { click(): void }).click());
      const line = await page.evaluate(`(() => {
        const { value, selectionStart, selectionEnd, id } = document.activeElement;
        return id === 'draft-text' && value.slice(selectionStart, selectionEnd);
      })()`);
      expect(line).toMatch(/^ {2}- row: 6 /); // the line of the fault, in the editor
      await page.$$eval('#drafts details', (all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await page.waitForFunction(
        'document.querySelector("iframe.tall")?.contentDocument?.querySelector("mark")',
      );
      if (name === 'chrome') expect(await violations(page)).toEqual([]);
      const written = (await made(page, '#draft-save')).bytes.toString();
      expect(written).toContain('id: draft-131100\n');
      await page.$eval('#draft-text', (field, [complete]) => Object.assign(field, { value: complete }), [
        written.replace('# target: ">= 90%"', 'target: ">= 1 个"'),
      ]);
      await page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
      await page.$eval('#draft-use', (one) => (one as unknown as { click(): void }).click());
      await settled(page);
      await page.select('#at', 'final');
      await page.waitForFunction('document.querySelector(".verdict")?.textContent === "未通过"'); // 99% is under 100%
      expect(await page.$eval('.reserve', (one) => one.textContent)).toMatch(/草稿，尚有\d+处没有核对/);
      expect(troubles).toEqual([]);
      await page.close();
    });

    test('a broken file of what is known is shown, and nothing is judged by it', async () => {
      const { page } = await openDesk(browser);
      const file = join(scratch, 'known.yaml');
      writeFileSync(file, 'accept:\n  - indicator: 2\n    until: 2024-02-30\n    reason: 补报\n');
      expect(await putIn(page, file, CITY)).toBe('refused');
      expect(await page.$eval('#rules', (one) => one.textContent)).toMatch(/错误1处.*known\.yaml/);
      expect(await page.$eval('#outcome .alert', (one) => one.textContent)).toContain('known.yaml');
      await page.close();
    });

    test('what was filled in and cannot be carried out is refused by the name of its field', async () => {
      const { page } = await openDesk(browser);
      await page.$eval('#countArea', (field) => {
        (field as unknown as { value: string }).value = 'a:b:c';
      });
      expect(await putIn(page, CITY)).toBe('refused');
      expect(await page.$eval('#outcome .alert', (one) => one.textContent)).toContain(
        deskZh.badField('另计入的地区', 'a:b:c'),
      );
      await page.close();
    });

    test('what a table leaves open is asked for, by a button that leads to its field', async () => {
      const { page } = await openDesk(browser);
      const file = join(scratch, 'open.csv');
      writeFileSync(file, '指标,数值\n工业企业职业病危害项目申报率,88.9%\n');
      await putIn(page, file);
      const clear = () => page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
      await page.click('#say-plan');
      expect(await page.evaluate('document.activeElement.id')).toBe('plan');
      await clear();
      await page.select('#plan', 'hengshui');
      await settled(page);
      await page.click('#say-year');
      expect(await page.evaluate('document.activeElement.id')).toBe('year');
      await clear();
      await page.keyboard.type('2023');
      await page.keyboard.press('Tab');
      await settled(page);
      // 88.9% is over the 88.804% due by 2023; of the other nine there are no data
      expect(await page.$eval('.verdict', (one) => one.textContent)).toBe('尚不能判定');
      expect(await page.$$('#say-plan, #say-year')).toEqual([]);
      await page.close();
    });

    test('a fault leads to the field that its sentence names, folded or not', async () => {
      const { page } = await openDesk(browser);
      const file = join(scratch, 'fraction.csv');
      writeFileSync(file, '城市,指标,年份,数值\n衡水市,工业企业职业病危害项目申报率,2023,0.9\n');
      await putIn(page, file);
      expect(await page.$$('.faults button')).toEqual([]); // asked for once, however many cells it holds of
      await page.$eval('#say-percentScale', (one) => (one as unknown as { click(): void }).click());
      expect(await page.evaluate('document.activeElement.id')).toBe('percentScale');
      await page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
      await page.select('#percentScale', 'fraction');
      await settled(page);
      expect(await page.$$('#say-percentScale')).toEqual([]);
      writeFileSync(file, '城市,县区,指标,年份,数值\n衡水市,高新区,工业企业职业病危害项目申报率,2023,90%\n');
      await putIn(page, file);
      await page.$eval('.faults button', (one) => (one as unknown as { click(): void }).click());
      expect(await page.evaluate('document.activeElement.id')).toBe('countArea');
      await page.close();
    });

    test('on a small screen the verdict is seen as soon as it is there', async () => {
      const { page } = await openDesk(browser);
      await page.setViewport({ width: 360, height: 560 });
      const isSeen = `(() => {
        const { top, bottom } = document.querySelector('.verdict').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`;
      await page.evaluate(`(() => {
        window.scrolled = 0;
        const scroll = Element.prototype.scrollIntoView;
        Element.prototype.scrollIntoView = function (how) { window.scrolled += 1; scroll.call(this, how); };
      })()`);
      await putIn(page, FAULTY);
      await page.waitForFunction(isSeen);
      expect(await page.evaluate('window.scrolled')).toBe(1);
      await page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
      await page.select('#at', 'midterm'); // whoever sets fields stays with them
      await settled(page);
      expect(await page.evaluate('window.scrolled')).toBe(1);
      await page.close();
    });

    test('the empty form is that of the plan and the year by which tables are judged', async () => {
      const { page } = await openDesk(browser);
      const form = () =>
        page.evaluate(
          '[document.querySelector("#form-plan").value, document.querySelector("#form-year").value]',
        );
      await putIn(page, 'fixtures/reading-two-row-header-counties/input.xlsx'); // of Shaoguan, by its title
      expect(await form()).toEqual(['shaoguan', '2023']);
      await page.select('#form-plan', 'jieyang');
      await page.select('#form-year', '2024');
      await reset(page);
      await putIn(page, 'fixtures/reading-two-row-header-counties/input.xlsx');
      expect(await form()).toEqual(['jieyang', '2024']); // what was chosen by hand stays
      await reset(page);
      await page.select('#plan', 'taishan');
      await page.select('#at', 'final');
      expect(await form()).toEqual(['taishan', '2025']);
      await page.close();
    });

    test('what is typed is taken as it is meant, and what cannot be is refused beside a way to its field', async () => {
      const { page } = await openDesk(browser);
      const table = join(scratch, 'semicolons.csv');
      writeFileSync(table, '城市;指标;年份;数值\n衡水市;工业企业职业病危害项目申报率;2023;88.9%\n');
      const optionsWith = async (options: object) => {
        await reset(page);
        await choose(page, options);
        const state = await putIn(page, table);
        if (state === 'refused') return page.$eval('#outcome', (one) => one.textContent ?? '');
        const { options: taken } = JSON.parse((await made(page, '#take-json')).bytes.toString());
        return Object.fromEntries(Object.keys(options).map((name) => [name, taken[name]]));
      };
      expect(await optionsWith({ delimiter: '分号', asOf: '2023年12月31日', ignore: 'pc231 PC206' })).toEqual(
        {
          delimiter: ';',
          asOf: '2023-12-31',
          ignore: ['PC231', 'PC206'],
        },
      );
      expect(await optionsWith({ year: '２０２３年', raiseLimits: '2倍' })).toEqual({
        year: 2023,
        raiseLimits: 2,
      });
      const bad = {
        encoding: '宋体',
        delimiter: '换行符',
        asOf: '2023-13-01',
        year: '去年',
        raiseLimits: '0',
      };
      for (const [field, value] of Object.entries(bad))
        expect(await optionsWith({ [field]: value })).toContain(
          deskZh.badField(deskZh.settings[field as keyof typeof bad], value),
        );
      // PC221 is an error, of which nothing can make less
      expect(await optionsWith({ warning: 'PC231、PC221、PC999' })).toContain('不能填“PC221、PC999”');
      await page.$eval('#outcome button', (one) => (one as unknown as { click(): void }).click());
      expect(await page.evaluate('document.activeElement.id')).toBe('warning');
      await page.close();
    });

    test('whoever uses the keyboard stays where the button was that is gone', async () => {
      const { page } = await openDesk(browser);
      const focused = () =>
        page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id');
      const [a, b] = ['a.csv', 'b.csv'].map((file) => join(scratch, file)) as [string, string];
      for (const file of [a, b]) writeFileSync(file, readFileSync(CITY));
      await putIn(page, a, b);
      await page.focus('.list li button');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe(deskZh.remove('b.csv'));
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('choose-files');
      await page.close();
    });

    test('a run can be stopped, and the next one goes on', async () => {
      const { page } = await openDesk(browser);
      const row = (i: number) => `工业企业职业病危害项目申报率,2023,${90 + (i % 10)}%`;
      const large = join(scratch, 'large.csv');
      writeFileSync(
        large,
        `指标,年份,数值\n${Array.from({ length: 400_000 }, (_, i) => row(i)).join('\n')}\n`,
      );
      const run = putIn(page, large);
      await page.waitForSelector('#stop');
      await page.focus('#stop');
      await page.waitForFunction('document.querySelector("progress")?.value > 0'); // of the bytes of one file
      expect(await page.evaluate('document.activeElement.id')).toBe('stop');
      await page.keyboard.press('Enter');
      expect(await run).toBe('refused');
      expect(await page.$eval('#outcome [role=status]', (one) => one.textContent)).toContain(
        deskZh.cancelled,
      );
      expect(await page.evaluate('document.activeElement.id')).toBe('again');
      await page.keyboard.press('Enter');
      // before the engine has been started again, too
      await page.evaluate(`document.querySelector('#stop') && document.querySelector('#stop').click()`);
      await page.waitForSelector('#again');
      await page.evaluate(
        `document.querySelector('#again').click(), document.querySelector('#stop').click()`,
      );
      await page.waitForSelector('#again');
      await reset(page);
      expect(await putIn(page, CITY)).toBe('judged');
      await page.close();
    });

    test('a run that is overtaken by another choice is ended', async () => {
      const { page } = await openDesk(browser);
      await page.evaluate(`(() => {
        window.ended = 0;
        const end = Worker.prototype.terminate;
        Worker.prototype.terminate = function () { window.ended += 1; end.call(this); };
      })()`);
      const large = join(scratch, 'overtaken.csv');
      writeFileSync(large, `指标,年份,数值\n${'工业企业职业病危害项目申报率,2023,90%\n'.repeat(1_500_000)}`);
      const begin = async () => {
        await (await page.$('input#files'))?.uploadFile(large);
        await page.waitForFunction('document.querySelector("progress")?.value > 0');
      };
      await begin();
      await page.select('#plan', 'hengshui');
      await page.waitForFunction('window.ended === 1');
      await page.waitForFunction('document.querySelector("progress")?.value > 0'); // anew
      await reset(page);
      expect(await page.evaluate('window.ended')).toBe(2);
      await begin();
      await page.$eval('#language', (one) => (one as unknown as { click(): void }).click());
      await page.waitForFunction('window.ended === 3');
      await page.close();
    });

    test('the report and the picture of the table are shown', async () => {
      const { page, troubles } = await openDesk(browser);
      await putIn(page, FAULTY);
      await page.waitForFunction(
        'document.querySelector("#report iframe")?.contentDocument?.querySelector("table")',
      );
      await page.$eval('#picture', (part) => part.setAttribute('open', ''));
      await page.waitForFunction(
        'document.querySelector("#picture iframe")?.contentDocument?.querySelector(".sheet")',
      );
      const colours = `[...document.querySelectorAll('iframe')].map((one) => {
        const body = one.contentDocument.body;
        return one.contentWindow.getComputedStyle(body).maxWidth;
      })`;
      expect(await page.evaluate(colours)).toEqual(['1216px', '1216px']); // each with its style
      const cut = `[...document.querySelectorAll('iframe')].map(({ clientHeight, clientWidth, contentDocument: { documentElement: root } }) =>
        [root.scrollHeight > clientHeight, root.clientWidth < clientWidth, root.scrollWidth > clientWidth])`;
      const whole = [false, false, false]; // nothing is cut off, and no bar takes room
      expect(await page.evaluate(cut)).toEqual([whole, whole]);
      expect(troubles).toEqual([]);
      await page.close();
    });

    test('the keyboard reaches everything in order', async () => {
      const { page } = await openDesk(browser);
      await page.focus('.skip');
      const reached = [deskZh.skip];
      for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press('Tab');
        reached.push(
          String(await page.evaluate('document.activeElement.id || document.activeElement.textContent')),
        );
      }
      const [skip, language, files, folder, plan, at, more] = reached;
      expect([skip, language, files, folder, plan, at, more]).toEqual([
        deskZh.skip,
        'language',
        'choose-files',
        deskZh.chooseFolder,
        'plan',
        'at',
        deskZh.more,
      ]);
      await page.close();
    });

    test('all three steps by the keyboard alone', async () => {
      const { page } = await openDesk(browser);
      const file = join(scratch, 'rates.csv');
      writeFileSync(file, '城市,指标,年份,数值\n衡水市,工业企业职业病危害项目申报率,2023,0.9\n');
      const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent');
      const tabTo = async (wanted: string) => {
        for (let i = 0; i < 60; i += 1) {
          await page.keyboard.press('Tab');
          if ((await focused()) === wanted) return;
        }
        throw new Error(`not reached: ${wanted}`);
      };
      const unsettled = () => page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
      const saved = (count: number) => page.waitForFunction(`window.saved.length === ${count}`);
      await tabTo('choose-files');
      await page.evaluate(`document.querySelector('#files').addEventListener('click', (event) => {
        event.preventDefault(); // the window of the system, which is no part of the page
        window.opened = true;
      })`);
      await page.keyboard.press('Enter');
      await page.waitForFunction('window.opened');
      expect(await putIn(page, file)).toBe('judged');
      await tabTo('say-percentScale');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('percentScale');
      await unsettled();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown'); // fractions
      expect(await settled(page)).toBe('judged');
      expect(await page.$eval('.verdict', (one) => one.textContent)).toBe('尚不能判定'); // 90%, and nine without data
      await tabTo(deskZh.annotated);
      await page.keyboard.press('Enter');
      await saved(1);
      await tabTo('take-docx');
      await page.keyboard.press(' ');
      await saved(2);
      await tabTo(deskZh.formMake);
      await page.keyboard.press('Enter');
      await saved(3);
      await tabTo(deskZh.picture);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#picture iframe');
      await page.close();
    });

    test('what would send something is refused, in the page and in a worker', async () => {
      const { page, troubles } = await openDesk(browser);
      const send = `fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')`;
      expect(await page.evaluate(send)).toBe('refused');
      const inWorker = `new Promise((resolve) => {
        const code = new Blob([${JSON.stringify(`${send}.then((said) => postMessage(said))`)}], { type: 'text/javascript' });
        const worker = new Worker(URL.createObjectURL(code));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve('refused');
      })`;
      expect(await page.evaluate(inWorker)).toBe('refused');
      expect(troubles.join('\n')).toMatch(/refused by the policy: connect-src http:\/\/127\.0\.0\.1:9/);
      await page.close();
    });

    // WCAG 1.4.10 and 1.4.12
    test.each([
      ['zh', 320],
      ['en', 320],
      ['en', 640],
    ] as const)('in %s, at %i px and with wide spacing, nothing is cut off', async (lang, width) => {
      const { page } = await openDesk(browser, lang);
      await page.setBypassCSP?.(true).catch(() => undefined);
      await page.setViewport({ width, height: 900 });
      await page.evaluate(`{
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
        document.adoptedStyleSheets = [sheet];
      }`);
      const plan = join(scratch, '规划.md');
      writeFileSync(plan, PLAN);
      await putIn(page, FAULTY, plan);
      await page.waitForSelector('.offer button');
      await page.evaluate('for (const one of document.querySelectorAll("details.more")) one.open = true');
      const cut = `[document.documentElement, ...document.querySelectorAll('body *:not(select, input, textarea, option, script, style, iframe, .unseen)')]
        .filter((one) => one.clientWidth > 0 && getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth + 1)
        .map(({ tagName, className }) => tagName + '.' + className)`;
      expect(await page.evaluate(cut)).toEqual([]);
      await page.close();
    });

    test('files that are dropped anywhere on the page are put in', async () => {
      const { page } = await openDesk(browser);
      await page.$eval('#outcome', (outcome) => outcome.removeAttribute('data-state'));
      const text = readFileSync(CITY, 'utf8');
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(text)}], '衡水.csv'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      })()`);
      expect(await settled(page)).toBe('judged');
      expect(await page.$eval('.list bdi', (one) => one.textContent)).toBe('衡水.csv');
      await page.close();
    });

    /** Every state that the page can be in, and how it gets there. */
    const many = () =>
      Array.from({ length: 25 }, (_, i) => {
        const file = join(scratch, `第${i + 1}个县（市、区）2023年度职业病防治规划中期评估报送表.csv`);
        writeFileSync(file, readFileSync(CITY));
        return file;
      });
    const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
      empty: async () => {},
      passed: (page) => putIn(page, 'fixtures/all-met/input.csv'),
      failed: (page) => putIn(page, FIVE),
      faulty: (page) => putIn(page, FAULTY),
      asked: async (page) => {
        const file = join(scratch, 'nowhere.csv');
        writeFileSync(file, '指标,数值\n工业企业职业病危害项目申报率,0.9\n');
        await putIn(page, file);
        await page.waitForSelector('#say-plan');
      },
      cancelled: async (page) => {
        await states.working?.(page);
        await page.$eval('#stop', (stop) => (stop as unknown as { click(): void }).click());
        await page.waitForSelector('#again');
      },
      'many files': (page) => putIn(page, ...many()),
      refused: async (page) => {
        await page.$eval('#countArea', (field) => Object.assign(field, { value: 'a:b:c' }));
        expect(await putIn(page, CITY)).toBe('refused');
      },
      'broken rules': async (page) => {
        const file = join(scratch, 'broken.yaml');
        writeFileSync(file, 'schema: plancheck/plan@1\nid: mine\nfoo: 1\n');
        await putIn(page, file);
        await page.waitForSelector('#rules .faults');
      },
      working: async (page) => {
        const large = join(scratch, 'working.csv');
        const row = '工业企业职业病危害项目申报率,2023,90%\n';
        writeFileSync(large, `指标,年份,数值\n${row.repeat(1_500_000)}`);
        await (await page.$('input#files'))?.uploadFile(large);
        await page.waitForSelector('#stop');
      },
    };

    describe.each(Object.entries(states))('%s', (state, reach) => {
      test.each([
        ['light', 1200, 'light'],
        ['dark', 1200, 'dark'],
        ['phone', 360, 'light'],
      ] as const)('%s: nothing is pushed aside, axe finds nothing', async (form, width, scheme) => {
        const { page } = await openDesk(browser, form === 'dark' ? 'en' : 'zh');
        await page.setBypassCSP?.(true).catch(() => undefined);
        await page.setViewport({ width, height: 1000 });
        if (name === 'chrome')
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await reach(page);
        await page.evaluate('for (const one of document.querySelectorAll("details.more")) one.open = true');
        expect(
          await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
        ).toBe(true);
        await page.screenshot({ path: `${OUTPUT}/${name}-${state.replace(' ', '-')}-${form}.png` });
        if (name === 'chrome') expect(await violations(page)).toEqual([]);
        await page.close();
      });
    });
  });
}

/** A document as a browser prints it. */
async function printed(browser: Browser, markdown: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  const cell = (text: string) => `<td style="border:1px solid;padding:6px 10px">${text}</td>`;
  const row = (line: string) => `<tr>${line.split('|').slice(1, -1).map(cell).join('')}</tr>`;
  const isTable = (line: string) => line.startsWith('|');
  const lines = markdown.split('\n').filter((line) => line !== '' && !/^\|-/.test(line));
  const paragraphs = (some: readonly string[]) =>
    some.map((line) => `<p>${line.replace(/^#+ /, '')}</p>`).join('');
  const start = lines.findIndex(isTable);
  const end = lines.findLastIndex(isTable) + 1;
  const table = `<table style="border-collapse:collapse">${lines.slice(start, end).map(row).join('')}</table>`;
  await page.setContent(paragraphs(lines.slice(0, start)) + table + paragraphs(lines.slice(end)));
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, iframes: false })`,
  )) as axe.AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
