import { instantAt } from "../../calendars/instant.ts";
import { timeZoneAt } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { optional, otherwise, type Read, type Readers } from "../../errors/options.ts";
import { amountAt, entriesAt, objectAt, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { groupingAt } from "../reading/grouping.ts";

const DAY = 86_400_000;
const QUANTILES: readonly number[] = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99];
const AGE_EDGES: readonly number[] = [0, 1, 7, 14, 30, 60, 90].map((days) => days * DAY);
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** What is told of a log once it is reduced to its cases. */
export interface ComplaintSummaryOptions {
  /** The instant to which open cases have aged; the last row's by default. */
  asOf?: string | undefined;
  /** Times within which cases should close, at least 0. */
  targetsMs?: readonly number[] | undefined;
  /** Shares 0..1 for the quantiles; .25, .5, .75, .9, .95 and .99 by default. */
  quantiles?: readonly number[] | undefined;
  /** Where the ages of open cases are parted, rising; 0, 1, 7, 14, 30, 60 and 90 days by default. */
  ageEdgesMs?: readonly number[] | undefined;
  /** The IANA zone of the months; `"UTC"` by default. */
  timeZone?: string | undefined;
  /** How many customers the complaints come from: one number, or one for each month (`"2026-01"`) with a complaint. */
  customers?: number | Readonly<Record<string, number>> | undefined;
  /** Level of the intervals; 0.95 by default. */
  confidence?: number | undefined;
  /**
   * What `groups` are by: facts, columns, `"openedMonth"`, `"closedMonth"`, or lists of them, which are crossed. Of
   * collected parts, what was kept of their cases; all of that by default.
   */
  by?: readonly (string | readonly string[])[] | undefined;
}

/** Readers of the options, with their defaults. */
export const SUMMARY_OPTIONS = {
  asOf: optional(instantAt),
  targetsMs: otherwise(amountsAt, []),
  quantiles: otherwise(sharesAt, QUANTILES),
  ageEdgesMs: otherwise(edgesAt, AGE_EDGES),
  timeZone: (value, path) => timeZoneAt(value ?? "UTC", path),
  customers: optional(customersAt),
  confidence: ESTIMATION_OPTIONS.confidence,
  by: optional(groupingAt),
} satisfies Readers<ComplaintSummaryOptions>;

/** The same, read. */
export type SummarySettings = Read<typeof SUMMARY_OPTIONS>;

function amountsAt(value: unknown, path: ErrorPath): readonly number[] {
  return entriesAt(value, path, "a list of numbers", amountAt);
}

function sharesAt(value: unknown, path: ErrorPath): readonly number[] {
  return entriesAt(value, path, "a list of numbers", rateAt);
}

function edgesAt(value: unknown, path: ErrorPath): readonly number[] {
  const edges = amountsAt(value, path);
  if (edges.length === 0) refuse("invalid_input", path, "at least one edge", value);
  edges.forEach((edge, i) => {
    if (i > 0 && edge <= edges[i - 1]!)
      refuse("invalid_input", [...path, i], `a number above ${edges[i - 1]}`, edge);
  });
  return edges;
}

function customersAt(value: unknown, path: ErrorPath): number | ReadonlyMap<string, number> {
  if (typeof value === "number") return positiveAt(value, path);
  const entries = Object.entries(objectAt(value, path, "a number of customers, or one for each month"));
  if (entries.length === 0) refuse("invalid_input", path, "the customers of at least one month", value);
  return new Map(
    entries.map(([month, customers]) => {
      if (!MONTH.test(month)) refuse("invalid_input", [...path, month], "a month as YYYY-MM", month);
      return [month, positiveAt(customers, [...path, month])];
    }),
  );
}
