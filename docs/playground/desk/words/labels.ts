import {
  type ComplaintEffect,
  type ComplaintProcess,
  type Scalar,
  STANDARD_PROCESS,
} from "service-quality/complaints";
import { formatDuration } from "service-quality/words";
import { type Language, type WordList, wordsOf } from "../../app/language.ts";
import { ALERT_WORDS, CLOCK_WORDS } from "./clock-words.ts";
import { DATA_WORDS, VALUE_WORDS } from "./data-words.ts";
import { EVENT_WORDS } from "./event-words.ts";
import { GUARD_WORDS } from "./guard-words.ts";
import { EFFECT_WORDS, RIGHT_WORDS, ROLE_WORDS } from "./people-words.ts";
import { HOLD_WORDS, STAGE_WORDS } from "./stage-words.ts";

/** What the names of a process are called in a language; a name that has no words stands for itself. */
export interface Labels {
  readonly language: Language;
  readonly stage: (name: string) => string;
  readonly event: (name: string) => string;
  readonly right: (name: string) => string;
  readonly clock: (name: string) => string;
  readonly alert: (name: string) => string;
  readonly guard: (name: string) => string;
  readonly role: (name: string) => string;
  readonly hold: (name: string) => string;
  /** A key of an event's data. */
  readonly key: (name: string) => string;
  /** What stands under a key. */
  readonly value: (key: string, value: Scalar) => string;
  readonly effect: (effect: ComplaintEffect) => string;
  /** Any name of a refusal. */
  readonly any: (name: string) => string;
}

type Labeled = Readonly<Record<string, { readonly label?: string | undefined }>>;

const YES_NO = { true: ["yes", "да", "да"], false: ["no", "нет", "не"] } as const satisfies WordList;

export function labelsOf(process: ComplaintProcess, language: Language): Labels {
  const said = (list: WordList) => sayings(list, language);
  const { states, events, rights } = STANDARD_PROCESS;
  const stage = labeled(process.states, states, said(STAGE_WORDS));
  const event = labeled(process.events, events, said(EVENT_WORDS));
  const [guard, role, key] = [said(GUARD_WORDS), said(ROLE_WORDS), said(DATA_WORDS)];
  const [values, yesNo, effects, clock] = [
    said(VALUE_WORDS),
    said(YES_NO),
    said(EFFECT_WORDS),
    said(CLOCK_WORDS),
  ];

  const value = (name: string, given: Scalar) => {
    if (typeof given === "boolean") return yesNo(String(given));
    if (typeof given === "number") {
      return name.endsWith("Ms")
        ? formatDuration(given, { language })
        : new Intl.NumberFormat(language).format(given);
    }
    if (name === "guard" && given !== null) return guard(given);
    return given === null ? "–" : values(given);
  };
  return {
    language,
    stage,
    event,
    right: labeled(process.rights ?? {}, rights, said(RIGHT_WORDS)),
    clock,
    alert: said(ALERT_WORDS),
    guard,
    role,
    hold: said(HOLD_WORDS),
    key,
    value,
    effect: ({ type, ...details }) => {
      const told = Object.entries(details).filter(([, detail]) => detail !== null);
      const list = told.map(([name, detail]) => `${key(name)}: ${value(name, detail)}`).join(", ");
      return list === "" ? effects(type) : `${effects(type)} (${list})`;
    },
    any: (name) => {
      if (Object.hasOwn(process.guards ?? {}, name)) return guard(name);
      if (Object.hasOwn(process.states, name)) return stage(name);
      if (Object.hasOwn(process.events, name)) return event(name);
      return Object.hasOwn(ROLE_WORDS, name) ? role(name) : key(name);
    },
  };
}

/** The label that the process gives; what has the standard process's own label, or none, by our words for it. */
function labeled(
  specs: Labeled,
  standard: Labeled,
  words: (name: string) => string,
): (name: string) => string {
  return (name) => {
    const label = Object.hasOwn(specs, name) ? specs[name]!.label : undefined;
    const isStandard = Object.hasOwn(standard, name) && standard[name]!.label === label;
    return isStandard ? words(name) : (label ?? name);
  };
}

function sayings(list: WordList, language: Language): (name: string) => string {
  const words: Readonly<Record<string, string>> = wordsOf(list, language);
  return (name) => (Object.hasOwn(words, name) ? words[name]! : name);
}
