import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import {
  complaintDeadlines,
  measureClock,
  openComplaint,
  replayComplaint,
  transitionComplaint,
} from "service-quality/complaints";

/** How far the clocks of senders may be ahead of the desk's own. */
const AHEAD_MS = 5 * 60_000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS events (
    id TEXT NOT NULL PRIMARY KEY, "case" TEXT NOT NULL, revision INTEGER NOT NULL, event TEXT NOT NULL, UNIQUE ("case", revision)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS cases ("case" TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, dueAt TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS casesByDueAt ON cases (dueAt);
  CREATE TABLE IF NOT EXISTS effects (
    event TEXT NOT NULL REFERENCES events, position INTEGER NOT NULL, effect TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0,
    fault TEXT, PRIMARY KEY (event, position)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS effectsToDo ON effects (event, position) WHERE done = 0;`;

/**
 * Opens the desk that a file holds. The events are what is true; the state of a case and the instant at which its first
 * clock is due are kept beside them, so that nothing need be replayed to go on. An event, what it changes and what it asks the
 * desk to do are one transaction: a desk that dies between two writes has made none of them.
 *
 * `now` is the desk's own clock; `afterWrite` is called after every single write.
 */
export function openDesk(file, { process, calendar, now = Date.now, afterWrite = () => {} }) {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(TABLES);
  const read = (sql) => database.prepare(sql);
  const write = (sql) => {
    const statement = database.prepare(sql);
    return (...values) => {
      statement.run(...values);
      afterWrite();
    };
  };

  const eventOf = read("SELECT event FROM events WHERE id = ?").pluck();
  const stateOf = read('SELECT state FROM cases WHERE "case" = ?').pluck();
  const eventsOf = read('SELECT event FROM events WHERE "case" = ? ORDER BY revision').pluck();
  const casesDue = read("SELECT state FROM cases WHERE dueAt <= ?").pluck();
  const undone = read(
    "SELECT effects.event, position, effect, fault FROM effects JOIN events ON events.id = effects.event WHERE done = 0 ORDER BY events.rowid, position",
  );
  const addEvent = write('INSERT INTO events (id, "case", revision, event) VALUES (?, ?, ?, ?)');
  const addEffect = write("INSERT INTO effects (event, position, effect) VALUES (?, ?, ?)");
  const markDone = write("UPDATE effects SET done = 1, fault = NULL WHERE event = ? AND position = ?");
  const noteFault = write("UPDATE effects SET fault = ? WHERE event = ? AND position = ?");
  const saveCase = write(
    'INSERT INTO cases ("case", state, dueAt) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state, dueAt = excluded.dueAt',
  );

  const runningClocks = (state, asOf) =>
    complaintDeadlines(process, state, { asOf, calendar })
      .filter((clock) => clock.state === "running")
      .map(({ clock, dueAt, breached, penalty }) => ({ clock, dueAt, breached, penalty }))
      .sort(byDueAt);

  /**
   * Applies an event once: its `id` is the sender's, who may send it again after a silence. The same id with another event is a
   * mistake of the sender's, as is an event from the future, after which no other would be in order.
   */
  const record = database.transaction(({ id, ...event }) => {
    const known = eventOf.get(id);
    if (known !== undefined) {
      return { kind: isDeepStrictEqual(JSON.parse(known), plain(event)) ? "known" : "taken" };
    }
    const before = stateOf.get(event.case);
    const outcome =
      before === undefined
        ? openComplaint(process, event)
        : transitionComplaint(process, JSON.parse(before), event);
    if (outcome.kind === "refused") return outcome;
    const { state, effects } = outcome;
    if (Date.parse(state.updatedAt) > now() + AHEAD_MS) return { kind: "ahead", at: state.updatedAt };
    addEvent(id, state.case, state.revision, JSON.stringify(event));
    effects.forEach((effect, position) => {
      addEffect(id, position, JSON.stringify(effect));
    });
    const [first] = runningClocks(state, state.updatedAt);
    saveCase(state.case, JSON.stringify(state), first?.dueAt ?? null);
    return outcome;
  });

  return {
    record: (event) => record.immediate(event),

    /** Where a case stands, folded anew from its events; `null` for a case that nobody knows. */
    replay(name) {
      const events = eventsOf.all(name).map((event) => JSON.parse(event));
      return events.length === 0 ? null : replayComplaint(process, events);
    },

    /** Clocks of a case, as of an instant. */
    deadlines(name, asOf) {
      const state = stateOf.get(name);
      return state === undefined ? null : complaintDeadlines(process, JSON.parse(state), { asOf, calendar });
    },

    /** Clocks that are due by an instant, the most urgent first. */
    due(asOf) {
      const until = canonical(asOf);
      return casesDue
        .all(until)
        .map((text) => JSON.parse(text))
        .flatMap((state) =>
          runningClocks(state, later(until, state.updatedAt))
            .filter(({ dueAt }) => dueAt <= until)
            .map((clock) => ({ case: state.case, stage: state.stage, ...clock })),
        )
        .sort(byDueAt);
    },

    /**
     * Hands every effect that is still to be done to `deliver`, with a key that stays the same when a desk that died in
     * between hands it over again: deliver a key once. One that fails is kept with its fault, is tried again next time, and
     * holds up no other.
     */
    dispatch(deliver) {
      for (const { event, position, effect, fault } of undone.all()) {
        try {
          deliver(keyOf(event, position), JSON.parse(effect));
        } catch (error) {
          const { message = String(error) } = Object(error);
          if (message !== fault) noteFault(message, event, position);
          continue;
        }
        markDone(event, position);
      }
    },

    /** What is still to be done, with the fault of what failed. */
    undone: () =>
      undone.all().map(({ event, position, effect, fault }) => ({
        key: keyOf(event, position),
        effect: JSON.parse(effect),
        fault,
      })),

    close: () => database.close(),
  };
}

function keyOf(event, position) {
  return `${event}-${position}`;
}

/** As it comes back from the store. */
function plain(event) {
  return JSON.parse(JSON.stringify(event));
}

/** An instant as the library writes it, so that instants compare as text. */
function canonical(asOf) {
  return measureClock({ events: [], clock: { targetMs: 0, start: ["never"] } }, { asOf }).asOf;
}

function byDueAt(a, b) {
  return a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt);
}

function later(a, b) {
  return [a, b].sort().at(-1);
}
