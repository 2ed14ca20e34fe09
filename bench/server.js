// Puts load on docs/server.mjs, run by a Node of its own: many connections at once, each sending one table after another.
//   node bench/server.js [connections] [requests]
// Fails where a single answer is not the report that is due.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [connections, requests] = [200, 2000].map((usual, i) => Number(process.argv[i + 2] ?? usual));
const data = readFileSync(here('../fixtures/hengshui-midterm/input.csv'));

const server = spawn(process.execPath, [here('../docs/server.mjs')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const port = Number(/\d+/.exec(await once(server.stdout))?.[0]);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = () => sent({ port, agent, method: 'POST', path: '/data.csv?lang=zh' });
  const due = await send();
  if (JSON.parse(due).schema !== 'plancheck/report@1') throw new Error('the first answer is no report');
  const times = [];
  let begun = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (begun++ < requests) {
        const at = performance.now();
        if ((await send()) !== due) throw new Error('an answer differs from the first');
        times.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => `${Math.round(times[Math.floor((times.length - 1) * share)])} ms`;
  console.log(
    `${connections} connections, ${times.length} reports, no error: ${Math.round(times.length / seconds)} a second`,
  );
  console.log(
    `median ${at(0.5)}, 99 of 100 within ${at(0.99)}; the server at its most ${memory(server.pid)}`,
  );
  agent.destroy();
} finally {
  server.kill();
}

function once(stream) {
  return new Promise((resolve) => stream.once('data', (chunk) => resolve(String(chunk))));
}

function sent(options) {
  return new Promise((resolve, reject) => {
    const asked = request(options, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      if (response.statusCode === 200) resolve(text);
      else reject(new Error(`${response.statusCode} ${text}`));
    });
    asked.on('error', reject);
    asked.end(data);
  });
}

function memory(pid) {
  try {
    return `${Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)} MB`;
  } catch {
    return 'unknown memory'; // there is no /proc here
  }
}
