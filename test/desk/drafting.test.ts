import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../src/desk/engine.js';
import type { Answers, Chosen, EngineRequest, Reply } from '../../src/desk/messages.js';
import { leftIn } from '../../src/report/rules/draft.js';
import { LANGUAGES } from '../../src/text/language.js';

/** Rule files that the page drafts from the documents of plans. */
const TUTORIAL = readFileSync('docs/tutorial-document.md', 'utf8');
/** The plan of the tutorial, whose draft is worked out there. */
const PLAN = /```md yanglao\.md\n([\s\S]*?)```/.exec(TUTORIAL)?.[1] ?? '';
const CITY = readFileSync('fixtures/hengshui-midterm/input.csv');

function chosen(name: string, content: string | Buffer): Chosen {
  return { name, folder: null, isNamedAsData: true, file: new Blob([new Uint8Array(Buffer.from(content))]) };
}

async function ask<K extends EngineRequest['kind']>(request: EngineRequest): Promise<Answers[K] | string> {
  const replies: Reply[] = [];
  await new Engine((one) => replies.push(one)).take(request);
  const last = replies.at(-1);
  return last?.kind === 'answer' ? (last.answer as Answers[K]) : last?.kind === 'refused' ? last.reason : '';
}

function drafted(document: Chosen, pdf: Answers['pdf'] | null = null) {
  return ask<'draft'>({ kind: 'draft', document, pdf, lang: 'zh' });
}

test('plans are told from data by their title, chapters and table; a PDF may always be one', async () => {
  const among = [
    chosen('yanglao.md', PLAN),
    chosen('data.txt', CITY),
    chosen('letter.md', '# 关于报送的通知\n\n一、请于月底前报送。\n'),
    chosen('scan.PDF', '%PDF-1.7'),
    chosen('broken.docx', 'PK\u0003\u0004 and nothing more'),
  ];
  expect(await ask<'documents'>({ kind: 'documents', among, lang: 'zh' })).toEqual([
    'yanglao.md',
    'scan.PDF',
  ]);
});

test('the draft says what is to be looked at, and stands beside its document', async () => {
  const draft = await drafted(chosen('folder/yanglao.md', PLAN));
  if (typeof draft === 'string') throw new Error(draft);
  expect(draft.name).toBe('yanglao.yaml');
  expect(draft.indicators).toBe(6);
  expect(leftIn(draft.yaml)).toBeGreaterThan(0);
  expect(draft.yaml).toContain('id: draft\n'); // 示范市 has no code
  expect(draft.yaml).toContain('source: yanglao.md');
  expect(draft.page).toContain('特殊困难老年人月探访率');
});

test('tables are judged by a draft at once', async () => {
  const draft = await drafted(chosen('yanglao.md', PLAN.replaceAll('示范市', '衡水市')));
  if (typeof draft === 'string') throw new Error(draft);
  expect(draft.yaml).toContain('id: draft-131100\n');
  // row 6 has a target in words, 居全省前列, that its author has to put into a number
  const complete = draft.yaml.replace('# target: ">= 90%"', 'target: ">= 1 个"');
  const judged = await ask<'judge'>({
    kind: 'judge',
    inputs: [chosen('data.csv', '指标,年份,数值\n特殊困难老年人月探访率,2030,99%\n')],
    rules: [chosen(draft.name, complete)],
    settings: { plan: 'draft-131100', at: 'final' },
    lang: 'zh',
  });
  if (typeof judged === 'string') throw new Error(judged);
  // 99% is under the 100% of 2030
  expect([judged.verdict, judged.counts.errors]).toEqual(['fail', 0]);
});

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each([
    ['no table', 'letter.md', '# 关于报送的通知\n\n一、请于月底前报送。\n', null],
    ['no document', 'broken.docx', 'PK\u0003\u0004 and nothing more', null],
    ['a scan', 'scan.pdf', '%PDF-1.7', { fault: 'scanned' }],
    ['a locked PDF', 'locked.pdf', '%PDF-1.7', { fault: 'encrypted' }],
  ] as const)('%s: no draft is made, and the reason is said', async (_, name, content, pdf) => {
    const said = await ask<'draft'>({ kind: 'draft', document: chosen(name, content), pdf, lang });
    expect(said).toEqual(expect.any(String));
    expect(said).not.toMatch(/ --[a-z]|undefined|^[A-Za-z]+Error/);
    expect(/[\u4e00-\u9fff]/.test(String(said))).toBe(lang === 'zh');
  });
});
