import { nextInstant } from "service-quality/complaints";

/** What turned in a case after `asOf` and by `until`, however long nobody looked, and when to look again. */
export function turnsBetween(process, state, { asOf, until, ...calendars }) {
  const turns = [];
  let next = nextInstant(process, state, { asOf, ...calendars });
  while (next !== null && next.at <= until) {
    turns.push(...next.turns.map((turn) => ({ at: next.at, ...turn })));
    next = nextInstant(process, state, { asOf: next.at, ...calendars });
  }
  return { turns, wakesAt: next?.at ?? null };
}

/**
 * The alerts that an event reached by itself, as one that shortens a target does: no instant turned them. `before` and `after` are
 * the readings of its clocks at its instant, `state` is the case after it.
 */
export function alertsReachedBy(process, state, { before, after }) {
  const known = new Set(before.flatMap(reachedIn).map(({ clock, alert }) => `${clock}.${alert}`));
  return after
    .flatMap(reachedIn)
    .filter(({ clock, alert }) => !known.has(`${clock}.${alert}`))
    .map((reached) => ({ ...reached, effects: effectsOf(process, state, reached) }));
}

function reachedIn({ clock, alerts }) {
  return alerts.filter(({ reached }) => reached).map(({ alert, at }) => ({ at, clock, alert }));
}

/** What an alert asks for, on the facts of the case. */
function effectsOf(process, { facts }, { clock, alert: name, at }) {
  const { effects = [] } = process.clocks[clock].alerts.find(({ alert }) => alert === name);
  const said = (operand) => {
    if (operand === null || typeof operand !== "object") return operand;
    if (Object.hasOwn(operand, "fact")) return facts[operand.fact];
    return operand.event === "at" ? at : null;
  };
  return effects.map((effect) =>
    Object.fromEntries(Object.entries(effect).map(([key, operand]) => [key, said(operand)])),
  );
}
