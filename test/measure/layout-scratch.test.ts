import { test } from 'vitest';
import { readExample } from './example.js';
import { readdirSync, readFileSync } from 'node:fs';
test('x', async () => {
  for (const f of readdirSync('/tmp/s').sort()) {
    const opts = {};
    const r = await readExample(readFileSync('/tmp/s/' + f), opts);
    console.log(['#### ' + f + ' ' + r.input.encoding + ' ' + JSON.stringify(r.input.delimiter) , ...r.values, ...r.diagnostics.map((d) => `  ${d.code}@${d.place?.line}:${d.place?.column} ${JSON.stringify(d.params)}`), JSON.stringify(r.input.tables[0]?.notes.skipped)].join('\n'));
  }
});
