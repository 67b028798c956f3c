import { expect } from "vitest";
import { instantAt, instantText } from "../../src/calendars/instant.ts";
import { assessRights, type RightStatus } from "../../src/complaints/case/assess-rights.ts";
import { complaintDeadlines } from "../../src/complaints/case/deadlines.ts";
import { replayComplaint } from "../../src/complaints/case/replay-complaint.ts";
import { openComplaint, transitionComplaint } from "../../src/complaints/case/transition-complaint.ts";
import type { Scalar } from "../../src/complaints/conditions/expression.ts";
import type { EventData, GuardOverride } from "../../src/complaints/index.ts";
import type { ComplaintProcess } from "../../src/complaints/process/process.ts";
import { STANDARD_PROCESS } from "../../src/complaints/standard/standard-process.ts";

const workday = [["09:00", "17:00"]] as const;

/** The hours of the firm in these stories: Monday to Friday from nine to five in Sofia. */
export const sofia = {
  timeZone: "Europe/Sofia",
  hours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
};

type Names<Key extends "events" | "clocks" | "rights" | "facts"> = keyof (typeof STANDARD_PROCESS)[Key];

/** What is seen of a clock, as far as a story tells it. */
interface SeenClock {
  readonly state?: "idle" | "running" | "paused" | "stopped";
  /** Local time in Sofia. */
  readonly dueAt?: string | null;
  readonly breached?: boolean;
  readonly penalty?: number | null;
  /** How often it was started. */
  readonly activations?: number;
  /** The alerts that have sounded. */
  readonly sounded?: readonly string[];
}

/** What the parties see of a case, as far as a story tells it. */
export interface Sight {
  readonly stage?: string;
  /** Where the event was refused: the reason, and the names concerned. */
  readonly refused?: readonly [reason: string, ...failed: string[]];
  /** What is left to do. */
  readonly effects?: readonly string[];
  readonly facts?: Readonly<Partial<Record<Names<"facts">, Scalar>>>;
  readonly parts?: Readonly<Partial<Record<"ack" | "redress", string>>>;
  readonly rights?: Readonly<Partial<Record<Names<"rights">, RightStatus>>>;
  readonly clocks?: Readonly<Partial<Record<Names<"clocks"> | "stage2ack", SeenClock>>>;
}

/** An event of a case, or without one a look at it, and what is seen then. */
export interface Step {
  /** Local time in Sofia, `2026-03-02 11:00`. */
  readonly at: string;
  readonly event?: Names<"events">;
  readonly actor?: string | null;
  readonly role?: "agent" | "supervisor" | "manager";
  readonly data?: EventData;
  readonly override?: GuardOverride;
  readonly sees?: Sight | undefined;
}

/** Tells a case step by step, each of which must be seen as it says; an event that is not said to be refused must be accepted. */
export function tell(steps: readonly Step[], process: ComplaintProcess = STANDARD_PROCESS): void {
  let { state } = replayComplaint(process, []);
  for (const { at: local, event, sees = {}, ...said } of steps) {
    const at = inSofia(local);
    const told = `${local} ${event ?? "(a look)"}`;
    if (event !== undefined) {
      const act =
        state.revision === 0
          ? openComplaint.bind(null, process)
          : transitionComplaint.bind(null, process, state);
      const result = act({ type: event, at, ...said });
      const refused = result.kind === "refused" ? [result.reason, ...result.failed] : undefined;
      expect(refused, told).toStrictEqual(sees.refused);
      const effects = result.kind === "moved" ? result.effects.map(({ type }) => type) : [];
      if (sees.effects !== undefined) expect(effects, told).toStrictEqual(sees.effects);
      state = result.state;
    }
    const { stage, facts, parts } = state;
    const rights = assessRights(process, state, { asOf: at, calendar: sofia });
    const clocks = complaintDeadlines(process, state, { asOf: at, calendar: sofia });
    const seen = {
      stage,
      facts,
      parts,
      rights: Object.fromEntries(rights.map(({ right, status }) => [right, status])),
      clocks: Object.fromEntries(
        clocks.map(({ clock, activations, alerts, ...reading }) => [
          clock,
          {
            ...reading,
            activations: activations.n,
            sounded: alerts.filter(({ reached }) => reached).map(({ alert }) => alert),
          },
        ]),
      ),
    };
    const { refused: _, effects: __, clocks: wanted = {}, ...rest } = sees;
    expect(seen, told).toMatchObject({
      ...rest,
      clocks: Object.fromEntries(Object.entries(wanted).map(([clock, sight]) => [clock, inUtc(sight)])),
    });
  }
}

function inSofia(local: string): string {
  return `${local}[Europe/Sofia]`;
}

function inUtc({ dueAt, ...sight }: SeenClock): object {
  if (dueAt === undefined || dueAt === null) return { ...sight, ...(dueAt === null ? { dueAt } : {}) };
  return { ...sight, dueAt: instantText(instantAt(inSofia(dueAt), ["dueAt"])) };
}
