// Each engine's plan beside the 1,035 aggregates that a user would write, and beside taking the rows out.
//
//   npm run build:js && node bench/engines.mjs [duckdb sqlite postgres clickhouse spark]
//
// Times are of the processor, from Linux's /proc, since other work on the machine adds to the clock.
// PostgreSQL works in one process, or its helpers' time would not be seen.
// ENGINE_ROWS says how many respondents (100,000), PYTHON which interpreter has chdb and pyspark.

import { readdirSync, readFileSync } from "node:fs";
import { collectMoments } from "service-quality/moments";
import { momentsFromRows, toSql } from "service-quality/warehouse";
import { runnerImport } from "vite";

/** Linux counts a process's time in hundredths. */
const TICKS = 100;

/** The first statements of an engine load and compile what later ones find. */
const RUNS = 3;

process.env.ENGINE_ROWS ??= "100000";
const load = async (path) => (await runnerImport(`./test/engines/${path}.ts`)).module;
const { ITEMS, QUESTIONS, ROWS, million } = await load("million");
const { postgresLacks } = await load("live/postgres-server");
const { pythonLacks } = await load("live/python-process");
const { sparkLacks } = await load("live/spark-cluster");

/**
 * What an engine lacks here, how a user writes a product that cannot overflow, the ratio aimed at, and what the guide
 * advises to set, with what it is where nobody sets it.
 */
const ENGINES = {
  duckdb: { lacks: null, product: (a, b) => `${a}::BIGINT * ${b}`, aim: 3 },
  sqlite: { lacks: null, product: (a, b) => `${a} * ${b}`, aim: 2.5 },
  postgres: {
    lacks: postgresLacks,
    product: (a, b) => `${a}::INTEGER * ${b}`,
    aim: 3,
    setting: { advised: "SET jit = off", usual: "SET jit = on" },
  },
  clickhouse: { lacks: pythonLacks("chdb"), product: (a, b) => `toInt64(${a}) * ${b}`, aim: 3 },
  spark: {
    lacks: sparkLacks,
    product: (a, b) => `CAST(${a} AS BIGINT) * ${b}`,
    aim: 10,
    setting: {
      advised: "SET spark.sql.codegen.maxFields = 5000",
      usual: "SET spark.sql.codegen.maxFields = 100",
    },
  },
};

const { plan } = QUESTIONS.complete;
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(ENGINES);
const answers = await million();
console.log(`${ROWS} × ${ITEMS.length} answers; seconds of the processor, the least of each`);
for (const name of asked) {
  const { lacks, product, aim, setting } = ENGINES[name];
  if (lacks !== null) {
    console.log(`${name}: skipped, ${lacks}`);
    continue;
  }
  const engine = await (await load(`live/${name}`))[name]("compiled");
  const file = answers.files("complete");
  if (name === "spark")
    await engine.rows(`CREATE TEMPORARY VIEW complete USING parquet OPTIONS (path '${file.parquet}')`);
  else await engine.loadFile("complete", file);
  if (name === "postgres") await engine.rows("SET max_parallel_workers_per_gather = 0");
  const ask = async (statements) => {
    const rows = [];
    for (const statement of statements) rows.push(await engine.rows(statement));
    return rows.flat();
  };
  const statements = toSql(plan, { dialect: name, table: "complete" });
  const ways = {
    plan: async () => momentsFromRows(plan, await ask(statements)),
    sums: () => ask(statements.slice(1)),
    plain: () => ask([plainStatement(product)]),
    rows: async () => {
      const rows = await ask([`SELECT ${ITEMS.join(", ")} FROM complete`]);
      return collectMoments(
        Object.fromEntries(ITEMS.map((item) => [item, rows.map((row) => Number(row[item]))])),
      );
    },
  };
  const best = Object.fromEntries(Object.keys(ways).map((way) => [way, Number.POSITIVE_INFINITY]));
  if (setting) await engine.rows(setting.advised);
  for (let run = 0; run < RUNS; run++) {
    for (const [way, go] of Object.entries(ways))
      best[way] = Math.min(best[way], await secondsOf(go, engine));
  }
  if (setting) {
    await engine.rows(setting.usual);
    best.usual = await secondsOf(ways.plain, engine);
  }
  await engine.close();
  const told = (way) => `${best[way].toFixed(2)}, ${(best[way] / best.plan).toFixed(1)} times as long`;
  console.log(
    [
      `${name}: plan ${best.plan.toFixed(2)}, its sums alone ${best.sums.toFixed(2)}`,
      `plain aggregates ${told("plain")} (aim: at least ${aim})`,
      ...(setting ? [`without \`${setting.advised}\` ${told("usual")}`] : []),
      `rows taken out ${told("rows")}`,
    ].join("; "),
  );
}
answers.remove();

/** Every sum and every sum of products, as a user writes them. */
function plainStatement(product) {
  const sums = ITEMS.map((item, i) => `SUM(${item}) AS s${i}`);
  const products = ITEMS.flatMap((a, i) =>
    ITEMS.slice(i).map((b, j) => `SUM(${product(a, b)}) AS p${i}_${i + j}`),
  );
  return `SELECT COUNT(*) AS n, ${[...sums, ...products].join(", ")} FROM complete`;
}

/** Seconds of the processor, of this process and of the engine's. */
async function secondsOf(run, engine) {
  const before = cpuSeconds(engine.processes());
  await run();
  return cpuSeconds(engine.processes()) - before;
}

/** What processes and those that they started have used so far. */
function cpuSeconds(roots) {
  const { user, system } = process.cpuUsage();
  return roots.reduce((sum, pid) => sum + cpuOfTree(pid), (user + system) / 1e6);
}

function cpuOfTree(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const own = (Number(fields[11]) + Number(fields[12])) / TICKS;
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => startedBy(pid, thread))
    .reduce((sum, child) => sum + cpuOfTree(child), own);
}

function startedBy(pid, thread) {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean);
  } catch {
    return []; // The thread has ended meanwhile.
  }
}
