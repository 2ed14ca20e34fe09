// A web service: POST a table, get its report. Nothing is written to a disk.
//   node server.mjs, then curl --data-binary @data.xlsx 'localhost:8080/data.xlsx?plan=hengshui&format=html&lang=zh'
import { createServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { evaluate, loadPlans, readMeasurements, render } from 'plancheck';

const MOST_BYTES = 20_000_000;
const TYPES = { html: 'text/html', json: 'application/json', table: 'text/plain', csv: 'text/csv' };
const rules = await loadPlans();

const server = createServer(async (request, response) => {
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const { format = 'json', lang = 'zh', ...asked } = Object.fromEntries(searchParams);
    const { at, basis, asOf, ...reading } = asked;
    const type = Object.hasOwn(TYPES, format) && request.method === 'POST' && TYPES[format];
    if (!type) throw new TypeError(`POST a table; format: ${Object.keys(TYPES)}`);
    const input = { name: decodeURIComponent(pathname.slice(1)) || 'data', bytes: await bytesOf(request) };
    const report = await inTurn(async () => {
      const read = await readMeasurements([input], rules, { ...reading, signal: left.signal });
      return render(evaluate(rules, read, { at, basis, asOf }), format, { lang });
    });
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(report);
  } catch (error) {
    // a TypeError says which part of the request is wrong
    const status = error instanceof TypeError || error instanceof URIError ? 400 : (error.status ?? 500);
    if (!left.signal.aborted) response.writeHead(status, { connection: 'close' }).end(`${error.message}\n`);
  }
});

async function bytesOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw Object.assign(new Error('too large'), { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// One table at a time, and what waits at the door is let in between two of them.
let last = Promise.resolve();
const inTurn = (work) => {
  const done = last.then(setImmediate).then(work);
  last = done.catch(() => {});
  return done;
};

server.listen(Number(process.env.PORT ?? 8080), () => console.log(`port ${server.address().port}`));
