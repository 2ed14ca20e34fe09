import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The example of a web service, as it is, on what was built. */
const ROOT = resolve(import.meta.dirname, '../..');
const DATA = readFileSync(join(ROOT, 'fixtures/hengshui-midterm/input.csv'));

let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist/index.js'))) throw new Error('run npm run build first');
  server = spawn(process.execPath, [join(ROOT, 'docs/server.mjs')], { env: { ...process.env, PORT: '0' } });
  const said = await new Promise<string>((told) =>
    server.stdout?.once('data', (chunk) => told(String(chunk))),
  );
  port = Number(/\d+/.exec(said)?.[0]);
}, 60_000);
afterAll(() => void server.kill());

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

function post(path: string, body: Uint8Array = DATA, method = 'POST'): Promise<Answer> {
  return new Promise((told, failed) => {
    const asked = request({ port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      const type = response.headers['content-type'];
      response.once('end', () => told({ status: response.statusCode, type, text }));
    });
    asked.once('error', failed);
    asked.end(body);
  });
}

test('takes forty lines', () => {
  const lines = readFileSync(join(ROOT, 'docs/server.mjs'), 'utf8').split('\n');
  expect(lines.filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length).toBeLessThan(45);
});

test('answers with a report in the format that is asked for', async () => {
  const { status, type, text } = await post('/%E8%A1%A1%E6%B0%B4.csv?lang=zh&format=json');
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(text)).toMatchObject({ schema: 'plancheck/report@1', inputs: [{ file: '衡水.csv' }] });
  const page = await post('/data.csv?format=html');
  expect([page.status, page.type, /^<!doctype html>/i.test(page.text)]).toEqual([
    200,
    'text/html; charset=utf-8',
    true,
  ]);
});

test('reads and judges as it is asked to', async () => {
  const { text } = await post('/data.csv?at=final&asOf=2025-12-31&basis=target');
  expect(JSON.parse(text)).toMatchObject({ evaluations: [{ checkpoint: 'final', year: 2025 }] });
  expect(await post('/data.csv?at=finale')).toMatchObject({
    status: 400,
    text: expect.stringMatching(/known are midterm, final, all/),
  });
});

test('says what is wrong with a request, and goes on', async () => {
  expect(await post('/data.csv?percentScale=percents')).toMatchObject({
    status: 400,
    text: expect.stringMatching(/percentScale is percent, fraction/),
  });
  expect((await post('/data.csv?format=pdf')).status).toBe(400);
  expect((await post('/data.csv?format=constructor')).status).toBe(400);
  expect((await post('/%E0%A4%A')).status).toBe(400);
  expect((await post('//')).status).toBe(400);
  expect((await post('/', new Uint8Array(), 'GET')).status).toBe(400);
  expect((await post('/data.csv')).status).toBe(200);
});

test('many at once get the same answer', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => post('/data.csv?lang=zh')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});
