import type { ComplaintEffect } from "service-quality/complaints";
import { filled } from "../../app/language.ts";
import type { HistoryEntry } from "../model/case-history.ts";
import { refusalText, sentenceCase, turnText } from "../words/history-text.ts";
import { useDesk } from "./desk-context.ts";

/** What happened in the case, what was refused, and what the clocks said in between. */
export function HistoryTable() {
  const { view, words } = useDesk();
  return (
    <section class="stack tight">
      <h2 id="desk-history">{words.history}</h2>
      {view.history.length === 0 ? (
        <p class="muted">{words.nothingYet}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
        <section class="table-frame" aria-labelledby="desk-history" tabIndex={0}>
          <table class="table history">
            <thead>
              <tr>
                {[words.when, words.whatHappened, words.outcome].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.history.map((entry, i) => (
                <HistoryRow key={i} entry={entry} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  const { view, labels, time } = useDesk();
  const at = entry.kind === "told" ? entry.turn.at : entry.event.at;
  return (
    <tr class={entry.kind === "told" ? `told is-${entry.turn.what}` : entry.kind}>
      <td class="when">
        <time dateTime={at}>{time.dated(at, view.desk.now)}</time>
      </td>
      {entry.kind === "told" ? (
        <td colSpan={2}>
          {turnText(entry.turn, labels)}
          <Effects effects={entry.turn.effects} />
        </td>
      ) : (
        <Sent entry={entry} />
      )}
    </tr>
  );
}

function Sent({ entry }: { readonly entry: Exclude<HistoryEntry, { kind: "told" }> }) {
  const { labels, words } = useDesk();
  const { type, actor, role, data, override } = entry.event;
  const who = [actor, role && labels.role(role)].filter(Boolean).join(", ");
  const told = Object.entries(data ?? {}).map(
    ([key, value]) => `${labels.key(key)}: ${labels.value(key, value)}`,
  );
  return (
    <>
      <td>
        {sentenceCase(labels.event(type))}
        {who !== "" && <span class="small muted note">{filled(words.by, { who })}</span>}
        {told.length > 0 && <span class="small muted note">{told.join(" · ")}</span>}
        {override != null && (
          <span class="small note">
            {filled(words.waived, {
              guards: override.guards.map(labels.guard).join(", "),
              why: override.why,
            })}
          </span>
        )}
      </td>
      <td>
        {entry.kind === "moved" ? (
          <>
            {entry.from === entry.to ? (
              <span class="muted">{filled(words.stays, { stage: labels.stage(entry.to) })}</span>
            ) : (
              `→ ${labels.stage(entry.to)}`
            )}
            <Effects effects={entry.effects} />
          </>
        ) : (
          <>
            <strong>{words.refusedHere}</strong>
            <span class="small note">{refusalText(entry.refusal, labels)}</span>
          </>
        )}
      </td>
    </>
  );
}

function Effects({ effects }: { readonly effects: readonly ComplaintEffect[] }) {
  const { labels, words } = useDesk();
  if (effects.length === 0) return null;
  return (
    <span class="small note todo">
      {filled(words.todo, { effects: effects.map(labels.effect).join("; ") })}
    </span>
  );
}
