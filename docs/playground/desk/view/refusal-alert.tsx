import { useState } from "preact/hooks";
import type { ComplaintEvent } from "service-quality/complaints";
import { filled } from "../../app/language.ts";
import { Alert } from "../../ui/alert.tsx";
import type { Refusal } from "../model/case-history.ts";
import { waivableGuards } from "../model/refused-last.ts";
import { refusalText, sentenceCase } from "../words/history-text.ts";
import { type Send, useDesk } from "./desk-context.ts";

interface RefusalAlertProps {
  readonly refused: { readonly event: ComplaintEvent; readonly refusal: Refusal };
  readonly onSend: Send;
}

/** Why an event was refused; whoever may waive the conditions can do so, with a reason. */
export function RefusalAlert({ refused, onSend }: RefusalAlertProps) {
  const { view, labels, words } = useDesk();
  const { event, refusal } = refused;
  const [why, setWhy] = useState("");
  const guards = waivableGuards(view, refusal);
  const { actor } = view.desk;
  return (
    <Alert kind="error">
      <p>
        <strong>{filled(words.refused, { event: sentenceCase(labels.event(event.type)) })}</strong>{" "}
        {refusalText(refusal, labels)}
      </p>
      {guards.length > 0 && actor !== "" && (
        <form
          class="row"
          onSubmit={(submit) => {
            submit.preventDefault();
            onSend(event.type, event.data ?? {}, { guards, by: actor, why });
          }}
        >
          <label class="field">
            <span class="label">{words.waive}</span>
            <input
              class="input"
              required
              value={why}
              onInput={({ currentTarget }) => setWhy(currentTarget.value)}
            />
          </label>
          <button type="submit" class="button">
            {words.waiveAndSend}
          </button>
        </form>
      )}
    </Alert>
  );
}
