import type { Moment } from "../../conditions/moment.ts";
import { UNNAMED } from "../clock-record.ts";
import type { ClockActions, ClockRound, TriggerRule } from "../clock-rule.ts";

/** Where an event leads: from a stage to a stage, the same where it stays. */
export interface Passage {
  readonly event: string;
  readonly from: string;
  readonly to: string;
}

/** What events do by the triggers that name no stage, by type. */
export function roundsByEvent(triggers: readonly TriggerRule[]): ReadonlyMap<string, ClockRound> {
  const stageless = triggers.filter((trigger) => !namesStage(trigger));
  const types = new Set(stageless.flatMap(({ events }) => [...events!]));
  return new Map(
    [...types].map((type) => [type, roundOf(stageless.filter(({ events }) => events!.has(type)))]),
  );
}

/** What an event does by the triggers that name a stage; `null` where none fires. */
export function stageRound(triggers: readonly TriggerRule[], passage: Passage): ClockRound | null {
  const firing = triggers.filter((trigger) => namesStage(trigger) && fires(trigger, passage));
  return firing.length === 0 ? null : roundOf(firing);
}

/** Whether a trigger fires where an event leads, its condition apart. */
export function fires({ events, entering, leaving }: TriggerRule, { event, from, to }: Passage): boolean {
  return (
    (events === null || events.has(event)) &&
    (entering === null || (!entering.has(from) && entering.has(to))) &&
    (leaving === null || (leaving.has(from) && !leaving.has(to)))
  );
}

/** Whether a trigger looks at where an event leads. */
export function namesStage({ entering, leaving }: TriggerRule): boolean {
  return entering !== null || leaving !== null;
}

/** What triggers do together: always the same, or as their conditions say. */
function roundOf(triggers: readonly TriggerRule[]): ClockRound {
  if (triggers.every(({ when }) => when === null)) return actionsOf(triggers);
  return (moment: Moment) => actionsOf(triggers.filter(({ when }) => when === null || when(moment) === true));
}

function actionsOf(triggers: readonly TriggerRule[]): ClockActions {
  const has = (list: TriggerRule["list"]) => triggers.some((trigger) => trigger.list === list);
  const holds = (list: TriggerRule["list"]) =>
    triggers.filter((trigger) => trigger.list === list).map(({ hold }) => hold);
  return {
    start: has("start"),
    stop: has("stop"),
    reopenOn: has("reopenOn"),
    pause: [...new Set(holds("pause").map((hold) => hold ?? UNNAMED))],
    resume: holds("resume"),
  };
}
