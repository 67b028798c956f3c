import { filled, wordsOf } from "../../app/language.ts";
import type { DeskMove } from "../model/desk.ts";
import { calendarName, processName } from "./choice-names.ts";
import { DESK_WORDS } from "./desk-words.ts";
import type { Labels } from "./labels.ts";
import { timeText } from "./time-text.ts";

/** What a move is called where it can be undone. */
export function moveName(move: DeskMove, labels: Labels): string {
  const words = wordsOf(DESK_WORDS, labels.language);
  switch (move.kind) {
    case "event":
      return labels.event(move.type);
    case "hour":
      return words.hour;
    case "business-day":
      return words.businessDay;
    case "deadline":
      return words.deadline;
    case "date":
      // A wall time, which UTC tells as it stands.
      return filled(words.moveDate, {
        when: timeText(labels.language, { timeZone: "UTC" }).whole(`${move.to}Z`),
      });
    case "process":
      return processName(move.process, labels.language);
    case "calendar":
      return calendarName(move.calendar, labels.language);
    case "restart":
      return words.restart;
  }
}
