import type { ErrorPath } from "../../../errors/error.ts";
import { entriesAt, type Given, recordAt, textAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { conditionAt } from "../../conditions/condition.ts";
import type { Scope } from "../../conditions/operand.ts";
import { TRIGGER_LISTS, type TriggerRule } from "../clock-rule.ts";
import { type Declared, declaredAt } from "../declared.ts";

const KEYS = ["event", "entering", "leaving", "when", "hold"];

type TriggerList = TriggerRule["list"];

/** Checks all that moves a clock. */
export function triggersAt(given: Given, path: ErrorPath, scope: Scope): TriggerRule[] {
  const triggers = TRIGGER_LISTS.flatMap((list) => {
    const here = [...path, list];
    const entries = given[list] === undefined && list !== "start" ? [] : given[list];
    const read = entriesAt(entries, here, "a list of triggers", (entry, there) =>
      triggerAt(entry, list, there, scope),
    );
    if (list === "start" && read.length === 0) refuse("invalid_input", here, "at least one trigger", entries);
    return read;
  });
  checkStops(triggers);
  checkHolds(triggers);
  return triggers;
}

/** The type of an event, or an object of what must come together. */
function triggerAt(value: unknown, list: TriggerList, path: ErrorPath, scope: Scope): TriggerRule {
  const { declared } = scope;
  const isText = typeof value === "string";
  if (isText) {
    const events = new Set([declaredAt(value, path, declared, "events")]);
    return { list, path, isText, events, entering: null, leaving: null, when: null, hold: null };
  }
  const given = recordAt(value, path, "the type of an event, or a trigger", KEYS);
  const { event, entering, leaving, when, hold } = given;
  if (event === undefined && entering === undefined && leaving === undefined) {
    refuse("invalid_input", path, "a trigger with event, entering or leaving", value);
  }
  return {
    list,
    path,
    isText,
    events: namesAt(event, [...path, "event"], declared, "events"),
    entering: namesAt(entering, [...path, "entering"], declared, "states"),
    leaving: namesAt(leaving, [...path, "leaving"], declared, "states"),
    when: when === undefined ? null : conditionAt(when, [...path, "when"], scope),
    hold: hold === undefined ? null : holdAt(hold, list, [...path, "hold"]),
  };
}

/** A name, or several; `null` where there is none. */
function namesAt(
  value: unknown,
  path: ErrorPath,
  declared: Declared | null,
  kind: keyof Declared,
): ReadonlySet<string> | null {
  if (value === undefined) return null;
  const needsProcess = declared === null && kind === "states";
  if (!Array.isArray(value) || needsProcess) return new Set([declaredAt(value, path, declared, kind)]);
  const names = entriesAt(value, path, `declared ${kind}`, (name, here) =>
    declaredAt(name, here, declared, kind),
  );
  return names.length > 0 ? new Set(names) : refuse("invalid_input", path, "at least one name", value);
}

function holdAt(value: unknown, list: TriggerList, path: ErrorPath): string {
  if (list === "pause" || list === "resume") return textAt(value, path);
  return refuse("invalid_input", path, "no hold, which only pause and resume have", value);
}

/** What stops and pauses by one type alone leaves open which of the two is meant. */
function checkStops(triggers: readonly TriggerRule[]): void {
  const texts = triggers.filter(({ isText }) => isText);
  const holding = texts.filter(({ list }) => list === "pause" || list === "resume");
  const types = new Set(holding.flatMap(({ events }) => [...events!]));
  for (const { list, path, events } of texts) {
    const [type] = events!;
    if (list === "stop" && types.has(type!)) {
      refuse("invalid_input", path, "an event that does not pause or resume the clock too", type);
    }
  }
}

/** A hold is declared by a pause, and something must end it. */
function checkHolds(triggers: readonly TriggerRule[]): void {
  const [pauses, resumes] = [of("pause"), of("resume")];
  const opened = new Set(pauses.map(({ hold }) => hold));
  const ended = new Set(resumes.map(({ hold }) => hold));
  for (const { path, hold } of resumes) {
    if (hold !== null && !opened.has(hold)) refuse("invalid_input", path, "a hold that a pause opens", hold);
  }
  for (const { path, hold } of pauses) {
    if (hold !== null && !ended.has(hold) && !ended.has(null)) {
      refuse("invalid_input", path, "a hold that a resume ends", hold);
    }
  }

  function of(list: TriggerList): TriggerRule[] {
    return triggers.filter((trigger) => trigger.list === list);
  }
}
