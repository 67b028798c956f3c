// A complaint desk behind HTTP, on one file:
//
//   npm ci && npm start -- desk.sqlite 8080
//
//   POST /events                    { id, type, at, case, … }: moved, refused with the reason, or known already
//   GET  /cases/:case               the case folded from its events, with its path and what was asked of the desk
//   GET  /cases/:case/deadlines     its clocks, now or ?asOf=
//   GET  /due                       clocks of all cases due by now or ?asOf=
//   GET  /effects                   what is still to be done, with the fault of what failed
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { STANDARD_PROCESS } from "service-quality/complaints";
import { isServiceQualityError } from "service-quality/errors";
import { calendar } from "./calendar.mjs";
import { openDesk } from "./desk.mjs";

const MOST_BYTES = 64 * 1024;
/** Ids end up as names of files. */
const ID = /^[\w.-]{1,100}$/;
const LONGEST_CASE = 100;
const RETRY_MS = 60_000;

const [file = "desk.sqlite", port = "8080"] = process.argv.slice(2);
const outbox = `${file}-outbox`;
mkdirSync(outbox, { recursive: true });

const desk = openDesk(file, { process: STANDARD_PROCESS, calendar });
desk.dispatch(deliver);
setInterval(() => desk.dispatch(deliver), RETRY_MS).unref();

/** What the desk answers in place of what was asked for. */
class Answer extends Error {
  constructor(status, body) {
    super(body.error);
    Object.assign(this, { status, body });
  }
}

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request).catch(faultOf);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body), () => {
    if (!request.complete) request.destroy();
  });
});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));

async function answer(request) {
  const { pathname, searchParams } = addressOf(request);
  const [room, name, view] = pathname.split("/").slice(1).map(decoded);
  const asOf = searchParams.get("asOf") ?? new Date().toISOString();
  const route = `${request.method} ${room}${view === undefined ? "" : `/${view}`}`;
  if (route === "POST events") return recorded(JSON.parse(await bodyOf(request)));
  if (route === "GET cases") return found(desk.replay(name));
  if (route === "GET cases/deadlines") return found(desk.deadlines(name, asOf));
  if (route === "GET due") return found(desk.due(asOf));
  if (route === "GET effects") return found(desk.undone());
  throw new Answer(404, { error: "no such page" });
}

function recorded(event) {
  const { id, case: name } = Object(event);
  if (typeof id !== "string" || !ID.test(id)) {
    throw new Answer(400, { error: "expected 1 to 100 letters, digits, dots, hyphens as the event's id" });
  }
  if (typeof name !== "string" || name === "" || name.length > LONGEST_CASE) {
    throw new Answer(400, { error: `expected text of 1 to ${LONGEST_CASE} characters as the event's case` });
  }
  const outcome = desk.record(event);
  desk.dispatch(deliver);
  if (outcome.kind === "taken") throw new Answer(409, { ...outcome, error: "another event has this id" });
  if (outcome.kind === "ahead") {
    throw new Answer(409, { ...outcome, error: "the event is ahead of the desk's clock" });
  }
  return { status: outcome.kind === "refused" ? 409 : 200, body: outcome };
}

/** What the desk is asked to do goes to a folder, a file for each key: one that is handed over twice is there once. */
function deliver(key, effect) {
  const path = join(outbox, `${key}.json`);
  writeFileSync(`${path}.part`, JSON.stringify(effect));
  renameSync(`${path}.part`, path);
}

function found(body) {
  if (body === null) throw new Answer(404, { error: "no such case" });
  return { status: 200, body };
}

function faultOf(error) {
  if (error instanceof Answer) return error;
  if (isServiceQualityError(error)) return { status: 400, body: { error: error.message, path: error.path } };
  if (error instanceof SyntaxError) return { status: 400, body: { error: error.message } };
  console.error(error);
  return { status: 500, body: { error: "the desk failed" } };
}

function addressOf({ url }) {
  try {
    return new URL(url, "http://desk");
  } catch {
    throw new Answer(400, { error: "expected an address" });
  }
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Answer(400, { error: `expected an address with whole escapes, received ${part}` });
  }
}

/** The body as text. Of one that is too long some more is read, so that its sender hears the answer, but not without an end. */
async function bodyOf(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
    else if (bytes > 16 * MOST_BYTES) break;
  }
  if (bytes > MOST_BYTES) throw new Answer(413, { error: `expected at most ${MOST_BYTES} bytes` });
  return Buffer.concat(chunks).toString("utf8");
}
