import { useRef, useState } from "preact/hooks";
import { POLICIES, type PolicyId } from "service-quality/complaints";
import { filled } from "../../app/language.ts";
import { Field, Select } from "../../ui/field.tsx";
import { CALENDARS, type CalendarChoice, type KnownCalendar } from "../model/calendar-choice.ts";
import { readCalendar, readProcess } from "../model/own-document.ts";
import { callersGuards, POLICY_IDS, type ProcessChoice } from "../model/process-choice.ts";
import { SMALL_PROCESS } from "../model/small-process.ts";
import { calendarName, processName } from "../words/choice-names.ts";
import { useDesk } from "./desk-context.ts";
import { OwnDocument } from "./own-document.tsx";

/** The value of a select for what the person writes. */
const WRITE = "write";

const KNOWN = Object.keys(CALENDARS) as KnownCalendar[];

/** Which process the desk follows, and in which working hours. */
export function DeskSetup() {
  const { view, labels, words, move } = useDesk();
  const { process, calendar } = view.desk;
  const [writes, write] = useState<"process" | "calendar" | null>(null);
  const left = callersGuards(view.process);

  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    if (writes === null) return;
    place.current?.querySelectorAll("select")[writes === "process" ? 0 : 1]?.focus();
    write(null);
  };
  const choose = (next: ProcessChoice) => {
    close();
    move({ kind: "process", process: next });
  };
  const chooseCalendar = (next: CalendarChoice) => {
    close();
    move({ kind: "calendar", calendar: next });
  };

  return (
    <>
      <div class="row setup" ref={place}>
        <Field label={words.process}>
          <select
            class="input"
            value={writes === "process" ? WRITE : process.kind === "policy" ? process.id : process.kind}
            onChange={({ currentTarget: { value } }) => {
              if (value === WRITE) write("process");
              else if (value === "standard") choose({ kind: "standard" });
              else if (value !== "own") choose({ kind: "policy", id: value as PolicyId });
            }}
          >
            <option value="standard">{words.standard}</option>
            {process.kind === "own" && <option value="own">{processName(process, labels.language)}</option>}
            <optgroup label={words.regimes}>
              {POLICY_IDS.map((id) => (
                <option key={id} value={id}>
                  {POLICIES[id].title}
                </option>
              ))}
            </optgroup>
            <option value={WRITE}>{words.ownProcess}</option>
          </select>
        </Field>
        <Select
          label={words.calendar}
          value={writes === "calendar" ? WRITE : calendar.kind === "known" ? calendar.id : "own"}
          options={[
            ...KNOWN.map((id) => [id, words[id]] as const),
            ...(calendar.kind === "own" ? [["own", calendarName(calendar, labels.language)] as const] : []),
            [WRITE, words.ownCalendar] as const,
          ]}
          onChange={(value) => {
            if (value === WRITE) write("calendar");
            else if (value !== "own") chooseCalendar({ kind: "known", id: value });
          }}
        />
      </div>
      {left.length > 0 && (
        <p class="small muted">
          {filled(words.callersGuards, { guards: left.map(labels.guard).join(", ") })}
        </p>
      )}
      {writes === "process" && (
        <OwnDocument
          title={words.ownTitle}
          lead={words.ownLead}
          start={process.kind === "own" ? process.process : SMALL_PROCESS}
          read={readProcess}
          onUse={(document) => choose({ kind: "own", process: document })}
          onCancel={close}
        />
      )}
      {writes === "calendar" && (
        <OwnDocument
          title={words.ownCalendarTitle}
          lead={words.ownCalendarLead}
          start={view.calendar}
          read={readCalendar}
          onUse={(document) => chooseCalendar({ kind: "own", calendar: document })}
          onCancel={close}
        />
      )}
    </>
  );
}
