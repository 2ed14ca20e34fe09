import { fstatSync } from 'node:fs';

/**
 * Standard input as Node reads it. Of what Node cannot read, as a folder, it makes a stream without anything in it, which is
 * not to be taken for an empty file.
 */
export const theStandardInput: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => {
    const { stdin } = process;
    if (stdin.constructor.name === NOT_READ) throw notRead();
    return stdin[Symbol.asyncIterator]();
  },
};

/** Node's class of streams that read from nowhere. */
const NOT_READ = 'Readable';

function notRead(): Error {
  const code = fstatSync(0).isDirectory() ? 'EISDIR' : 'ENOTSUP';
  return Object.assign(new Error('standard input cannot be read'), { code });
}
