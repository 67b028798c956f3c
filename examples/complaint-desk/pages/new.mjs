import { randomUUID } from "node:crypto";
import { process } from "../process.mjs";
import { html, pageOf } from "./layout.mjs";
import { field, refusal } from "./steps.mjs";

/** The event that opens a case. */
export const OPENING = process.transitions.find(({ from }) => from === process.initial).event;

/** The form in which a new complaint is registered, with what was typed. */
export function newPage(view, { typed = {}, name = "", why = null } = {}) {
  const { words, who } = view;
  if (who.actor === "") return pageOf(view, words.newCase, html`<p class="soft">${words.sayWho}</p>`);
  return pageOf(
    view,
    words.newCase,
    html`<form class="ask" method="post" action="/events">
${why === null ? "" : refusal(words, why)}
<input type="hidden" name="id" value="${randomUUID()}"><input type="hidden" name="type" value="${OPENING}">
<label for="case">${words.caseName} <span class="hint" id="case.hint">${words.caseHint}</span></label>
<input id="case" name="case" value="${name}" required maxlength="100" pattern="[A-Za-z0-9_][A-Za-z0-9_.\\-]*" aria-describedby="case.hint" autocomplete="off">
${process.events[OPENING].requires.map((key) => field(words, key, typed[key] ?? ""))}
<button class="main">${words.register}</button>
</form>`,
  );
}
