// A complaint desk behind HTTP, on one file, in English or Bulgarian:
//
//   npm ci && npm start -- desk.sqlite 8080 bg
//
//   GET  /                          a page: open cases, how their clocks stand, what each may do next
//   GET  /new                       a form for a new complaint
//   POST /who                       who looks at the pages: actor, role, back
//   POST /events                    { id, type, at, case, … } as JSON: moved, refused with the reason, or known already;
//                                   as a form: to the case, or the form again with why not and all that was typed
//   GET  /cases?case=               a page: the case of a number that was typed
//   GET  /cases/:case               a page; to who does not ask for HTML the case folded from its events
//   GET  /cases/:case/deadlines     its clocks, now or ?asOf=
//   GET  /due                       clocks of all cases due by now or ?asOf=
//   GET  /effects                   what is still to be done, with the fault of what failed
//   GET  /report                    a page: this month or ?month=; to who does not ask for HTML the figures
//   GET  /log.xes                   all events, for programs of process mining
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { isServiceQualityError } from "service-quality/errors";
import { calendar } from "./calendar.mjs";
import { calendars, termsOf } from "./customers.mjs";
import { openDesk } from "./desk.mjs";
import { postedEvent } from "./door.mjs";
import { Answer, asked, bodyOf, checkOrigin } from "./http.mjs";
import { logOf } from "./log.mjs";
import { siteOf } from "./pages/site.mjs";
import { LANGUAGES } from "./pages/wording.mjs";
import { process as complaints } from "./process.mjs";
import { isMonth, monthOf, monthSummary } from "./report.mjs";

/** The longest sleep: what failed is tried again after it. */
const RETRY_MS = 60_000;

/** Pages run no script and load nothing, and no other site shows them in a frame. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const [file = "desk.sqlite", port = "8080", language = LANGUAGES[0]] = process.argv.slice(2);
if (!LANGUAGES.includes(language)) throw new Error(`expected one of the languages ${LANGUAGES.join(", ")}`);
const outbox = `${file}-outbox`;
mkdirSync(outbox, { recursive: true });

const desk = openDesk(file, { process: complaints, calendar, calendars, termsOf });
const site = siteOf(desk, { language, record });
let alarm;
wake();

const server = createServer(async (request, response) => {
  const { status, type = "application/json", body, location, cookies } = await answer(request).catch(faultOf);
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    vary: "accept",
    ...(location === undefined ? {} : { location }),
    ...(cookies === undefined ? {} : { "set-cookie": cookies }),
  });
  response.end(typeof body === "string" ? body : JSON.stringify(body), () => {
    if (!request.complete) request.destroy();
  });
});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));

/** Tells what has turned, does what is to be done, and sleeps until a clock turns again. */
function wake() {
  desk.remind();
  desk.dispatch(deliver);
  const next = desk.wakesAt();
  const sleepMs = next === null ? RETRY_MS : Math.max(0, Date.parse(next) - Date.now());
  clearTimeout(alarm);
  alarm = setTimeout(wake, Math.min(RETRY_MS, sleepMs));
}

function record(event, options) {
  const outcome = desk.record(event, options);
  wake();
  return outcome;
}

async function answer(request) {
  const question = asked(request);
  const { method, parts, query, wantsHtml } = question;
  const [room, name, view] = parts;
  const asOf = query.get("asOf") ?? new Date().toISOString();
  const route = `${method} ${room}${view === undefined ? "" : `/${view}`}`;
  if (method === "POST") checkOrigin(request);
  if (route === "GET ") return site.list(question);
  if (route === "GET new") return site.opening(question);
  if (route === "POST who") return site.who(new URLSearchParams(await bodyOf(request)));
  if (route === "POST events" && wantsHtml)
    return site.send(question, new URLSearchParams(await bodyOf(request)));
  if (route === "POST events") return recorded(await bodyOf(request));
  if (route === "GET cases" && wantsHtml) return site.case(question, name ?? query.get("case"));
  if (route === "GET cases") return found(desk.replay(name));
  if (route === "GET cases/deadlines") return found(desk.deadlines(name, asOf));
  if (route === "GET due") return found(desk.due(asOf));
  if (route === "GET effects") return found(desk.undone());
  if (route === "GET report") return report(question);
  if (route === "GET log.xes") return { status: 200, type: "application/xml", body: logOf(desk.events()) };
  if (wantsHtml) return site.missing(question);
  throw new Answer(404, { error: "no such page" });
}

function recorded(text) {
  const { event, faults } = postedEvent(text);
  if (faults !== undefined) throw new Answer(400, { error: "the event is malformed", faults });
  const outcome = record(event);
  if (outcome.kind === "refused") {
    throw new Answer(409, { ...outcome, error: site.words.refusal(outcome) });
  }
  if (outcome.kind === "taken") throw new Answer(409, { ...outcome, error: "another event has this id" });
  if (outcome.kind === "ahead") {
    throw new Answer(409, { ...outcome, error: "the event is ahead of the desk's clock" });
  }
  return { status: 200, body: outcome };
}

function report(question) {
  const now = new Date().toISOString();
  const month = question.query.get("month") ?? monthOf(now);
  if (!isMonth(month)) {
    if (question.wantsHtml) return site.missing(question);
    throw new Answer(400, { error: "expected a month as 2026-03" });
  }
  const summary = monthSummary(desk.events(), { month, now });
  return question.wantsHtml ? site.report(question, summary, month) : found(summary);
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
  console.error(error);
  return { status: 500, body: { error: "the desk failed" } };
}
