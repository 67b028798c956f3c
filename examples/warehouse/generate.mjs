// Writes a Parquet file of generated answers. No real answers are in it.
//
//   node examples/warehouse/generate.mjs FILE.parquet [RESPONDENTS] [SEED]
//
// A respondent has a level of demand and of liking, and a view of each dimension or construct; an answer adds a throw
// of its own. All of it is hashes and whole numbers.
import { DuckDBInstance } from "@duckdb/node-api";
import { ECSI_COLUMNS, SERVQUAL_COLUMNS } from "./report.mjs";

const LEVELS = { expectations: 60, perceptions: 50 };

/** Draws so many respondents into a file. */
export async function generate(file, respondents = 10_000_000, seed = 1) {
  const drawn = (what, range) => `CAST(hash(i, '${what}', ${Number(seed)}) % ${range} AS INTEGER)`;
  const answer = (view, level, top, question) => {
    const tenths = `${level} + ${drawn("person", 21)} + ${drawn(view, 21)} + ${drawn(question, 31)} - 35`;
    return `CAST(least(${top}, greatest(1, (${tenths}) // 10)) AS TINYINT) AS "${question}"`;
  };
  const cells = [
    ...SERVQUAL_COLUMNS.map(({ column, battery, dimension }) =>
      answer(`${battery} of ${dimension}`, LEVELS[battery], 7, column),
    ),
    ...ECSI_COLUMNS.map(({ column, construct }) => answer(construct, 75, 10, column)),
  ];
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const statement = `SELECT i AS respondent, ${cells.join(", ")} FROM range(${Number(respondents)}) AS t(i)`;
  await connection.run(`COPY (${statement}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

if (import.meta.filename === process.argv[1]) {
  const [file, respondents, seed] = process.argv.slice(2);
  await generate(file, respondents, seed);
}
