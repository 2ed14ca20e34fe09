import { describe, expect, test } from 'vitest';
import {
  FILES,
  IMPORTS,
  type Import,
  innerRoomOf,
  linesMatching,
  roomOf,
  shown,
} from './boundaries/imports.js';
import { INNER, type InnerArrow } from './boundaries/inner.js';
import { type Allowance, ROOMS } from './boundaries/rooms.js';

/**
 * The boundaries of DESIGN §3, held against the import statements themselves. What a room may import stands in
 * `boundaries/rooms.ts`, what its inner rooms may import of each other in `boundaries/inner.ts`, one reason a line.
 */

test('the import statements are read at all', () => {
  expect(FILES.length).toBeGreaterThan(50);
  expect(IMPORTS.map(shown)).toContain('src/io/desk.ts imports values of node:fs/promises');
  expect(IMPORTS.map(shown)).toContain('src/main.ts imports values of cli/run');
});

const matches = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

function covers([module, kind]: Allowance, wanted: Import): boolean {
  return matches(module, wanted.module) && (kind === 'values' || wanted.kind === 'types');
}

function isAllowed(wanted: Import): boolean {
  const room = roomOf(wanted.file);
  if (roomOf(wanted.module) === room && room !== wanted.file) return true; // of the arrows within a room see below
  return (ROOMS[room] ?? []).some((allowance) => covers(allowance, wanted));
}

describe('what each room may import', () => {
  const rooms = [...new Set(FILES.map(roomOf))];

  test('every room is listed', () => expect(Object.keys(ROOMS).sort()).toEqual(rooms.sort()));

  test.for(rooms)('src/%s', (room) => {
    const refused = IMPORTS.filter((one) => roomOf(one.file) === room && !isAllowed(one));
    expect(refused.map(shown)).toEqual([]);
  });

  test('no allowance outlives its use', () => {
    const idle = Object.entries(ROOMS).flatMap(([room, allowances]) =>
      allowances
        .filter(
          (one) =>
            !IMPORTS.some(
              (wanted) => roomOf(wanted.file) === room && wanted.kind === one[1] && covers(one, wanted),
            ),
        )
        .map(([module]) => `${room}: ${module}`),
    );
    expect(idle).toEqual([]);
  });
});

interface Arrow {
  readonly room: string;
  readonly from: string;
  readonly to: string;
}

/** From inner room to inner room of one room, each once, named from the room on. */
const INNER_ARROWS: readonly Arrow[] = IMPORTS.filter(
  ({ file, module }) => roomOf(file) === roomOf(module) && roomOf(file) !== file,
).flatMap(({ file, module }) => {
  const room = roomOf(file);
  const [from, to] = [file, module].map((path) => innerRoomOf(path).slice(room.length + 1)) as [
    string,
    string,
  ];
  return from === to ? [] : [{ room, from, to }];
});

const isArrow = ([from, to]: InnerArrow, wanted: Arrow) =>
  matches(from, wanted.from) && matches(to, wanted.to);

