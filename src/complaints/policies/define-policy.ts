import { termAt } from "../../calendars/due-date.ts";
import { timeZoneAt } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  type AnyReaders,
  entriesOf,
  nullable,
  oneOf,
  type Read,
  type Reader,
  type Readers,
  readComplete,
  whole,
} from "../../errors/options.ts";
import { amountAt, checkNames, deepFrozen, entriesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { dateAt, dateText } from "../../numeric/civil-date.ts";
import type {
  ComplaintPolicy,
  PolicyMilestone,
  PolicyPenalty,
  PolicyPeriod,
  PolicyRedress,
  PolicyReferral,
  PolicySource,
  PolicyStart,
  PolicyWindow,
} from "./policy.ts";

const startAt: Reader<PolicyStart> = oneOf(
  "receipt",
  "sent-to-firm",
  "acknowledgement",
  "final-response",
  "escalation-request",
  "stage-2-acknowledgement",
  "event",
  "knowledge",
);

const LIST = "a list";

const WINDOW = { from: startAt, term: termAt } satisfies Readers<PolicyWindow>;
const windowAt = complete(WINDOW, "a window");

const PENALTY = {
  base: textAt,
  share: amountAt,
  perMs: nullable(whole(1)),
  cap: nullable(amountAt),
} satisfies Readers<PolicyPenalty>;

const MILESTONE = {
  id: textAt,
  label: textAt,
  from: startAt,
  term: termAt,
  extension: nullable(termAt),
  rule: nullable(textAt),
  start: entriesOf(textAt, LIST),
  stop: entriesOf(textAt, LIST),
  penalty: nullable(complete(PENALTY, "a penalty")),
} satisfies Readers<PolicyMilestone>;

const PERIOD = {
  from: nullable(dateTextAt),
  until: nullable(dateTextAt),
  milestones: entriesOf(complete(MILESTONE, "a milestone"), LIST),
} satisfies Readers<PolicyPeriod>;

const REFERRAL = {
  body: textAt,
  window: nullable(windowAt),
  admission: entriesOf(windowAt, LIST),
} satisfies Readers<PolicyReferral>;

const BAND = {
  upTo: nullable(amountAt),
  amount: amountAt,
} satisfies Readers<PolicyRedress["bands"][number]>;

const REDRESS = {
  measure: textAt,
  currency: textAt,
  bands: entriesOf(complete(BAND, "a band"), LIST),
  rules: entriesOf(textAt, LIST),
} satisfies Readers<PolicyRedress>;

const SOURCE = {
  title: textAt,
  url: nullable(textAt),
  checked: nullable(dateTextAt),
} satisfies Readers<PolicySource>;

const POLICY = {
  kind: oneOf("complaint-policy"),
  version: oneOf(1),
  id: textAt,
  title: textAt,
  timeZone: nullable(zoneNameAt),
  stages: nullable(whole(1)),
  periods: periodsAt,
  admission: entriesOf(windowAt, LIST),
  referral: nullable(complete(REFERRAL, "a referral")),
  redress: nullable(redressAt),
  rules: entriesOf(textAt, LIST),
  sources: entriesOf(complete(SOURCE, "a source"), LIST),
} satisfies Readers<ComplaintPolicy>;

const defined = new WeakSet<object>();

/**
 * Checks a regime for complaints and returns it frozen, every term with its `roll`. Every key is required; what a
 * regime does not say is `null` or an empty list.
 *
 * @throws `invalid_input` with the path for unknown or missing keys, dates, zones and terms that do not exist,
 * periods that do not follow one another, two milestones of one id in a period, bands of redress out of order.
 *
 * @example
 * ```ts
 * import { defineComplaintPolicy, POLICIES } from "service-quality/complaints";
 *
 * const ours = defineComplaintPolicy({ ...POLICIES["uk-fca-disp"], id: "ours", rules: ["answered in four weeks"] });
 * [ours.id, ours.periods[0]?.milestones.length]; // => ["ours", 2]
 * ```
 */
export function defineComplaintPolicy(policy: ComplaintPolicy): ComplaintPolicy {
  if (defined.has(policy)) return policy;
  const checked = deepFrozen(readComplete(policy, POLICY, [], "a policy for complaints"));
  defined.add(checked);
  return checked;
}

/** Policies of the library's own by id, which a test has checked. */
export function builtInPolicies<Id extends string>(
  policies: () => readonly ComplaintPolicy[],
): Readonly<Record<Id, ComplaintPolicy>> {
  const byId = policies().map((policy) => [policy.id, policy] as const);
  for (const [, policy] of byId) defined.add(policy);
  return deepFrozen(Object.fromEntries(byId)) as Record<Id, ComplaintPolicy>;
}

function periodsAt(value: unknown, path: ErrorPath): readonly PolicyPeriod[] {
  const periods = entriesAt(value, path, LIST, periodAt);
  if (periods.length === 0) refuse("invalid_input", path, "at least one period", value);
  periods.slice(1).forEach(({ from }, i) => {
    const before = periods[i]!.until;
    if (from === null || from !== before) {
      refuse("invalid_input", [...path, i + 1, "from"], `the date until which the one before holds`, from);
    }
  });
  return periods;
}

function periodAt(value: unknown, path: ErrorPath): PolicyPeriod {
  const period = readComplete(value, PERIOD, path, "a period");
  const { from, until, milestones } = period;
  if (from !== null && until !== null && until <= from) {
    refuse("invalid_input", [...path, "until"], `a date after ${from}`, until);
  }
  const ids = milestones.map(({ id }) => id);
  checkNames(ids, [...path, "milestones"], "id");
  return period;
}

function redressAt(value: unknown, path: ErrorPath): PolicyRedress {
  const redress = readComplete(value, REDRESS, path, "a table of redress");
  const { bands } = redress;
  const here = [...path, "bands"];
  if (bands.at(-1)?.upTo !== null) refuse("invalid_input", here, "bands, the last without a limit", bands);
  bands.slice(0, -1).forEach(({ upTo }, i) => {
    if (upTo === null || upTo <= (bands[i - 1]?.upTo ?? Number.NEGATIVE_INFINITY)) {
      refuse("invalid_input", [...here, i, "upTo"], "a limit above the one before", upTo);
    }
  });
  return redress;
}

function zoneNameAt(value: unknown, path: ErrorPath): string {
  timeZoneAt(value, path);
  return value as string;
}

function dateTextAt(value: unknown, path: ErrorPath): string {
  return dateText(dateAt(value, path));
}

/** Reads a record that is part of another, with every key. */
function complete<const R extends AnyReaders>(readers: R, expected: string): Reader<Read<R>> {
  return (value, path) => readComplete(value, readers, path, expected);
}
