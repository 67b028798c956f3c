import { useEffect, useRef, useState } from "preact/hooks";
import { filled } from "../../app/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import type { EventField } from "../model/event-fields.ts";
import type { EventOffer } from "../model/event-menu.ts";
import { firstValues, typedData } from "../model/field-values.ts";
import type { refusedLast } from "../model/refused-last.ts";
import { sentenceCase } from "../words/history-text.ts";
import { type Send, useDesk } from "./desk-context.ts";
import { RefusalAlert } from "./refusal-alert.tsx";

interface EventFormProps {
  readonly offer: EventOffer;
  readonly refused: ReturnType<typeof refusedLast>;
  readonly onSend: Send;
  readonly onCancel: () => void;
}

/** What an event tells; it stays as it was typed when the event is refused. */
export function EventForm({ offer, refused, onSend, onCancel }: EventFormProps) {
  const { view, labels, words } = useDesk();
  const { event, to, undecided, fields, redressLimit, redressLeft } = offer;
  const [typed, setTyped] = useState(() => firstValues(fields));
  const question = ({ key, kind, required }: EventField) =>
    [
      sentenceCase(labels.key(key)),
      ...(kind === "hours" ? [words.hours] : []),
      ...(required ? [] : [words.optional]),
    ].join(" · ");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  return (
    <form
      class="event-form stack tight"
      ref={form}
      onKeyDown={(key) => key.key === "Escape" && onCancel()}
      onSubmit={(submit) => {
        submit.preventDefault();
        onSend(event, typedData(fields, typed, view.calendar));
      }}
    >
      <h3>{sentenceCase(labels.event(event))}</h3>
      {refused !== null && <RefusalAlert key={view.desk.events.length} refused={refused} onSend={onSend} />}
      {to.some((stage) => stage !== view.state.stage) && (
        <p class="small">{filled(words.leadsTo, { stages: to.map(labels.stage).join(", ") })}</p>
      )}
      {undecided.length > 0 && (
        <p class="small">{filled(words.dependsOn, { guards: undecided.map(labels.guard).join("; ") })}</p>
      )}
      {redressLimit !== null && redressLeft !== null && (
        <p class="small">
          {filled(words.limit, {
            left: labels.value("amount", redressLeft),
            limit: labels.value("amount", redressLimit),
          })}
        </p>
      )}
      <div class="fields">
        {fields.map((field) => (
          <Field key={field.key} label={question(field)}>
            <FieldInput
              field={field}
              value={typed[field.key] ?? ""}
              onType={(value) => setTyped((before) => ({ ...before, [field.key]: value }))}
            />
          </Field>
        ))}
      </div>
      <div class="row">
        <button type="submit" class="button primary">
          {words.send}
        </button>
        <Button kind="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

interface FieldInputProps {
  readonly field: EventField;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** Nothing is required by the page: what is missing, the desk says. */
function FieldInput({ field: { key, kind, choices, required }, value, onType }: FieldInputProps) {
  const { labels, words } = useDesk();
  const listen = (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value);
  const chosen = kind === "yes-no" ? ["yes", "no"] : choices;
  if (chosen.length > 0) {
    return (
      <select class="input" value={value} onChange={listen}>
        {(value === "" || !required) && <option value="">{required ? words.choose : "–"}</option>}
        {chosen.map((choice) => (
          <option key={choice} value={choice}>
            {labels.value(key, kind === "yes-no" ? choice === "yes" : choice)}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "instant") return <input class="input" type="datetime-local" value={value} onInput={listen} />;
  const mode = kind === "text" ? "text" : "decimal";
  return <input class="input" inputMode={mode} autocomplete="off" value={value} onInput={listen} />;
}
