import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import {
  complaintDeadlines,
  measureClock,
  openComplaint,
  replayComplaint,
  transitionComplaint,
} from "service-quality/complaints";
import { later } from "./calendar.mjs";
import { alertsReachedBy, turnsBetween } from "./reminders.mjs";

/** How far the clocks of senders may be ahead of the desk's own. */
const AHEAD_MS = 5 * 60_000;

/** Effects are of an event, or of an alert of a clock, whose name no event can have. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS events (
    id TEXT NOT NULL PRIMARY KEY, "case" TEXT NOT NULL, revision INTEGER NOT NULL, event TEXT NOT NULL, UNIQUE ("case", revision)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS cases (
    "case" TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, ended INTEGER NOT NULL, dueAt TEXT, toldAt TEXT NOT NULL, wakesAt TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS casesByDueAt ON cases (dueAt);
  CREATE INDEX IF NOT EXISTS casesByWakesAt ON cases (wakesAt);
  CREATE TABLE IF NOT EXISTS effects (
    key TEXT NOT NULL PRIMARY KEY, "case" TEXT NOT NULL, at TEXT NOT NULL, alert TEXT, effect TEXT NOT NULL,
    done INTEGER NOT NULL DEFAULT 0, fault TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS effectsOfCase ON effects ("case");
  CREATE INDEX IF NOT EXISTS effectsToDo ON effects (done) WHERE done = 0;`;

/**
 * Opens the desk that a file holds. The events are what is true; the state of a case, the instant at which its first
 * clock is due and the one at which a clock turns next are kept beside them, so that nothing need be replayed to go on. An event,
 * what it changes and what it asks the desk to do are one transaction, and so are the alerts that turned and what they ask for: a
 * desk that dies between two writes has made none of them.
 *
 * `termsOf` gives the terms of a customer's contract, or `null`; `now` is the desk's own clock; `afterWrite` is called after every
 * single write.
 */
