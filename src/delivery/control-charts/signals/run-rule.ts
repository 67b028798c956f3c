import type { ErrorPath } from "../../../errors/error.ts";
import {
  namedListOf,
  oneOf,
  type Reader,
  type Readers,
  readFields,
  readRecord,
  whole,
} from "../../../errors/options.ts";
import { amountAt, textAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { storedList } from "../../stored-list.ts";

/** This point and at least `points` of the last `of` lie beyond center ± sigmas · spread. */
export interface BeyondRule {
  readonly id: string;
  readonly kind: "beyond";
  /** Whole, 1 to `of`. */
  readonly points: number;
  readonly of: number;
  /** At least 0; beyond 0 is off the center. */
  readonly sigmas: number;
  /** Whether they must lie on the same side of the center. */
  readonly side: "same" | "either";
}

/** The last `points` all lie within center ± sigmas · spread, the lines included. */
export interface WithinRule {
  readonly id: string;
  readonly kind: "within";
  /** Whole, at least 1. */
  readonly points: number;
  readonly sigmas: number;
}

/** The last `points` strictly rise or strictly fall. */
export interface TrendRule {
  readonly id: string;
  readonly kind: "trend";
  /** Whole, at least 2. */
  readonly points: number;
}

/** The last `points` strictly alternate up and down. */
export interface AlternatingRule {
  readonly id: string;
  readonly kind: "alternating";
  /** Whole, at least 3. */
  readonly points: number;
}

/** A point beyond its limits; a run on one side of the center that is unusually long; unusually few crossings of it. */
export interface PlainRule {
  readonly id: string;
  readonly kind: "limits" | "longest-run" | "crossings";
}

/** What counts as a signal on a control chart. */
export type RunRule = BeyondRule | WithinRule | TrendRule | AlternatingRule | PlainRule;

/** Run rules as they are stored. */
export interface RunRules {
  readonly kind?: "run-rules" | undefined;
  readonly version?: 1 | undefined;
  readonly rules: readonly RunRule[];
}

const BEYOND = {
  id: textAt,
  kind: oneOf("beyond"),
  points: whole(1),
  of: whole(1),
  sigmas: amountAt,
  side: oneOf("same", "either"),
} satisfies Readers<BeyondRule>;

const WITHIN = {
  id: textAt,
  kind: oneOf("within"),
  points: whole(1),
  sigmas: amountAt,
} satisfies Readers<WithinRule>;

const TREND = { id: textAt, kind: oneOf("trend"), points: whole(2) } satisfies Readers<TrendRule>;

const ALTERNATING = {
  id: textAt,
  kind: oneOf("alternating"),
  points: whole(3),
} satisfies Readers<AlternatingRule>;

const PLAIN = {
  id: textAt,
  kind: oneOf("limits", "longest-run", "crossings"),
} satisfies Readers<PlainRule>;

const KIND = {
  kind: oneOf("beyond", "within", "trend", "alternating", "limits", "longest-run", "crossings"),
};

/** Checks a list of rules, or the document that they are stored in; no two have one id. */
export const runRulesAt: Reader<readonly RunRule[]> = storedList(
  "run-rules",
  "rules",
  namedListOf("id", ruleAt, "rule"),
);

function ruleAt(value: unknown, path: ErrorPath): RunRule {
  const { kind } = readFields(value, KIND, path, "a run rule");
  const expected = `a rule of the kind ${kind}`;
  if (kind === "beyond") {
    const rule = readRecord(value, BEYOND, path, expected);
    if (rule.points > rule.of)
      refuse("invalid_input", [...path, "points"], `at most ${rule.of}`, rule.points);
    return rule;
  }
  if (kind === "within") return readRecord(value, WITHIN, path, expected);
  if (kind === "trend") return readRecord(value, TREND, path, expected);
  if (kind === "alternating") return readRecord(value, ALTERNATING, path, expected);
  return readRecord(value, PLAIN, path, expected);
}
