// What npm runs before the package is packed, and after it was installed from a clone. Of a package that is installed from git
// for everybody (`npm install -g git+…`, which is also what pre-commit does) npm leaves out the development dependencies,
// without which nothing can be built: then they are installed here, into the clone that npm made and will throw away.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isBuilt } from './built-from.js';

/** What would make npm install for everybody, or leave something out again. */
const INHERITED =
  /^npm_config_(?:global|location|prefix|local_prefix|omit|include|only|production|dry_run)$/i;

if (!isBuilt('.')) {
  if (!existsSync('node_modules/esbuild')) installHere();
  await import('./build.js');
}

function installHere() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)));
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // whoever packs takes what is printed for the name of the package
  const how = { env: { ...env, NODE_ENV: 'development' }, stdio: ['ignore', 'ignore', 'inherit'] };
  if (npm) execFileSync(process.execPath, [npm, ...args], how);
  else execFileSync('npm', args, how);
}
