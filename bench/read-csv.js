// Reads a CSV file with csv-parse and does nothing with it: of its streaming interfaces, `data` events are the fastest.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let rows = 0;
createReadStream(process.argv[2])
  .pipe(parse())
  .on('data', () => {
    rows += 1;
  })
  .on('end', () => console.log(rows));
