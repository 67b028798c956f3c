// The monthly report of three branches, from generated answers that went through the form's door into SQLite.
//
//   node run.mjs                                           in English and in Bulgarian
//   node run.mjs --language bg --as html > report.html     in one of them, as a page
import { parseArgs } from "node:util";
import { posted } from "./form.mjs";
import { generatedPosts } from "./generate.mjs";
import { monthlyReport } from "./report.mjs";
import { openStore } from "./store.mjs";
import { LANGUAGES } from "./wording.mjs";

const { values } = parseArgs({
  options: {
    language: { type: "string", multiple: true, default: LANGUAGES },
    as: { type: "string", default: "text" },
  },
});

const store = openStore();
for (const body of generatedPosts()) store.add(posted.parse(body));

for (const language of values.language) {
  console.log(`${monthlyReport(store.records(), { language, as: values.as, isGenerated: true })}\n`);
}
