import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../streams.js';
import { type Counted, counted } from './counted.js';
import { madeDocument } from './made-document.js';
import { CITIES, type City, shipped } from './shipped-plan.js';

/** A folder with the published documents themselves, which are not ours to hand on: `PLAN_DOCUMENTS=… npx vitest run …`. */
const FOLDER = process.env.PLAN_DOCUMENTS;

async function draftOf(stdin: string | Uint8Array): Promise<string> {
  const { code, stdout, stderr } = await runProgram(['rules', 'new', '--id', 'drafted', '--lang', 'zh'], {
    stdin,
  });
  expect([code, stderr.includes('项指标')]).toEqual([0, true]);
  return stdout;
}

/** Our reading, which no document says: Taishan prints no title, and its title is ours. */
const OURS: Readonly<Partial<Record<City, number>>> = { taishan: 1 };

function hold(city: City, { recovered, marked, wrong }: Counted): void {
  expect(wrong).toEqual([]);
  const all = recovered + marked.length;
  expect(recovered / (all - (OURS[city] ?? 0)), marked.join('\n')).toBeGreaterThanOrEqual(0.98);
}

describe('the facts of the shipped rule files come out of documents set as the published ones', () => {
  test.each(CITIES)('%s', async (city) => {
    hold(city, counted(shipped(city), await draftOf(madeDocument(city))));
  });
});

describe.skipIf(FOLDER === undefined)('the published documents themselves', () => {
  const files = FOLDER === undefined ? [] : readdirSync(FOLDER).sort();

  test.each(CITIES.map((city, i) => [city, files[i] ?? ''] as const))('%s', async (city, file) => {
    const found = counted(shipped(city), await draftOf(readFileSync(join(FOLDER ?? '', file))));
    console.log(city, found.recovered, found.marked, found.wrong);
    hold(city, found);
  });
});