describe('what each inner room may import of its neighbours', () => {
  test.for(Object.keys(INNER))('src/%s', (room) => {
    const own = INNER_ARROWS.filter((arrow) => arrow.room === room);
    const refused = own.filter((arrow) => !(INNER[room] ?? []).some((one) => isArrow(one, arrow)));
    expect(refused.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const idle = (INNER[room] ?? []).filter((one) => !own.some((arrow) => isArrow(one, arrow)));
    expect(idle).toEqual([]);
  });

  test('the other rooms have none', () => {
    const others = FILES.map((file) => [roomOf(file), innerRoomOf(file)] as const).filter(
      ([room, inner]) => inner !== room && !/\.c?ts$/.test(room) && !Object.hasOwn(INNER, room),
    );
    expect(others).toEqual([]);
  });
});

describe('arrows go one way', () => {
  const within = (path: string) => FILES.some((file) => file.startsWith(path));

  /** By node, whatever it imports, be it a type. */
  function arrowsBetween(nodeOf: (path: string) => string): Map<string, Set<string>> {
    const arrows = new Map<string, Set<string>>();
    for (const { file, module } of IMPORTS.filter((one) => within(one.module))) {
      const [from, to] = [nodeOf(file), nodeOf(`${module}.ts`)];
      if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
    return arrows;
  }

  /** The first way found from a node back to itself. */
  function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string | null {
    const done = new Set<string>();
    const walk = (node: string, way: readonly string[]): string | null => {
      const before = way.indexOf(node);
      if (before >= 0) return [...way.slice(before), node].join(' → ');
      if (done.has(node)) return null;
      done.add(node);
      for (const next of arrows.get(node) ?? []) {
        const circle = walk(next, [...way, node]);
        if (circle) return circle;
      }
      return null;
    };
    for (const node of arrows.keys()) {
      const circle = walk(node, []);
      if (circle) return circle;
    }
    return null;
  }

  test('a circle is found where there is one', () => {
    const arrows = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);
    expect(circleIn(arrows)).toBe('b → c → b');
  });

  test('between rooms', () => expect(circleIn(arrowsBetween(roomOf))).toBeNull());
  test('between inner rooms', () => expect(circleIn(arrowsBetween(innerRoomOf))).toBeNull());
});

/** What runs in an engine without a disk, a process or Node. */
const PURE = FILES.filter(
  (file) => !['io', 'cli', 'main.ts', 'index.ts'].includes(roomOf(file)) && !file.startsWith('desk/page/'),
);

test('only src/main.ts imports src/cli', () => {
  const intruders = IMPORTS.filter(({ file, module }) => roomOf(module) === 'cli' && roomOf(file) !== 'cli');
  expect([...new Set(intruders.map(({ file }) => file))]).toEqual(['main.ts']);
});

test('what is pure imports nothing of Node, nor what does', () => {
  const intruders = IMPORTS.filter(
    ({ module }) => module.startsWith('node:') || ['io', 'cli'].includes(roomOf(module)),
  );
  expect(intruders.filter(({ file }) => PURE.includes(file)).map(shown)).toEqual([]);
});

test('what is pure leans on no global of Node, nor of a window', () => {
  const nodes = /\b(?:process\.|Buffer\b|__dirname\b|__filename\b|setImmediate\b)/;
  const windows = /\b(?:setTimeout|setInterval|btoa|atob|fetch)\(|\b(?:crypto|window|navigator)\./;
  expect(linesMatching(PURE, nodes)).toEqual([]);
  expect(linesMatching(PURE, windows)).toEqual([]);
});

test('every sentence on standard error goes through one door, and what a renderer has laid out past it', () => {
  const written = linesMatching(FILES, /\bstderr\.write\(/).map((line) => /^src\/([^:]+)/.exec(line)?.[1]);
  expect([...new Set(written)].sort()).toEqual([
    'cli/command-words.ts', // the help
    'cli/diagnostics.ts', // coloured
    'cli/evaluate.ts', // annotations for GitHub
    'cli/say.ts',
  ]);
});

test('JSON for people and programs is written in one way, in which nothing acts on a terminal', () => {
  const reports = FILES.filter(
    (file) => /^(?:report|cli)\//.test(file) && file !== 'report/said/printable.ts',
  );
  expect(linesMatching(reports, /JSON\.stringify\([^\n]*, null, 2\)/)).toEqual([
    expect.stringContaining('stringify(chosen'), // a schema of our own
  ]);
});

test('nothing ends the process: the exit code is set, and the streams drain', () => {
  expect(linesMatching(FILES, /\bprocess\.(?:exit|abort|kill)\b/)).toEqual([]);
});

test('no clock, locale, time zone or chance has a say', () => {
  const whim =
    /\bDate\.now\b|new Date\(\)|Math\.random|\.toLocale\w+|\blocaleCompare\b|\bIntl\.|\.get(?:Hours|Date|Month|FullYear|Day)\(/;
  expect(linesMatching(PURE, whim)).toEqual([]);
});
