import { explainRefusal } from "service-quality/words";
import { filled, quoted, wordsOf } from "../../app/language.ts";
import type { Refusal } from "../model/case-history.ts";
import type { ToldTurn } from "../model/clock-turns.ts";
import { DESK_WORDS, TURN_WORDS } from "./desk-words.ts";
import type { Labels } from "./labels.ts";

/** Why an event was refused. */
export function refusalText({ reason, failed, limit, left }: Refusal, labels: Labels): string {
  const { language } = labels;
  // A condition may have commas of its own.
  const names = failed.map((name) =>
    reason === "guard-failed" ? quoted(labels.guard(name), language) : labels.any(name),
  );
  const sentence = explainRefusal({ reason, failed: names, limit }, { language });
  if (left === null || left === limit) return sentence;
  const words = wordsOf(DESK_WORDS, language);
  return `${sentence} ${filled(words.left, { left: labels.value("left", left) })}`;
}

/** What a clock said. */
export function turnText({ clock, what, alert }: ToldTurn, labels: Labels): string {
  const words = wordsOf(TURN_WORDS, labels.language);
  const sentence = what === "penalty" ? words.breached : words[what];
  return filled(sentence, {
    clock: sentenceCase(labels.clock(clock)),
    alert: alert === null ? "" : labels.alert(alert),
  });
}

/** With a capital at its beginning. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
