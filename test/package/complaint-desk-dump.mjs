// Prints all that a desk holds, and whether each case is what its events make of it.
import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
import { replayComplaint, STANDARD_PROCESS } from "service-quality/complaints";

const Database = createRequire(new URL("./examples/complaint-desk/desk.mjs", import.meta.url))(
  "better-sqlite3",
);
const database = new Database(process.argv[2], { readonly: true });
const all = (sql, ...values) => database.prepare(sql).all(...values);

const events = all('SELECT * FROM events ORDER BY "case", revision');
const cases = all('SELECT * FROM cases ORDER BY "case"').map(({ state, ...row }) => {
  const own = events.filter((event) => event.case === row.case).map(({ event }) => JSON.parse(event));
  const { state: folded } = replayComplaint(STANDARD_PROCESS, own);
  return { ...row, state, isFolded: isDeepStrictEqual(JSON.parse(state), folded) };
});
console.log(
  JSON.stringify({ events, cases, effects: all("SELECT * FROM effects ORDER BY event, position") }),
);
