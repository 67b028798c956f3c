// A complaint desk behind HTTP, on one file:
//
//   npm ci && npm start -- desk.sqlite 8080
//
//   POST /events                    { id, type, at, case, … }: moved, refused with the reason, or known already
//   GET  /cases/:case               the case folded from its events, with its path and what was asked of the desk
//   GET  /cases/:case/deadlines     its clocks, now or ?asOf=
//   GET  /due                       clocks of all cases due by now or ?asOf=
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { STANDARD_PROCESS } from "service-quality/complaints";
import { isServiceQualityError } from "service-quality/errors";
import { calendar } from "./calendar.mjs";
import { openDesk } from "./desk.mjs";

const [file = "desk.sqlite", port = "8080"] = process.argv.slice(2);
const outbox = `${file}-outbox`;
mkdirSync(outbox, { recursive: true });

const desk = openDesk(file, { process: STANDARD_PROCESS, calendar });
desk.dispatch(deliver);

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request).catch(faultOf);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, "http://desk");
  const [room, name, view] = pathname.split("/").slice(1).map(decodeURIComponent);
  const asOf = searchParams.get("asOf") ?? new Date().toISOString();
  const route = `${request.method} ${room}${view === undefined ? "" : `/${view}`}`;
  if (route === "POST events") return recorded(JSON.parse(await bodyOf(request)));
  if (route === "GET cases") return found(desk.replay(name));
  if (route === "GET cases/deadlines") return found(desk.deadlines(name, asOf));
  if (route === "GET due") return found(desk.due(asOf));
  return { status: 404, body: { error: "no such page" } };
}

function recorded(event) {
  for (const key of ["id", "case"]) {
    if (typeof event?.[key] !== "string")
      return { status: 400, body: { error: `expected text as the event's ${key}` } };
  }
  const outcome = desk.record(event);
  desk.dispatch(deliver);
  return { status: outcome.kind === "refused" ? 409 : 200, body: outcome };
}

/** What the desk is asked to do goes to a folder, a file for each key: one that is handed over twice is there once. */
function deliver(key, effect) {
  const path = join(outbox, `${encodeURIComponent(key)}.json`);
  writeFileSync(`${path}.part`, JSON.stringify(effect));
  renameSync(`${path}.part`, path);
}

function found(body) {
  return body === null ? { status: 404, body: { error: "no such case" } } : { status: 200, body };
}

function faultOf(error) {
  if (isServiceQualityError(error)) return { status: 400, body: { error: error.message, path: error.path } };
  if (error instanceof SyntaxError) return { status: 400, body: { error: error.message } };
  console.error(error);
  return { status: 500, body: { error: "the desk failed" } };
}

async function bodyOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}
