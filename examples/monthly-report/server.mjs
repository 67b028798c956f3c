// The form and its report behind HTTP, on one file:
//
//   npm ci && npm start -- answers.sqlite 8080
//
//   GET  /?language=bg           the form
//   POST /answers                what the form sends: 201, or 400 with every fault at its path
//   GET  /report?language=bg     the report of the last month
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { isServiceQualityError } from "service-quality/errors";
import { explainError } from "service-quality/words";
import { posted } from "./form.mjs";
import { formPage } from "./form-page.mjs";
import { monthlyReport } from "./report.mjs";
import { openStore } from "./store.mjs";
import { LANGUAGES } from "./wording.mjs";

const MOST_CHARACTERS = 64 * 1024;

const [file = "answers.sqlite", port = "8080"] = process.argv.slice(2);
const store = openStore(existsSync(file) ? readFileSync(file) : undefined);

const server = createServer(async (request, response) => {
  const {
    status,
    type = "text/html",
    body,
  } = await answer(request).catch((error) => {
    console.error(error);
    return { status: 500, type: "text/plain", body: "the form failed" };
  });
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(body);
});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));

async function answer(request) {
  const [path, query] = request.url.split("?");
  const language = new URLSearchParams(query).get("language") ?? LANGUAGES[0];
  if (!LANGUAGES.includes(language)) return { status: 404, body: "no such language" };
  const route = `${request.method} ${path}`;
  if (route === "GET /") return { status: 200, body: formPage(language) };
  if (route === "POST /answers") return keep(await textOf(request));
  if (route === "GET /report") return report(language);
  return { status: 404, body: "no such page" };
}

function keep(text) {
  const { success, data, error } = posted.safeParse({
    ...parsed(text),
    day: new Date().toISOString().slice(0, 10),
  });
  if (!success) {
    const faults = error.issues.map(({ path, message }) => ({ path, message }));
    return { status: 400, type: "application/json", body: JSON.stringify({ faults }) };
  }
  store.add(data);
  writeFileSync(`${file}.part`, store.bytes());
  renameSync(`${file}.part`, file);
  return { status: 201, type: "application/json", body: "{}" };
}

function report(language) {
  try {
    return { status: 200, body: monthlyReport(store.records(), { language, as: "html" }) };
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    return { status: 422, type: "text/plain", body: explainError(error, { language }) };
  }
}

/** The text of a body; of one that is too long its beginning, which is no JSON. */
async function textOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    if (text.length <= MOST_CHARACTERS) text += chunk;
  }
  return text.slice(0, MOST_CHARACTERS);
}

/** What JSON holds; of text that is no JSON nothing, which is not enough of an answer. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
