// tables.mjs SITE: DuckDB's opinion of a published site's open data. Parquet and CSV hold the same rows and give the same sums, each
// column is of the type that its schema says, and the page's own example runs. Prints each fault, then how much was looked at.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const { DuckDBInstance } = createRequire(`${process.env.PUBLISHER_DUCKDB}/node_modules/`)("@duckdb/node-api");
const data = `${process.argv[2]}/data`;
const schemas = JSON.parse(readFileSync(`${data}/datapackage.json`, "utf8")).resources.filter((r) => r.schema && r.name !== "dictionary");
const types = { string: /^VARCHAR$/, integer: /^BIGINT$/, number: /^DECIMAL\(\d+,\d+\)$/, boolean: /^BOOLEAN$/, date: /^DATE$/ };
const connection = await (await DuckDBInstance.create()).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
const faults = [];
const seen = { rows: 0, columns: 0, sums: 0 };
const check = (holds, told) => holds || faults.push(told);

for (const { name, schema } of schemas) {
  const parquet = `'${data}/${name}.parquet'`;
  const csv = `read_csv('${data}/${name}.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false)`;
  const columns = await rows(`DESCRIBE SELECT * FROM ${parquet}`);
  check(`${columns.map((c) => c[0])}` === `${schema.fields.map((f) => f.name)}`, `${name}: columns`);
  columns.forEach(([column, type], i) => check(types[schema.fields[i].type].test(type), `${name}.${column}: ${type}`));
  seen.columns += columns.length;
  const cell = (f, i) => (f.type === "string" ? `regexp_replace("${f.name}", '^''', '')` : `"${f.name}"::${columns[i][1]}`);
  const table = `(SELECT ${schema.fields.map((f, i) => `${cell(f, i)} AS "${f.name}"`)} FROM ${csv})`;
  for (const [one, other] of [[`(FROM ${parquet})`, `(FROM ${table})`], [`(FROM ${table})`, `(FROM ${parquet})`]]) {
    const [[different]] = await rows(`SELECT count(*) FROM (${one} EXCEPT ALL ${other})`);
    check(different === 0n, `${name}: ${different} rows of ${one} are not in ${other}`);
  }
  seen.rows += Number((await rows(`SELECT count(*) FROM ${parquet}`))[0][0]);
  for (const field of schema.fields.filter((f) => f.type === "number")) {
    const sum = (from) => rows(`SELECT sum("${field.name}")::VARCHAR, count("${field.name}") FROM ${from}`);
    const [p, c] = [await sum(parquet), await sum(table)];
    check(`${p}` === `${c}`, `${name}.${field.name}: Parquet gives ${p}, CSV ${c}`);
    seen.sums++;
  }
}

const unescape = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const page = readFileSync(`${process.argv[2]}/data.html`, "utf8");
const [, example] = unescape(page).match(/<h3>DuckDB<\/h3>[^]*?<code>(SELECT[^]*?)<\/code>/);
const answer = await rows(example.replace(/'[^']*?data\/(\w+\.parquet)'/, `'${data}/$1'`));
const [[departments]] = await rows(`SELECT count(DISTINCT coalesce(competent_department, '')) FROM '${data}/projects.parquet'`);
check(BigInt(answer.length) === departments, `the page's example gives ${answer.length} rows`);
faults.forEach((fault) => console.log(fault));
console.log(JSON.stringify(seen));
process.exitCode = faults.length ? 1 : 0;
