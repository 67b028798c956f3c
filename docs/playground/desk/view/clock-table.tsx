import type { ComplaintDeadline } from "service-quality/complaints";
import { filled } from "../../app/language.ts";
import { clockText } from "../words/clock-text.ts";
import { sentenceCase } from "../words/history-text.ts";
import { useDesk } from "./desk-context.ts";

/** The clocks of the case: how each stands, what has run, what is left, when it is due, and what it will tell. */
export function ClockTable() {
  const { view, labels, words } = useDesk();
  const started = view.clocks.filter(({ state }) => state !== "idle");
  const idle = view.clocks.filter(({ state }) => state === "idle").map(({ clock }) => labels.clock(clock));
  return (
    <section class="stack tight">
      <h2 id="desk-clocks">{words.clocks}</h2>
      {started.length === 0 ? (
        <p class="muted">{words.noClocks}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
        <section class="table-frame" aria-labelledby="desk-clocks" tabIndex={0}>
          <table class="table clocks">
            <thead>
              <tr>
                <th scope="col">{words.clock}</th>
                <th scope="col">{words.state}</th>
                <th scope="col" class="number wide">
                  {words.elapsed}
                </th>
                <th scope="col" class="number">
                  {words.leftHead}
                  <span class="narrow note">{words.due}</span>
                </th>
                <th scope="col" class="wide">
                  {words.due}
                </th>
              </tr>
            </thead>
            <tbody>
              {started.map((reading) => (
                <ClockRow key={reading.clock} reading={reading} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {started.length > 0 && idle.length > 0 && (
        <p class="small muted">{filled(words.notStarted, { clocks: idle.join(", ") })}</p>
      )}
    </section>
  );
}

function ClockRow({ reading }: { readonly reading: ComplaintDeadline }) {
  const { view, labels, time, words } = useDesk();
  const { clock, dueAt, projectedDueAt, alerts, activations, penalty } = reading;
  const { now } = view.desk;
  const { state, tone, elapsed, left, isBusinessTime } = clockText(reading, view, labels);
  const due = reading.state === "stopped" ? null : (dueAt ?? projectedDueAt);
  const dueText = due === null ? null : time.near(due, now);
  const dated = alerts.filter(({ at, reached }) => at !== null && (reached || reading.state === "running"));
  return (
    <tr>
      <th scope="row">
        {sentenceCase(labels.clock(clock))}
        <span class="small muted note">{isBusinessTime ? words.workingTime : words.realTime}</span>
      </th>
      <td>
        <span class={`tone ${tone}`}>{state}</span>
        {penalty !== null && penalty > 0 && (
          <span class="small note">{filled(words.penalty, { amount: labels.value("amount", penalty) })}</span>
        )}
        {activations.n > 1 && (
          <span class="small muted note">
            {filled(words.again, { n: activations.n, breached: activations.breached })}
          </span>
        )}
        {dated.map(({ alert, at, reached }) => (
          <span key={alert} class="small muted note">
            {reached ? "✓ " : ""}
            {labels.alert(alert)}: {time.near(at!, now)}
          </span>
        ))}
      </td>
      <td class="number wide">{elapsed}</td>
      <td class="number">
        {left}
        {dueText !== null && <span class="narrow note muted">{dueText}</span>}
      </td>
      <td class="wide">{dueText ?? "–"}</td>
    </tr>
  );
}
