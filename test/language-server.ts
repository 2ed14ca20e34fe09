import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface EditorDiagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly EditorDiagnostic[] };
  readonly result?: unknown;
}

const require = createRequire(import.meta.url);
const SERVER = require.resolve('yaml-language-server/bin/yaml-language-server');

/** What an editor does with yaml-language-server, over standard input and output, and without the network. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #published = new Map<string, (found: readonly EditorDiagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #asked = 0;

  constructor() {
    this.#process = spawn(process.execPath, [SERVER, '--stdio']);
    this.#process.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async start(folder: string): Promise<void> {
    const rootUri = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: rootUri, name: 'rules' }];
    const hover = { contentFormat: ['plaintext', 'markdown'] };
    const capabilities = { textDocument: { hover, completion: {}, publishDiagnostics: {} } };
    await this.#ask('initialize', { processId: process.pid, rootUri, workspaceFolders, capabilities });
    this.#tell('initialized', {});
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    this.#tell('workspace/didChangeConfiguration', { settings: { yaml } });
  }

  /** Opens a text as if it were that file; what the editor then underlines. */
  open(file: string, text: string): Promise<readonly EditorDiagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<readonly EditorDiagnostic[]>((resolve) => this.#published.set(uri, resolve));
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return found;
  }

  /** What the editor offers at a place of an open file. */
  async complete(file: string, position: Position): Promise<string[]> {
    const found = await this.#ask('textDocument/completion', at(file, position));
    return ((found as { items?: readonly { label: string }[] })?.items ?? []).map(({ label }) => label);
  }

  /** What the editor shows when the pointer rests at a place of an open file. */
  async hover(file: string, position: Position): Promise<string> {
    const found = await this.#ask('textDocument/hover', at(file, position));
    return (found as { contents?: { value?: string } } | null)?.contents?.value ?? '';
  }

  async stop(): Promise<void> {
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const headEnd = this.#received.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, headEnd))?.[1],
      );
      const end = headEnd + 4 + length;
      if (headEnd < 0 || this.#received.length < end) return;
      this.#take(JSON.parse(this.#received.toString('utf8', headEnd + 4, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      this.#published.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null }); // the server asks for what this editor does not have
    } else if (id !== undefined) {
      this.#answers.get(id)?.(result);
      this.#answers.delete(id);
    }
  }
}

function at(file: string, position: Position) {
  return { textDocument: { uri: pathToFileURL(file).href }, position };
}
