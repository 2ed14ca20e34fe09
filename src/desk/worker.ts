import './no-eval.js';
import { Engine } from './engine.js';
import type { EngineRequest } from './messages.js';

/** What a worker of a browser offers, as far as it is used. */
interface Scope {
  onmessage: ((event: { readonly data: EngineRequest }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as Scope;
const engine = new Engine((reply) => scope.postMessage(reply));
scope.onmessage = ({ data }) => void engine.take(data);
