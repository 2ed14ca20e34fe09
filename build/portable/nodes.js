// Node's own programs, as npm has them: a version and what each must be, so that no other is ever given out.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The last line that asks of Linux nothing but the C and C++ libraries that are everywhere (docs/decisions/portable.md). */
const NODE_VERSION = '24.21.0';

/** By what an executable is for: the program within Node's package, and its SHA-256. */
export const NODES = {
  'linux-x64': {
    program: 'bin/node',
    sha256: '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  },
  'linux-arm64': {
    program: 'bin/node',
    sha256: '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
  },
  'win-x64': {
    program: 'bin/node.exe',
    sha256: 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  },
};

/** Fetches the package of a Node into a folder and unpacks it; the paths of its program and of its licence. */
export function fetchNode(target, folder) {
  const { program, sha256 } = NODES[target];
  const name = `node-${target}@${NODE_VERSION}`;
  const own = join(folder, target);
  mkdirSync(own, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', own, name];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', args, { encoding: 'utf8', cwd: own, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  execFileSync('tar', ['-xzf', join(own, filename), '-C', own, '--exclude=*/include/*']);
  const path = join(own, 'package', program);
  const found = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (found !== sha256) throw new Error(`${name}: ${program} is not the one that is known, but ${found}`);
  return { program: path, licence: join(own, 'package', 'LICENSE') };
}
