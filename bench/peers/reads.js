// Reads a CSV file with a library and does nothing with it: by rows as lists where it has them, else as it does best.
import { createReadStream, readFileSync } from 'node:fs';

const [library, file] = process.argv.slice(2);

const READERS = {
  udsv: async () => {
    const { inferSchema, initParser } = await import('udsv');
    const text = readFileSync(file, 'utf8');
    return initParser(inferSchema(text)).stringArrs(text).length;
  },
  papaparse: async () => {
    const { default: Papa } = await import('papaparse');
    let rows = 0;
    const step = () => {
      rows += 1;
    };
    await new Promise((complete) => Papa.parse(createReadStream(file), { step, complete }));
    return rows;
  },
  polars: async () => {
    const { default: polars } = await import('nodejs-polars');
    return polars.readCSV(file).height;
  },
};
console.log(await READERS[library]());
