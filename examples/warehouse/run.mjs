// Prints the report of a Parquet file as JSON, summed by the engine that is named.
//
//   node examples/warehouse/run.mjs duckdb|spark FILE.parquet
import { duckdb } from "./duckdb.mjs";
import { reportFrom } from "./report.mjs";
import { spark } from "./spark.mjs";

const ENGINES = { duckdb, spark };

const [name, file] = process.argv.slice(2);
if (!Object.hasOwn(ENGINES, name ?? "") || file === undefined) {
  console.error("node examples/warehouse/run.mjs duckdb|spark FILE.parquet");
  process.exit(1);
}
const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
const { ask, close } = await ENGINES[name](file);
console.error(`${name} is there after ${seconds()} s`);
const report = await reportFrom(async (plan) => {
  const rows = await ask(plan);
  console.error(`${plan.items.length} questions are summed after ${seconds()} s`);
  return rows;
});
console.log(JSON.stringify(report, null, 2));
await close();
console.error(`done after ${seconds()} s`);
