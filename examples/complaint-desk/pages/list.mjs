import { later, timeZone } from "../calendar.mjs";
import { clockList } from "./clocks.mjs";
import { html, pageOf } from "./layout.mjs";
import { nextSteps } from "./steps.mjs";

/** The cases that are open, the most urgent first: how their clocks stand and what each may do next. */
export function listPage(view, desk) {
  const { words } = view;
  const cases = desk.open();
  const body =
    cases.length === 0
      ? html`<p>${words.noCases}</p>`
      : html`<p class="soft">${words.openCount(cases.length)} ${words.asOf(words.instant(view.asOf), timeZone)}</p>${cases.map((state) => card(view, desk, state))}`;
  const find = html`<form class="pick" method="get" action="/cases"><label for="case">${words.find}</label>
<input id="case" name="case" required maxlength="100" autocomplete="off"> <button>${words.show}</button></form>`;
  return pageOf(view, words.openCases, html`${find}${body}`);
}

function card({ asOf: now, ...view }, desk, state) {
  const { words } = view;
  const asOf = later(now, state.updatedAt);
  const name = state.case;
  const clocks = clockList({ words, asOf }, state, desk.deadlines(name, asOf), { stopped: false });
  return html`<article class="card" aria-labelledby="case-${name}">
<div class="title"><h2 id="case-${name}"><a href="/cases/${name}">${name}</a> · ${state.facts.customer}</h2>${tags(words, state)}</div>
<p class="said">${state.facts.summary}</p>
${clocks ?? html`<p class="soft">${words.waitsForCustomer}</p>`}
<details class="steps"><summary>${words.next}</summary>${nextSteps({ ...view, asOf }, state)}</details>
</article>`;
}

/** What a case is, in a few words. */
export function tags(words, { stage, facts: { kind, priority, assignee } }) {
  return html`<span class="tag ${priority}">${words.values[priority]}</span><span class="tag">${words.values[kind]}</span><span class="tag">${words.states[stage].label}</span>${
    assignee !== null && html`<span class="soft">${words.assignedTo(assignee)}</span>`
  }`;
}
