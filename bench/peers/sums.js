// Only the arithmetic, with DuckDB: numerators and denominators summed up by the columns named; on as many threads as asked.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, columns, threads] = process.argv.slice(2);
const settings = threads ? { threads } : {};
const connection = await (await DuckDBInstance.create(':memory:', settings)).connect();
const reader = await connection.runAndReadAll(`
  select count(分子合计 / 分母合计) from (
    select ${columns}, sum(分子) as 分子合计, sum(分母) as 分母合计
    from (select distinct * from read_csv('${file.replaceAll("'", "''")}', all_varchar = false))
    group by all
  )`);
console.log(String(reader.getRows()[0]?.[0]));
