// Only the arithmetic, with DuckDB: numerators and denominators summed up for each city, indicator and year.
import { DuckDBInstance } from '@duckdb/node-api';

const [file] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create()).connect();
const reader = await connection.runAndReadAll(`
  select count(分子合计 / 分母合计) from (
    select 城市, 指标, 年份, sum(分子) as 分子合计, sum(分母) as 分母合计
    from (select distinct * from read_csv('${file.replaceAll("'", "''")}', all_varchar = false))
    group by all
  )`);
console.log(String(reader.getRows()[0]?.[0]));
