import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { convertToHtml, extractRawText } from 'mammoth';
import { describe, expect, test } from 'vitest';
import WordExtractor from 'word-extractor';
import type { Findings } from '../../src/assess/findings.js';
import { readDocument } from '../../src/assess/rules/document.js';
import { run } from '../../src/cli/run.js';
import { DEFAULT_LIMITS } from '../../src/measure/input.js';
import { printable } from '../../src/report/said/printable.js';
import { readPdf } from '../../src/tables/document/pdf.js';
import { Budget } from '../../src/tables/workbook/budget.js';
import { openArchive } from '../../src/tables/workbook/container/zip.js';
import { zipDirectory } from '../../src/tables/workbook/container/zip-directory.js';
import { LANGUAGES } from '../../src/text/language.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../libreoffice.js';
import { runProgram } from '../streams.js';
import { renderDocx } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportByArea, reportOf } from './sample.js';

/** Each part of a Word file by its name. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const archive = openArchive(bytes, new Budget(DEFAULT_LIMITS));
  return new Map(
    [...zipDirectory(bytes)].map(({ name }) => [
      name,
      new TextDecoder('utf-8', { fatal: true }).decode(archive.read(name) ?? undefined),
    ]),
  );
}

const docx = (findings: Findings, language: 'zh' | 'en' = 'zh') => renderDocx(findings, look(language));
const html = async (bytes: Uint8Array) => (await convertToHtml({ buffer: Buffer.from(bytes) })).value;
const rawText = async (bytes: Uint8Array) => (await extractRawText({ buffer: Buffer.from(bytes) })).value;
const extracted = async (bytes: Uint8Array) => new WordExtractor().extract(Buffer.from(bytes));
const headings = async (bytes: Uint8Array) =>
  [...(await html(bytes)).matchAll(/<h1>(.*?)<\/h1>/g)].map(([, name]) => name);

const REPORTS: readonly (readonly [string, Findings])[] = [
  ['a report', makeReport()],
  ['one of counties', reportByArea()],
  ['one of several places', severalPlaces()],
  ['one of nothing', EMPTY],
];

/** The same place twice, which is to be told apart by the occasion. */
function severalPlaces(): Findings {
  const report = makeReport();
  return { ...report, evaluations: [...report.evaluations, ...reportByArea().evaluations] };
}

