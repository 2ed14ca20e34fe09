// Times two commands turn about, so that whatever else the machine does falls on both, and compares each pair.
import { spawnSync } from 'node:child_process';

/**
 * Runs `subject` and `reference` (argument lists for this Node) once unmeasured, then `rounds` times turn about, the
 * order swapped each round. Wall time in milliseconds, from the call to the end of the process.
 */
export function paired({ subject, reference, rounds, expectedExit = 0 }) {
  time(reference, 0);
  time(subject, expectedExit);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const subjectFirst = round % 2 === 1;
    const early = subjectFirst ? time(subject, expectedExit) : null;
    const base = time(reference, 0);
    pairs.push({ subject: early ?? time(subject, expectedExit), reference: base });
  }
  return {
    subject: spread(pairs.map((pair) => pair.subject)),
    reference: spread(pairs.map((pair) => pair.reference)),
    ratio: spread(pairs.map((pair) => pair.subject / pair.reference)),
  };
}

function time(args, expectedExit) {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (error) throw error;
  if (status !== expectedExit)
    throw new Error(
      `${args.join(' ')} exited ${status}, not ${expectedExit}\n${String(stderr).slice(0, 2000)}`,
    );
  return elapsed;
}

/** The median, and the quartiles that half of the values lie between. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)];
    return below + (sorted[Math.ceil(position)] - below) * (position % 1);
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** One line of a result: median, and the quartiles in brackets. */
export function line(name, { low, median, high }, unit = '') {
  const digits = unit === '' ? 2 : 0;
  const say = (value) => value.toFixed(digits) + unit;
  return `${name.padEnd(28)} ${say(median).padStart(9)}   (${say(low)} to ${say(high)})`;
}

/** What the numbers were measured on. */
export function machine() {
  return `Node ${process.version}, ${process.platform} ${process.arch}`;
}
