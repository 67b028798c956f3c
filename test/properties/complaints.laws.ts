import fc from "fast-check";
import {
  activity,
  at,
  calendar,
  clock,
  desk,
  guards,
  odd,
  reading,
} from "../complaints/complaint-arbitraries.ts";
import { standardLaws } from "./complaint-standards.laws.ts";
import type { Laws } from "./law.ts";

export const laws: Laws = {
  ...standardLaws,
  defineComplaintProcess: { calls: desk.map(({ process }) => [process]) },
  openComplaint: { calls: desk.map(({ process, next }) => [process, next, { guards }]) },
  transitionComplaint: { calls: desk.map(({ process, state, next }) => [process, state, next, { guards }]) },
  allowedEvents: {
    calls: fc
      .tuple(desk, fc.boolean(), fc.constantFrom(undefined, "agent", "nobody"))
      .map(([{ process, state, asOf }, timed, role]) => [
        process,
        state,
        { at: timed ? asOf : undefined, role },
      ]),
  },
  replayComplaint: {
    calls: fc
      .tuple(desk, fc.boolean())
      .map(([{ process, events, state, next }, on]) => [
        process,
        on ? [next] : [...events, next],
        on ? { guards, state } : { guards },
      ]),
  },
  migrateComplaint: {
    calls: fc.tuple(desk, fc.option(odd)).map(([{ process, state }, who]) => {
      const version = process.version + 1;
      const later = { ...process, version, facts: { ...process.facts, added: 1 } };
      return [
        later,
        state,
        { from: process.version, facts: { who }, stages: { [state.stage]: state.stage } },
      ];
    }),
  },
  complaintDeadlines: { calls: reading },
  nextInstant: { calls: reading },
  assessRights: { calls: reading },
  measureClock: {
    calls: fc
      .tuple(fc.array(fc.record({ type: activity, at }), { maxLength: 12 }), clock, at)
      .map(([events, drawn, asOf]) => [{ events, clock: drawn, calendar }, { asOf }]),
  },
};
