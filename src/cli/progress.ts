import type { OutputStream, Terminal } from './terminal.js';

/** So many files are read before anybody wonders. */
const MANY = 20;

export interface Progress {
  readonly show: (done: number, of: number) => void;
  /** Takes the bar off the screen; to be called however the work ends. */
  readonly clear: () => void;
}

/** A bar on standard error while many files are read; nothing where that is no terminal. */
export function progressOn({ stderr, text, env }: Terminal): Progress {
  if (!stderr.isTTY || env.TERM === 'dumb') return { show: () => {}, clear: () => {} };
  let bar: Bar | null = null;
  let asked = false;
  let over = false;
  const show = (done: number, of: number) => {
    if (of > MANY && !asked) {
      asked = true;
      void startBar(stderr, text.batch.progress, of).then((made) => {
        bar = made;
        if (over) bar.stop();
      });
    }
    bar?.update(done);
  };
  const clear = () => {
    over = true;
    bar?.stop();
  };
  return { show, clear };
}

interface Bar {
  update(done: number): void;
  stop(): void;
}

async function startBar(stream: OutputStream, format: string, of: number): Promise<Bar> {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format,
    stream: stream as unknown as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  bar.start(of, 0);
  return bar;
}
