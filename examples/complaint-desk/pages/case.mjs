import { assessRights } from "service-quality/complaints";
import { calendar, later } from "../calendar.mjs";
import { calendars } from "../customers.mjs";
import { process } from "../process.mjs";
import { clockList } from "./clocks.mjs";
import { html, pageOf } from "./layout.mjs";
import { tags } from "./list.mjs";
import { nextSteps, refusal, stepForm } from "./steps.mjs";

/**
 * A case: how its clocks and its customer's rights stand, what may come next, and its story. `asked` is the event whose form is
 * open; `typed` and `why` are what was typed into it, and why it was not done.
 */
export function casePage({ asOf: now, ...looking }, desk, state, { asked, typed, why = null } = {}) {
  const asOf = later(now, state.updatedAt);
  const view = { ...looking, asOf };
  const { words } = view;
  const form = asked === undefined ? null : stepForm(view, state, asked, { typed, why });
  return pageOf(
    view,
    html`${state.case} · ${state.facts.customer}`,
    html`<div class="title">${tags(words, state)}</div>
<p class="said">${state.facts.summary}</p>
${form === null && why !== null ? refusal(words, why) : ""}
<section class="card" aria-labelledby="clocks"><h2 id="clocks">${words.clocksTitle}</h2>
${clockList(view, state, desk.deadlines(state.case, asOf), { alerts: true })}
${nextSteps(view, state, asked)}
${form}
</section>
<section class="card" aria-labelledby="rights"><h2 id="rights">${words.rightsTitle}</h2>${rights(words, state, asOf)}</section>
<section class="card" aria-labelledby="story"><h2 id="story">${words.story}</h2><ol class="story">${desk.story(state.case).map((entry) => told(words, entry))}</ol></section>`,
  );
}

function rights(words, state, asOf) {
  const atIssue = assessRights(process, state, { asOf, calendar, calendars }).filter(
    ({ status }) => status !== "not-applicable",
  );
  if (atIssue.length === 0) return html`<p class="soft">${words.noRights}</p>`;
  const tones = { honored: "good", late: "soon", broken: "late", pending: "soft" };
  const rows = atIssue.map(
    ({ right, status }) =>
      html`<dt>${words.rights[right]}</dt><dd class="${tones[status]}">${words.statuses[status]}</dd>`,
  );
  return html`<dl>${rows}</dl>`;
}

/** An entry of the story: an event with what it said, or what an alert told. */
function told(words, { at, type, actor, data = {}, alert, effect }) {
  const time = html`<time datetime="${at}" class="soft">${words.instant(at)}</time>`;
  if (alert !== undefined) {
    const [clock] = alert.split(".");
    return html`<li class="told">${time}<h3>${words.clocks[clock]}: ${words.told[effect.type](effect)}</h3></li>`;
  }
  const said = Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => html`<dt>${words.fields[key] ?? key}</dt><dd>${words.value(key, value)}</dd>`);
  const who = actor ? html` <span class="soft">${words.by(actor)}</span>` : "";
  return html`<li>${time}<h3>${words.eventName(type)}${who}</h3>${said.length > 0 && html`<dl>${said}</dl>`}</li>`;
}
