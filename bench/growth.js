// Time and memory as the work grows over three decades, one thing at a time.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLongFile } from './long-file.js';
import { writeNation } from './nation.js';
import { repeated } from './run.js';

const ROUNDS = 3;

/**
 * Points of each kind. `exponent` is that of the growth between two sizes, e = log(t₂ − t₀)/(t₁ − t₀) over log(n₂/n₁),
 * the time t₀ of the smallest size taken off: 1 where twice the work takes twice the time.
 */
export async function growth({ folder, evaluate, exit }) {
  const kinds = [];
  for (const [kind, sizes, prepare] of KINDS) {
    const points = [];
    for (const size of sizes) {
      const place = join(folder, 'growth');
      mkdirSync(place, { recursive: true });
      const subject = [...evaluate, ...prepare(place, size)];
      const { subject: took, wall, peak } = await repeated({ subject, rounds: ROUNDS, exit });
      points.push({ size, seconds: took.median, wall: wall.median, peak });
      rmSync(place, { recursive: true });
    }
    kinds.push({ kind, points: points.map((point, i) => ({ ...point, exponent: exponentAt(points, i) })) });
  }
  return kinds;
}

function exponentAt(points, i) {
  if (i < 2) return null;
  const [start, before, now] = [points[0], points[i - 1], points[i]];
  const grown = (now.seconds - start.seconds) / (before.seconds - start.seconds);
  return grown > 0 ? Math.log(grown) / Math.log(now.size / before.size) : null;
}

const DECADES = [1, 10, 100, 1000];
const MOST = ['--at', 'midterm', '--fail-on', 'any'];

const KINDS = [
  [
    'rows (cells the same)',
    [1000, 10_000, 100_000, 1_000_000],
    (place, size) => {
      const file = join(place, 'rows.csv');
      writeLongFile(file, size);
      return [file];
    },
  ],
  [
    'files (one county each)',
    [3, 30, 300, 3000],
    (place, size) => {
      const { many, rules } = writeNation(place, { cities: 3, counties: size, workbooks: false });
      return [many, '--rules', rules, ...MOST];
    },
  ],
  [
    'counties of one city',
    [10, 100, 1000, 10_000],
    (place, size) => {
      const { one, rules } = writeNation(place, { cities: 1, counties: size, files: 0 });
      return [one, '--rules', rules, ...MOST];
    },
  ],
  [
    'cities of five counties, a rule file each',
    DECADES,
    (place, size) => {
      const { one, rules } = writeNation(place, { cities: size, counties: size * 5, files: 0 });
      return [one, '--rules', rules, ...MOST];
    },
  ],
  [
    'rule files, data of one city',
    DECADES,
    (place, size) => {
      const { many, rules } = writeNation(place, {
        cities: size,
        counties: size,
        files: 1,
        workbooks: false,
      });
      return [many, '--rules', rules, ...MOST];
    },
  ],
];
