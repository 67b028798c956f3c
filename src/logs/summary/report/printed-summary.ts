import { scalarAt } from "../../../complaints/process/event.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  whole,
} from "../../../errors/options.ts";
import { amountAt, finiteAt, rateAt, textAt } from "../../../errors/read-argument.ts";
import type { RefusedRows } from "../../reading/case-run.ts";
import type { ClockAttainment } from "../clock-attainment.ts";
import type { ComplaintGroup } from "../groups.ts";
import type { MonthlyFlow } from "../monthly/monthly-flow.ts";
import type { ComplaintSummary } from "../summarize-complaints.ts";

const CLOCK = { clock: textAt, share: optional(rateAt) } satisfies Partial<Readers<ClockAttainment>>;
const clocksAt = otherwise(entriesOf(fields(CLOCK, "how a clock did"), "clocks"), []);

const MONTH = {
  month: textAt,
  opened: whole(0),
  closed: whole(0),
  reopened: optional(whole(0)),
  open: optional(whole(0)),
  throughputMs: optional(fields({ median: amountAt }, "a spread of times")),
  clocks: clocksAt,
  cost: optional(finiteAt),
  redress: optional(finiteAt),
} satisfies Readers<MonthlyFlow>;

const timeToCloseAt = fields({ medianMs: optional(amountAt) }, "the time to close");
const totalAt = optional(fields({ total: finiteAt }, "a total"));

const GROUP = {
  by: entriesOf(textAt, "names"),
  values: entriesOf(scalarAt, "values"),
  cases: whole(0),
  closed: whole(0),
  open: whole(0),
  timeToClose: timeToCloseAt,
  clocks: clocksAt,
  uphold: optional(fields({ share: optional(rateAt) }, "how complaints were decided")),
  cost: totalAt,
  redress: totalAt,
} satisfies Partial<Readers<ComplaintGroup>>;

const REFUSED = { events: whole(0), cases: whole(0) } satisfies Readers<RefusedRows>;

/** What the report needs of the summary; earlier versions of the package told less. */
export const PRINTED_SUMMARY = {
  model: oneOf("event-log"),
  cases: whole(0),
  closed: whole(0),
  open: whole(0),
  timeToClose: timeToCloseAt,
  refused: optional(fields(REFUSED, "counts of refused rows")),
  flow: entriesOf(fields(MONTH, "a month with what was opened and closed"), "months"),
  groups: otherwise(entriesOf(fields(GROUP, "a group"), "groups"), []),
} satisfies Partial<Readers<ComplaintSummary>>;

/** What is printed of a month and of a group. */
export type PrintedMonth = Read<typeof MONTH>;
export type PrintedGroup = Read<typeof GROUP>;
