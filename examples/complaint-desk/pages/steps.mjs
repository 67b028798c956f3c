import { randomUUID } from "node:crypto";
import { allowedEvents } from "service-quality/complaints";
import { fieldOf } from "../fields.mjs";
import { process } from "../process.mjs";
import { html } from "./layout.mjs";

/** What may come next in a case, as buttons; what needs data is a link to its form. `asked` is the event whose form is open. */
export function nextSteps(view, state, asked) {
  const { words, who } = view;
  if (who.actor === "") return html`<p class="steps soft">${words.sayWho}</p>`;
  const allowed = allowedSteps(view, state);
  if (allowed.length === 0) return html`<p class="steps soft">${words.nothing}</p>`;
  const steps = allowed.map(({ event, requires }) => {
    const { label } = words.events[event];
    if (requires.length === 0) {
      return html`<li><form method="post" action="/events">${hidden(state, event)}<button>${label}</button></form></li>`;
    }
    const here = event === asked ? html` aria-current="true"` : "";
    const address = `/cases/${state.case}?do=${event}#do`;
    return html`<li><a class="button" href="${address}"${here}>${label}</a></li>`;
  });
  return html`<ul class="next" aria-label="${words.next}">${steps}</ul>`;
}

/** The form of an event that needs data, with what was typed; nothing where the case does not allow the event. */
export function stepForm(view, state, event, { typed = {}, why = null } = {}) {
  const { words, who } = view;
  const step = allowedSteps(view, state).find((row) => row.event === event);
  if (who.actor === "" || (step === undefined && why === null)) return null;
  const keys = step?.requires ?? Object.keys(typed);
  const left = step?.redressLeft ?? null;
  return html`<form class="ask" id="do" method="post" action="/events">
<h3>${words.events[event]?.label ?? event}</h3>
${why === null ? "" : refusal(words, why)}
${hidden(state, event)}
${keys.map((key) => field(words, key, typed[key] ?? "", key === "amount" && left !== null ? words.limit(words.amount(left)) : ""))}
<button class="main">${words.send}</button> <a class="button" href="/cases/${state.case}">${words.cancel}</a>
</form>`;
}

function allowedSteps({ who, asOf }, state) {
  return allowedEvents(process, state, { at: asOf, role: who.role });
}

/** Why something was not done, said to those who look and to those who listen. */
export function refusal(words, why) {
  return html`<div class="refused" role="alert" tabindex="-1" autofocus><strong>${words.refused}</strong> ${why}</div>`;
}

/** One question of a form. */
export function field(words, key, typed, hint = "") {
  const id = `data.${key}`;
  const help = hint === "" ? "" : html` <span class="hint" id="${id}.hint">${hint}</span>`;
  const described = hint === "" ? "" : html` aria-describedby="${id}.hint"`;
  return html`<label for="${id}">${words.fields[key] ?? key}${help}</label>${input(words, key, id, typed, described)}`;
}

function input(words, key, id, typed, described) {
  const { type, options } = fieldOf(key);
  const named = html`id="${id}" name="${id}" required${described}`;
  if (options !== undefined) {
    const choices = options.map(
      (option) =>
        html`<option value="${option}"${option === typed ? html` selected` : ""}>${words.values[option]}</option>`,
    );
    return html`<select ${named}><option value="">${words.choose}</option>${choices}</select>`;
  }
  if (type === "long")
    return html`<textarea ${named} rows="3" maxlength="5000">
${typed}</textarea>`;
  if (type === "amount")
    return html`<input ${named} inputmode="decimal" value="${typed}" autocomplete="off">`;
  if (type === "date") return html`<input ${named} type="date" value="${typed}">`;
  return html`<input ${named} value="${typed}" maxlength="200" autocomplete="off">`;
}

/** What a form says besides what is typed: a name of its own, by which the desk knows it when it comes twice. */
function hidden(state, event) {
  return Object.entries({ id: randomUUID(), case: state.case, type: event, revision: state.revision }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
}
