import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SRC = resolve(import.meta.dirname, '../../src');

export type Kind = 'types' | 'values';

/** One import statement of the sources. */
export interface Import {
  /** The importing file, from `src/` on. */
  readonly file: string;
  /** The imported module, from `src/` on without its extension, or the package's name. */
  readonly module: string;
  readonly kind: Kind;
}

/** `import … from`, `export … from`, `import '…'`; the specifiers in group 2. */
const STATIC = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s+)?'([^']+)'/gm;
/** `import('…')` and `require('…')`, also within the brackets of a call. */
const DYNAMIC = /\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

export const FILES = (readdirSync(SRC, { recursive: true }) as string[])
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.c?ts$/.test(file))
  .sort();

export const IMPORTS: readonly Import[] = FILES.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8').replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
  return [
    ...[...source.matchAll(STATIC)].map(([, type, names, module = '']) => ({
      file,
      module: resolved(file, module),
      kind: type || onlyTypes(names) ? ('types' as const) : ('values' as const),
    })),
    ...[...source.matchAll(DYNAMIC)].map(([, module = '']) => ({
      file,
      module: resolved(file, module),
      kind: 'values' as const,
    })),
  ];
}

function withoutExtension(path: string): string {
  return path.replace(/\.c?[jt]s$/, '');
}

function onlyTypes(names = ''): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return list?.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) ?? false;
}

function resolved(file: string, module: string): string {
  if (!module.startsWith('.')) return module;
  const path = relative(SRC, resolve(SRC, dirname(file), module));
  return withoutExtension(path.split(sep).join('/'));
}

/** The room of a file or module: the folder right below `src/`, or the file that stands there. */
export const roomOf = (path: string) => path.split('/')[0] ?? path;

const FOLDERS = new Set(FILES.map((file) => dirname(file)));
const hasRooms = (folder: string) => [...FOLDERS].some((one) => one.startsWith(`${folder}/`));

/**
 * The inner room of a file or module: the folder that it is in. A file that stands beside inner rooms is one by itself: it
 * is either the ground that they stand on, or the roof above them.
 */
export function innerRoomOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' || hasRooms(folder) ? withoutExtension(path) : folder;
}

export const shown = ({ file, module, kind }: Import) => `src/${file} imports ${kind} of ${module}`;

/** The code lines of these files that a pattern is in. */
export function linesMatching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(SRC, file), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        pattern.test(line) && !/^\s*(?:\*|\/[/*])/.test(line) ? [`src/${file}:${i + 1} ${line.trim()}`] : [],
      ),
  );
}