describe('the sections of a report that offices file', () => {
  test('stand in their order, numbered', async () => {
    expect(await headings(docx(makeReport()))).toEqual([
      '一、评估依据',
      '二、总体结论',
      '三、指标完成情况',
      '四、存在的问题',
      '五、下一步工作',
      '六、数据来源与评估方法',
    ]);
    expect(await rawText(docx(makeReport()))).toMatch(/^《样例规划》中期评估报告\n/);
    expect(partsOf(docx(makeReport())).get('docProps/core.xml')).toContain(
      '<dc:title>《样例规划》中期评估报告<',
    );
  });

  test('tell of the places where there are several', async () => {
    for (const report of [severalPlaces(), reportByArea()])
      expect(await headings(docx(report))).toContain('四、各地区情况');
    const written = await rawText(docx(reportByArea()));
    // one county has what it should and one has not; neither has the second indicator
    expect(written).toMatch(/1\s+乙县\s+未通过\s+1\/2\s+1\s+1 覆盖率（否，=100%）/);
    expect(written).toMatch(/2\s+甲县\s+待定\s+0\/2\s+1\s/);
  });

  test('say the outcome, the reason and the way out of what failed', async () => {
    const written = await rawText(docx(makeReport()));
    expect(written).toContain('样例市评估结论为未通过');
    // 50 + (100 − 50)·3/5 = 80, of which 60 % were reached
    expect(written).toMatch(/第3项“查处率”（滞后）：2023年应达80% = 50% \+ \(100% − 50%\) × 3\/5/);
    expect(written).toMatch(/样例市\s+3 查处率\s+60%（2023年）\s+=100%（2023年应达80%）\s+提高40个百分点/);
    expect(written).toContain('数据或规则中有1处错误，更正前结论不能作准。');
  });

  test('name nothing that only a programmer knows', async () => {
    for (const [, report] of REPORTS) {
      const written = (await rawText(docx(report))).replaceAll('plancheck 1.2.3', '');
      expect(written).not.toMatch(/退出码|exit code|sample|--|undefined|NaN|\[object/);
    }
  });
});

describe.each(REPORTS)('%s', (_, report) => {
  test.for(LANGUAGES)('is the same byte by byte when made again, in %s', (language) => {
    expect(Buffer.from(docx(report, language)).equals(docx(report, language))).toBe(true);
  });

  test.for(LANGUAGES)('is made of well-formed parts, all declared and all linked, in %s', (language) => {
    const parts = partsOf(docx(report, language));
    for (const [name, xml] of parts) XmlDocument.fromString(xml, { url: name }).dispose();
    const types = parts.get('[Content_Types].xml') ?? '';
    const linked = `${parts.get('_rels/.rels')}${parts.get('word/_rels/document.xml.rels')}`;
    for (const name of [...parts.keys()].filter((one) => /\/[^_].*\.xml$/.test(one))) {
      expect(types).toContain(`PartName="/${name}"`);
      expect(linked).toContain(`Target="${name.replace(/^word\/(?!document)/, '')}"`);
    }
  });

  test('has every style that it uses, and its elements in the order of the schema', () => {
    const parts = partsOf(docx(report));
    const styles = parts.get('word/styles.xml') ?? '';
    const used = [...(parts.get('word/document.xml') ?? '').matchAll(/(?:pStyle|tblStyle) w:val="(\w+)"/g)];
    for (const [, style] of used) expect(styles).toContain(`w:styleId="${style}"`);
    for (const name of ['word/document.xml', 'word/styles.xml']) {
      const document = XmlDocument.fromString(parts.get(name) ?? '');
      expect(disordered(document.root)).toEqual([]);
      document.dispose();
    }
  });

  test('reads alike with two libraries and our own reader', async () => {
    const bytes = docx(report);
    const words = (text: string) => text.replaceAll(/\s/g, '');
    const first = words(await rawText(bytes));
    expect(words((await extracted(bytes)).getBody({ filterUnicode: false }))).toBe(first);
    const own = await readDocument('report.docx', bytes, {}, { readPdf });
    const lines = 'lines' in own ? own.lines.flatMap(({ cells }) => cells).join('') : '';
    expect(words(lines)).toBe(first);
    expect(
      (await convertToHtml({ buffer: Buffer.from(bytes) })).messages.filter(({ type }) => type === 'error'),
    ).toEqual([]);
  });
});

/** In which order Word wants what stands in some elements: it refuses a file that has another. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'spacing', 'ind', 'jc', 'outlineLvl'],
  rPr: ['rFonts', 'b', 'sz', 'szCs', 'lang'],
  tblPr: ['tblStyle', 'tblW', 'tblBorders', 'tblLayout', 'tblCellMar'],
  tcPr: ['tcW', 'vAlign'],
  tbl: ['tblPr', 'tblGrid', 'tr'],
  tc: ['tcPr', 'p'],
  style: ['name', 'basedOn', 'qFormat', 'pPr', 'rPr', 'tblPr'],
  sectPr: ['footerReference', 'pgSz', 'pgMar'],
};

/** The elements whose children stand in another order, or are none that we know the order of. */
function disordered(element: XmlElement): string[] {
  const children = [...childrenOf(element)];
  const order = ORDER[element.name];
  const places = children.map((child) => order?.indexOf(child.name) ?? 0);
  const wrong = order !== undefined && places.some((place, i) => place < (places[i - 1] ?? 0));
  return [...(wrong ? [element.name] : []), ...children.flatMap(disordered)];
}

function* childrenOf(element: XmlElement): Generator<XmlElement> {
  for (let child = element.firstChild; child; child = child.next)
    if ('attrs' in child) yield child as XmlElement;
}

test('has a number on each page', async () => {
  expect((await extracted(docx(makeReport()))).getFooters({ filterUnicode: false })).toContain('— 1 —');
});

test.each(Object.entries(EVILS))('shows hostile text as text: %s', async (_, evil) => {
  for (const language of LANGUAGES) {
    const bytes = docx(reportOf(evil), language);
    for (const [name, xml] of partsOf(bytes)) {
      expect(xml).not.toMatch(/[^\P{C}\n]/u);
      XmlDocument.fromString(xml, { url: name }).dispose();
    }
    expect(await html(bytes)).not.toMatch(/<(?:script|img|a )/);
    const seen = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    expect(seen(await rawText(bytes))).toContain(seen(printable(evil)));
  }
});

test('is refused where standard output is a terminal, and written where it is not', async () => {
  const args = ['evaluate', 'fixtures/hengshui-2020/input.csv', '--format', 'docx', '--lang', 'en'];
  const written: (string | Uint8Array)[] = [];
  const stream = (isTTY: boolean) => ({
    write: (content: string | Uint8Array) => void written.push(content),
    isTTY,
    columns: 80,
  });
  const nothing = (async function* () {})();
  expect(await run(args, { stdin: nothing, stdout: stream(true), stderr: stream(false), env: {} })).toBe(2);
  expect(written.join('')).toContain('--report docx=');
  expect((await runProgram(args)).stdout.startsWith('PK')).toBe(true);
});

test('is written over by a new one, and over nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-docx-'));
  try {
    const path = join(folder, 'report.docx');
    const made = () => runProgram(['evaluate', 'fixtures/hengshui-2020/input.csv', '-o', path]);
    expect((await made()).stderr).not.toMatch(/\bPC\d{3}\b/);
    const first = readFileSync(path);
    await made();
    expect(readFileSync(path).equals(first)).toBe(true);
    writeFileSync(path, 'a letter of somebody else');
    expect((await made()).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('a letter of somebody else');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

libreOfficeTest(
  'LibreOffice opens it, sets its pages, and saves the same words',
  async () => {
    for (const language of LANGUAGES) {
      const bytes = docx(severalPlaces(), language);
      const words = (text: string) => text.replaceAll(/\s/g, '');
      expect(words(await rawText(throughLibreOffice(bytes, 'docx', 'docx')))).toBe(
        words(await rawText(bytes)),
      );
      const pdf = await readDocument('report.pdf', throughLibreOffice(bytes, 'docx', 'pdf'), {}, { readPdf });
      const pages = 'lines' in pdf ? new Set(pdf.lines.map(({ place }) => place.page)) : new Set();
      expect(pages.size).toBeGreaterThan(2);
    }
  },
  LIBREOFFICE_TIME,
);
