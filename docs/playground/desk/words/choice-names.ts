import { POLICIES } from "service-quality/complaints";
import { filled, type Language, wordsOf } from "../../app/language.ts";
import type { CalendarChoice } from "../model/calendar-choice.ts";
import type { ProcessChoice } from "../model/process-choice.ts";
import { DESK_WORDS } from "./desk-words.ts";

/** The name of a process that is chosen; a regime has its own title. */
export function processName(choice: ProcessChoice, language: Language): string {
  const words = wordsOf(DESK_WORDS, language);
  if (choice.kind === "standard") return words.standard;
  if (choice.kind === "policy") return POLICIES[choice.id].title;
  return filled(words.ownNamed, { name: choice.process.title ?? choice.process.id });
}

export function calendarName(choice: CalendarChoice, language: Language): string {
  const words = wordsOf(DESK_WORDS, language);
  return choice.kind === "known"
    ? words[choice.id]
    : filled(words.ownZone, { name: choice.calendar.timeZone });
}
