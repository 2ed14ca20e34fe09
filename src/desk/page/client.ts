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

/** The engine beside the page: started when it is first asked, asked one thing after the other, and ended at any moment. */
export class EngineClient {
  #worker: Promise<Worker> | null = null;
  #waiting: Promise<unknown> = Promise.resolve();
  #stop: ((reason: Stopped) => void) | null = null;

  /** The compressed program of the engine, in base64. */
  constructor(private readonly program: string) {}

  ask<K extends Request['kind']>(request: RequestOf<K>, onProgress?: OnProgress): Promise<Answers[K]> {
    const answer = this.#waiting.then(() => this.#ask(request, onProgress));
    this.#waiting = answer.catch(() => undefined);
    return answer as Promise<Answers[K]>;
  }

  /** Ends whatever runs; the next request starts the engine anew. */
  stop(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.then((one) => one.terminate());
    this.#stop?.(new Stopped());
  }

  async #ask(request: Request, onProgress?: OnProgress): Promise<Answers[keyof Answers]> {
    this.#worker ??= started(this.program);
    const worker = await this.#worker;
    return new Promise((resolve, reject) => {
      this.#stop = reject;
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
