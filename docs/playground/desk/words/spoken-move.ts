import { filled, wordsOf } from "../../app/language.ts";
import type { DeskView } from "../model/desk-view.ts";
import { DESK_WORDS, SPOKEN_WORDS } from "./desk-words.ts";
import { refusalText, sentenceCase, turnText } from "./history-text.ts";
import type { Labels } from "./labels.ts";
import type { TimeText } from "./time-text.ts";

/** What a move says to those who listen: what happened, the stage that the case is in now, and the next deadline. */
export function spokenMove(before: DeskView, after: DeskView, labels: Labels, time: TimeText): string {
  const words = wordsOf(SPOKEN_WORDS, labels.language);
  const { now } = after.desk;
  const isForward = after.desk.events.length >= before.desk.events.length && now >= before.desk.now;
  const fresh = isForward ? after.history.slice(commonLength(before, after)) : [];
  const told = fresh.map((entry) => {
    if (entry.kind === "told") {
      return filled(words.turned, {
        turn: turnText(entry.turn, labels),
        when: time.near(entry.turn.at, now),
      });
    }
    const event = sentenceCase(labels.event(entry.event.type));
    if (entry.kind === "moved") return filled(words.happened, { event });
    return filled(words.refused, { event, why: refusalText(entry.refusal, labels) });
  });
  const clock = now === before.desk.now ? [] : [filled(words.itIs, { now: time.whole(now) })];
  const stage = filled(words.stage, { stage: labels.stage(after.state.stage) });
  return [...clock, ...told, stage, deadlineText(after, labels, time)].join(" ");
}

/** When something falls due next, and what. */
export function deadlineText({ deadline, desk }: DeskView, labels: Labels, time: TimeText): string {
  const words = wordsOf(DESK_WORDS, labels.language);
  if (deadline === null) return words.noDeadline;
  const clocks = deadline.clocks.map(labels.clock).join(", ");
  return filled(words.deadlineIs, { when: time.near(deadline.at, desk.now), clocks });
}

/** How many entries of the history two views share from the start; a clock that is due may be told anew as breached. */
function commonLength(before: DeskView, after: DeskView): number {
  const differs = after.history.findIndex(
    (entry, i) => JSON.stringify(entry) !== JSON.stringify(before.history[i]),
  );
  return differs < 0 ? after.history.length : differs;
}
