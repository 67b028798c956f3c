import { html } from "./layout.mjs";

/** The clocks of a case that have started, each with how it stands in words; with `alerts`, what they tell and when. */
export function clockList({ words, asOf }, state, deadlines, { stopped = true, alerts = false } = {}) {
  const shown = deadlines.filter(({ state }) => state !== "idle" && (stopped || state !== "stopped"));
  if (shown.length === 0) return null;
  const items = shown.map((reading) => {
    const { text, tone } = words.reading(reading, { asOf, calendar: state.facts.calendar });
    return html`<li><b>${words.clocks[reading.clock]}</b> <span class="${tone}">${text}</span>${run(reading, tone)}${
      alerts ? [again(words, reading), told(words, reading, asOf)] : ""
    }</li>`;
  });
  return html`<ul class="clocks">${items}</ul>`;
}

/** How much of a target has run, for the eye alone: the words say it. */
function run({ state, elapsedMs, targetMs }, tone) {
  if (state === "stopped" || targetMs === null || targetMs === 0) return null;
  const share = Math.min(100, Math.round((100 * elapsedMs) / targetMs));
  return html`<span class="run" aria-hidden="true"><i class="${tone}" style="width:${share}%"></i></span>`;
}

function again(words, { activations: { n, breached } }) {
  return n > 1 && html`<p class="soft">${words.clock.again(n, breached)}</p>`;
}

function told(words, { clock, alerts, state }, asOf) {
  const dated = alerts.filter(({ at, reached }) => at !== null && (reached || state === "running"));
  if (dated.length === 0) return null;
  const lines = dated.map(({ alert, at, reached }) => {
    const say = reached ? words.clock.alertWas : words.clock.alertAt;
    return html`<li>${say(words.alerts[`${clock}.${alert}`], words.when(at, asOf))}</li>`;
  });
  return html`<ul class="alerts">${lines}</ul>`;
}
