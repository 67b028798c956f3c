import { useId, useState } from "preact/hooks";
import { filled } from "../../app/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { localTime } from "../model/local-time.ts";
import { deadlineText } from "../words/spoken-move.ts";
import { useDesk } from "./desk-context.ts";

/** The clock of the desk, which the person moves. */
export function DeskClock() {
  const { view, labels, time, words, move } = useDesk();
  const { now } = view.desk;
  const { timeZone } = view.calendar;
  const [typed, setTyped] = useState<string | null>(null);
  const deadline = useId();
  const date = typed ?? localTime(now, timeZone);
  return (
    <section class="stack tight">
      <h2>{filled(words.itIs, { now: time.whole(now) })}</h2>
      <p class="small muted">{filled(words.zone, { zone: timeZone.replaceAll("_", " ") })}</p>
      <div class="row">
        <Button onPress={() => move({ kind: "hour" })}>{words.hour}</Button>
        <Button onPress={() => move({ kind: "business-day" })}>{words.businessDay}</Button>
        <Button
          disabled={view.deadline === null}
          describedBy={deadline}
          onPress={() => move({ kind: "deadline" })}
        >
          {words.deadline}
        </Button>
      </div>
      <p class="small" id={deadline}>
        {deadlineText(view, labels, time)}
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== "" && move({ kind: "date", to: date })) setTyped(null);
        }}
      >
        <Field label={words.date} inline>
          <input
            class="input"
            type="datetime-local"
            required
            value={date}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
        <button type="submit" class="button">
          {words.go}
        </button>
      </form>
    </section>
  );
}
