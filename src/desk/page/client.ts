import type { Asked } from '../../text/ways.js';
import type { Answers, Progress, Reply, Request, RequestOf } from '../messages.js';

type OnProgress = (progress: Progress) => void;

/** The run was stopped by who uses the page. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The engine says why it cannot, and by which field that can be changed. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    reason: string,
    readonly field: Asked | null,
  ) {
    super(reason);
  }
}

/** What is waited for with a button to stop it. */
const LONG: ReadonlySet<Request['kind']> = new Set(['judge', 'pdf', 'draft']);

/** The engine beside the page: started when it is first asked, asked one thing after the other, and ended at any moment. */
export class EngineClient {
  #worker: Promise<Worker> | null = null;
  #waiting: Promise<unknown> = Promise.resolve();
  #stop: ((reason: Stopped) => void) | null = null;
  #running: Request['kind'] | null = null;
  /** How often something was stopped, and how often there was something else to judge. */
  #stops = 0;
  #changes = 0;

  /** The compressed program of the engine, in base64. */
  constructor(private readonly program: string) {}

  ask<K extends Request['kind']>(request: RequestOf<K>, onProgress?: OnProgress): Promise<Answers[K]> {
    const { kind } = request;
    const [stops, changes] = [this.#stops, this.#changes];
    const answer = this.#waiting.then(() => {
      const isLate = (LONG.has(kind) && stops < this.#stops) || (kind === 'judge' && changes < this.#changes);
      if (isLate) throw new Stopped(); // before its turn had come
      this.#running = kind;
      return this.#ask(request, onProgress).finally(() => {
        this.#running = null;
      });
    });
    this.#waiting = answer.catch(() => undefined);
    return answer as Promise<Answers[K]>;
  }

  /** Ends whatever runs; the next request starts the engine anew. */
  stop(): void {
    this.#stops += 1;
    const worker = this.#worker;
    this.#worker = null;
    void worker?.then((one) => one.terminate());
    this.#stop?.(new Stopped());
  }

  /** What is judged is no longer what is asked for: nobody waits for it. */
  overtake(): void {
    this.#changes += 1;
    if (this.#running === 'judge') this.stop();
  }

  /** Can be stopped from the first, while the engine is only started, too. */
  #ask(request: Request, onProgress?: OnProgress): Promise<Answers[keyof Answers]> {
    this.#worker ??= started(this.program);
    const starting = this.#worker;
    return new Promise((resolve, reject) => {
      this.#stop = reject;
      const begin = (worker: Worker) => {
        if (this.#worker !== starting) return; // stopped meanwhile
        worker.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.kind === 'progress') onProgress?.(data.progress);
          else if (data.kind === 'answer') resolve(data.answer);
          else reject(new Refused(data.reason, data.field));
        };
        worker.onerror = ({ message }) => {
          this.stop(); // what has broken once is not asked again
          reject(new Error(message));
        };
        worker.postMessage(request);
      };
      starting.then(begin, reject);
    });
  }
}

async function started(program: string): Promise<Worker> {
  const bytes = Uint8Array.from(atob(program), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const source = await new Response(inflated).blob();
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(url);
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // Firefox reads it only later
  }
}
