// What those meet who start the program with the mouse: on Windows, where the system says least about how it was started.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isWindows = process.platform === 'win32';
/** Programs of Windows by their places: what is called so in the working folder, of downloads for one, may be anybody's. */
const WINDOWS = process.env.SystemRoot ?? 'C:\\Windows';
const SHELL = /^"(?:cmd|powershell|pwsh|bash|sh|zsh|fish|nu|wsl|node|python\w*)\.exe"/i;

/** The environment of Windows names no language. */
export function speakAsWindows() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  if (isWindows && !(LC_ALL || LC_MESSAGES || LANG))
    process.env.LANG = Intl.DateTimeFormat().resolvedOptions().locale;
}

/** Whether it was started with nothing to do, in a console, by something else than a shell in which somebody types. */
export function isDoubleClicked(words) {
  return isWindows && words.length === 0 && process.stdout.isTTY === true && !SHELL.test(starter());
}

/** The line of the process that started this one: `"explorer.exe","4711",…`. */
function starter() {
  const filter = ['/FI', `PID eq ${process.ppid}`, '/FO', 'CSV', '/NH'];
  try {
    return execFileSync(join(WINDOWS, 'System32', 'tasklist.exe'), filter, {
      encoding: 'latin1',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
  } catch {
    return '';
  }
}

/** Has the program write the page into the user's own folder, and opens it when it is written. */
export function openPage() {
  const folder = join(process.env.LOCALAPPDATA || tmpdir(), 'plancheck');
  const page = join(folder, 'plancheck.html');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {} // the program then says, in its own words, that the page cannot be written
  process.argv.push('page', '-o', page);
  process.once('beforeExit', (code) => (code === 0 ? show(page) : wait()));
}

function show(page) {
  spawn(join(WINDOWS, 'explorer.exe'), [page], { detached: true, stdio: 'ignore' }).unref();
}

/** The console closes with the program: whoever is to read what went wrong closes it. */
function wait() {
  readSync(0, Buffer.alloc(1));
}
