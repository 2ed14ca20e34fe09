import type { Hash, NewHash } from '../digest/hash.js';
import { newSha256 } from '../digest/sha256.js';
import type { Progress } from './messages.js';

/** So many times at most it is said how far a run is, between one input and the next. */
const STEPS = 200;

/** Tells how far a run is by the bytes that pass: they are counted where their sum is taken, since all of them come by there. */
export class Counter {
  #done = 0;
  #bytes = 0;
  #step = 0;

  constructor(
    private readonly of: number,
    private readonly size: number,
    private readonly tell: (progress: Progress) => void,
  ) {}

  /** Takes the SHA-256 of an input, and counts it. */
  readonly hash: NewHash = () => this.#counting(newSha256());

  readonly onInput = (done: number): void => {
    this.#done = done;
    this.#say();
  };

  #counting(hash: Hash): Hash {
    return {
      update: (bytes) => {
        hash.update(bytes);
        this.#bytes += bytes.byteLength;
        if (Math.floor((this.#bytes / this.size) * STEPS) > this.#step) this.#say();
      },
      digest: () => hash.digest(),
    };
  }

  #say(): void {
    const { of, size } = this;
    const bytes = Math.min(this.#bytes, size);
    this.#step = size === 0 ? 0 : Math.floor((bytes / size) * STEPS);
    this.tell({ done: this.#done, of, bytes, size });
  }
}
