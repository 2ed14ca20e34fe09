import { readPdf } from '../tables/document/pdf.js';
import type { Reply, RequestOf } from './messages.js';

/** Reads PDF files beside the engine: the library is large and seldom needed, and can be ended by itself. */

interface Scope {
  onmessage: ((event: { readonly data: RequestOf<'pdf'> }) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = async ({ data: { file } }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await readPdf(bytes).catch(() => ({ fault: 'corrupt' }) as const);
  scope.postMessage({ kind: 'answer', answer });
};