export function openDesk(
  file,
  { process, calendar, calendars = {}, termsOf = () => null, now = Date.now, afterWrite = () => {} },
) {
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
  const allEvents = read("SELECT event FROM events ORDER BY rowid").pluck();
  const openCases = read(
    'SELECT state FROM cases WHERE ended = 0 ORDER BY dueAt IS NULL, dueAt, "case"',
  ).pluck();
  const casesDue = read("SELECT state FROM cases WHERE dueAt <= ?").pluck();
  const casesToWake = read('SELECT "case" FROM cases WHERE wakesAt <= ? ORDER BY wakesAt').pluck();
  const firstWake = read("SELECT min(wakesAt) FROM cases").pluck();
  const told = read('SELECT state, toldAt FROM cases WHERE "case" = ?');
  const alertsOf = read(
    'SELECT key, at, alert, effect FROM effects WHERE "case" = ? AND alert IS NOT NULL ORDER BY at, key',
  );
  const isKnownEffect = read("SELECT 1 FROM effects WHERE key = ?").pluck();
  const undone = read('SELECT key, "case", effect, fault FROM effects WHERE done = 0 ORDER BY rowid');
  const addEvent = write('INSERT INTO events (id, "case", revision, event) VALUES (?, ?, ?, ?)');
  const addEffect = write('INSERT INTO effects (key, "case", at, alert, effect) VALUES (?, ?, ?, ?, ?)');
  const markDone = write("UPDATE effects SET done = 1, fault = NULL WHERE key = ?");
  const noteFault = write("UPDATE effects SET fault = ? WHERE key = ?");
  const saveCase = write(
    `INSERT INTO cases ("case", state, ended, dueAt, toldAt, wakesAt) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET (state, ended, dueAt, toldAt, wakesAt) =
       (excluded.state, excluded.ended, excluded.dueAt, excluded.toldAt, excluded.wakesAt)`,
  );
  const saveTold = write('UPDATE cases SET toldAt = ?, wakesAt = ? WHERE "case" = ?');

  const deadlinesOf = (state, asOf) => complaintDeadlines(process, state, { asOf, calendar, calendars });
  const runningClocks = (state, asOf) =>
    deadlinesOf(state, asOf)
      .filter((clock) => clock.state === "running" && clock.dueAt !== null)
      .map(({ clock, dueAt, breached, penalty }) => ({ clock, dueAt, breached, penalty }))
      .sort(byDueAt);
  const turnsOf = (state, asOf, until) => turnsBetween(process, state, { asOf, until, calendar, calendars });

  /** Keeps what alerts ask for. One that is kept already was told before. */
  function keepAlerts(name, turns) {
    for (const { at, clock, alert, effects } of turns) {
      effects.forEach((effect, position) => {
        const key = `${name}@${clock}.${alert}@${at.replaceAll(/\D/g, "")}-${position}`;
        if (isKnownEffect.get(key) === undefined) {
          addEffect(key, name, at, `${clock}.${alert}`, JSON.stringify(effect));
        }
      });
    }
  }

  /** Tells what turned in a case by an instant. */
  function tell(name, until) {
    const { state, toldAt } = told.get(name);
    const { turns, wakesAt } = turnsOf(JSON.parse(state), toldAt, until);
    if (turns.length === 0) return;
    keepAlerts(name, turns);
    saveTold(turns.at(-1).at, wakesAt, name);
  }

  /** Keeps an event that was accepted, what it and the alerts that it reached ask for, and what the case has become by it. */
  function keep(id, event, { state, effects }, before) {
    const { case: name, updatedAt: at } = state;
    addEvent(id, name, state.revision, JSON.stringify(event));
    effects.forEach((effect, position) => {
      addEffect(`${id}-${position}`, name, at, null, JSON.stringify(effect));
    });
    const readings = before === undefined ? [] : deadlinesOf(before, at);
    keepAlerts(name, alertsReachedBy(process, state, { before: readings, after: deadlinesOf(state, at) }));
    const [first] = runningClocks(state, at);
    const { wakesAt } = turnsOf(state, at, at);
    saveCase(name, JSON.stringify(state), Number(state.ended), first?.dueAt ?? null, at, wakesAt);
  }

  /** Binds a new case to the contract of its customer. */
  function bind(id, { at }, { state }) {
    const terms = termsOf(state.facts.customer);
    if (terms === null) return;
    const event = { type: "ContractBound", at, case: state.case, role: "desk", data: terms };
    keep(`${id}@contract`, event, transitionComplaint(process, state, event), state);
  }

  /**
   * Applies an event once: its `id` is the sender's, who may send it again after a silence. The same id with another event is a
   * mistake of the sender's, as is an event from the future, after which no other would be in order. An event that is
   * `stamped` has the desk's own time, by which it does not differ from one sent before.
   */
  const record = database.transaction(({ id, ...event }, { stamped = false } = {}) => {
    const known = eventOf.get(id);
    if (known !== undefined) {
      const first = JSON.parse(known);
      const again = plain(stamped ? { ...event, at: first.at } : event);
      return { kind: isDeepStrictEqual(first, again) ? "known" : "taken" };
    }
    const stored = stateOf.get(event.case);
    const before = stored === undefined ? undefined : JSON.parse(stored);
    const outcome =
      before === undefined ? openComplaint(process, event) : transitionComplaint(process, before, event);
    if (outcome.kind === "refused") return outcome;
    const { updatedAt } = outcome.state;
    if (Date.parse(updatedAt) > now() + AHEAD_MS) return { kind: "ahead", at: updatedAt };
    if (before !== undefined) tell(event.case, updatedAt);
    keep(id, event, outcome, before);
    if (before === undefined) bind(id, event, outcome);
    return outcome;
  });
  const remindOf = database.transaction(tell);

  return {
    record: (event, options) => record.immediate(event, options),

    /** Keeps what has turned by now in every case, however long the desk slept. */
    remind() {
      const until = new Date(now()).toISOString();
      for (const name of casesToWake.all(until)) remindOf.immediate(name, until);
    },

    /** When a clock turns next; `null` where none does. */
    wakesAt: () => firstWake.get(),

    /** The states of cases that are open, the most urgent first. */
    open: () => openCases.all().map((state) => JSON.parse(state)),

    /** The state of a case; `null` for one that nobody knows. */
    state: (name) => JSON.parse(stateOf.get(name) ?? "null"),

    /** What happened in a case, and what its alerts told, by time. */
    story: (name) =>
      [
        ...eventsOf
          .all(name)
          .map((event) => JSON.parse(event))
          .map((event) => ({ ...event, at: canonical(event.at) })),
        ...alertsOf.all(name).map(({ at, alert, effect }) => ({ at, alert, effect: JSON.parse(effect) })),
      ].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),

    /** All events that were accepted. */
    events: () => allEvents.all().map((event) => JSON.parse(event)),

    /** Where a case stands, folded anew from its events; `null` for a case that nobody knows. */
    replay(name) {
      const events = eventsOf.all(name).map((event) => JSON.parse(event));
      return events.length === 0 ? null : replayComplaint(process, events);
    },

    /** Clocks of a case, as of an instant. */
    deadlines(name, asOf) {
      const state = stateOf.get(name);
      return state === undefined ? null : deadlinesOf(JSON.parse(state), asOf);
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
      for (const { key, case: name, effect, fault } of undone.all()) {
        try {
          deliver(key, { case: name, ...JSON.parse(effect) });
        } catch (error) {
          const { message = String(error) } = Object(error);
          if (message !== fault) noteFault(message, key);
          continue;
        }
        markDone(key);
      }
    },

    /** What is still to be done, with the fault of what failed. */
    undone: () => undone.all().map(({ key, effect, fault }) => ({ key, effect: JSON.parse(effect), fault })),

    close: () => database.close(),
  };
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
