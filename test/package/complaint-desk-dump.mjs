// Prints all that a desk holds, whether each case is what its events make of it, and its log:
//   node dump.mjs <file>
import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { replayComplaint } from "service-quality/complaints";
import { logOf } from "./log.mjs";
import { process as complaints } from "./process.mjs";

const database = new Database(process.argv[2], { readonly: true });
const all = (sql, ...values) => database.prepare(sql).all(...values);

const events = all('SELECT * FROM events ORDER BY "case", revision');
const cases = all('SELECT * FROM cases ORDER BY "case"').map(({ state, ...row }) => {
  const own = events.filter((event) => event.case === row.case).map(({ event }) => JSON.parse(event));
  const { state: folded } = replayComplaint(complaints, own);
  return { ...row, state, isFolded: isDeepStrictEqual(JSON.parse(state), folded) };
});
const log = logOf(events.map(({ event }) => JSON.parse(event)));
console.log(JSON.stringify({ events, cases, effects: all("SELECT * FROM effects ORDER BY key"), log }));
