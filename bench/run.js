// Runs commands and measures them: processor time, time by the clock, and the most memory they held.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** bash says what a command and all that it waited for took of the processors, whatever language it is written in. */
const TIMED = ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash'];

/**
 * Runs a command (a list of words) and gives its output, exit code, seconds by the clock, seconds of processor time (user and
 * system), and peak memory in MB. The peak is what Linux calls VmHWM, looked at every 20 ms; null elsewhere.
 */
export async function run(words) {
  const [command, ...args] = [...TIMED, ...words];
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let peak = null;
  const watch = setInterval(() => {
    peak = residentSet(childOf(child.pid)) ?? peak;
  }, 20);
  const [out, err] = [[], []];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const code = await new Promise((done, failed) => child.on('close', done).on('error', failed));
  clearInterval(watch);
  const wall = (performance.now() - start) / 1000;
  const [, stderr = '', user, system] =
    /^([\s\S]*?)([\d.]+) ([\d.]+)\n$/.exec(Buffer.concat(err).toString()) ?? [];
  return {
    code,
    wall,
    cpu: Number(user) + Number(system),
    peak,
    stdout: Buffer.concat(out).toString(),
    stderr,
  };
}

/** What bash runs; null where it is not there yet, or no more. */
function childOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0] || null;
  } catch {
    return null;
  }
}

function residentSet(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024 || null;
  } catch {
    return null;
  }
}

/** `run`, refused where it ends with any other exit code than this one. */
export async function expected(words, exit = 0) {
  const ran = await run(words);
  if (ran.code !== exit)
    throw new Error(`${words.join(' ')} exited ${ran.code}, not ${exit}\n${ran.stderr.slice(0, 2000)}`);
  return ran;
}

/**
 * The ratio is of processor time, or of that by the clock (`wall`). Runs subject and reference once unmeasured, unless they are long, then `rounds` times turn about, the order swapped each round, so that
 * whatever else the machine does falls on both. The ratio is taken pair by pair.
 */
export async function paired({
  subject,
  reference,
  rounds,
  exit = 0,
  referenceExit = 0,
  warm = true,
  by = 'cpu',
}) {
  if (warm) await expected(reference, referenceExit);
  if (warm) await expected(subject, exit);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const early = round % 2 === 1 ? await expected(subject, exit) : null;
    const base = await expected(reference, referenceExit);
    pairs.push({ subject: early ?? (await expected(subject, exit)), reference: base });
  }
  return {
    rounds,
    by,
    subject: spread(pairs.map((pair) => pair.subject[by])),
    reference: spread(pairs.map((pair) => pair.reference[by])),
    ratio: spread(pairs.map((pair) => pair.subject[by] / pair.reference[by])),
    wall: spread(pairs.map((pair) => pair.subject.wall)),
    peak: most(pairs.map((pair) => pair.subject.peak)),
    referencePeak: most(pairs.map((pair) => pair.reference.peak)),
  };
}

/** One command several times: median and quartiles of its processor time and of its time by the clock, and its greatest peak. */
export async function repeated({ subject, rounds, exit = 0 }) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await expected(subject, exit));
  return {
    rounds,
    by: 'cpu',
    subject: spread(runs.map((one) => one.cpu)),
    wall: spread(runs.map((one) => one.wall)),
    peak: most(runs.map((one) => one.peak)),
  };
}

function most(peaks) {
  const known = peaks.filter((peak) => peak !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** The median, and the quartiles that half of the values lie between. */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)];
    return below + (sorted[Math.ceil(position)] - below) * (position % 1);
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** What the numbers were measured on. */
export function machine() {
  const [{ model }] = cpus();
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${model.trim()}`;
}
