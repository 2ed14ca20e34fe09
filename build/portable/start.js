// Where the executable starts: the program, or what the program starts of itself, or, of a double click, the page.
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { isDoubleClicked, openPage, speakAsWindows } from './desktop.js';
import { load, nameOf, pathOf, textOf } from './program.js';

const [, , ...words] = process.argv;
const apart = askedApart(words);
try {
  if (!isMainThread) load(workerData).answer();
  else if (apart) answerApart(apart);
  else start();
} catch (error) {
  process.stderr.write(`plancheck: ${error?.stack}\n`);
  process.exitCode = 2; // 1 is left to an indicator that failed
}

function start() {
  speakAsWindows();
  if (words.length === 1 && words[0] === '--licences')
    return void process.stdout.write(textOf('LICENSES.txt'));
  if (isDoubleClicked(words)) openPage();
  load(pathOf('bin/plancheck.cjs'));
}

/**
 * The program starts Node for a PDF, `node --max-old-space-size=… -e … module`; as Node it finds this executable, which takes no
 * options of Node and runs no code but its own.
 */
function askedApart([limit = '', evaluate, , module = '']) {
  const [, megabytes] = /^--max-old-space-size=(\d+)$/.exec(limit) ?? [];
  if (!megabytes || evaluate !== '-e' || nameOf(module) === null) return null;
  return { module, megabytes: Number(megabytes) };
}

/** A thread can be given less memory, and ends without ending otherwise. */
function answerApart({ module, megabytes }) {
  const worker = new Worker(textOf('start.cjs'), {
    eval: true,
    stdin: true,
    workerData: module,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  process.stdin.pipe(worker.stdin);
}
