import { termAt } from "../../calendars/due-date.ts";
import { timeZoneAt } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, type Reader } from "../../errors/options.ts";
import {
  amountAt,
  checkNames,
  deepFrozen,
  entriesAt,
  type Given,
  recordAt,
  textAt,
  wholeAt,
} from "../../errors/read-argument.ts";
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
  const given = wholeRecordAt(policy, [], "a policy for complaints", [
    ...["kind", "version", "id", "title", "timeZone", "stages", "periods"],
    ...["admission", "referral", "redress", "rules", "sources"],
  ]);
  const checked = deepFrozen({
    kind: oneOf("complaint-policy")(given.kind, ["kind"]),
    version: oneOf(1)(given.version, ["version"]),
    id: textAt(given.id, ["id"]),
    title: textAt(given.title, ["title"]),
    timeZone: nullableAt(given.timeZone, ["timeZone"], zoneNameAt),
    stages: nullableAt(given.stages, ["stages"], (value, path) => wholeAt(value, path, 1)),
    periods: periodsAt(given.periods, ["periods"]),
    admission: entriesAt(given.admission, ["admission"], LIST, windowAt),
    referral: nullableAt(given.referral, ["referral"], referralAt),
    redress: nullableAt(given.redress, ["redress"], redressAt),
    rules: entriesAt(given.rules, ["rules"], LIST, textAt),
    sources: entriesAt(given.sources, ["sources"], LIST, sourceAt),
  });
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

function periodsAt(value: unknown, path: ErrorPath): PolicyPeriod[] {
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
  const given = wholeRecordAt(value, path, "a period", ["from", "until", "milestones"]);
  const from = nullableAt(given.from, [...path, "from"], dateTextAt);
  const until = nullableAt(given.until, [...path, "until"], dateTextAt);
  if (from !== null && until !== null && until <= from) {
    refuse("invalid_input", [...path, "until"], `a date after ${from}`, until);
  }
  const here = [...path, "milestones"];
  const milestones = entriesAt(given.milestones, here, LIST, milestoneAt);
  checkNames(
    milestones.map(({ id }) => id),
    here,
    "id",
  );
  return { from, until, milestones };
}

function milestoneAt(value: unknown, path: ErrorPath): PolicyMilestone {
  const given = wholeRecordAt(value, path, "a milestone", [
    ...["id", "label", "from", "term", "extension", "rule", "start", "stop", "penalty"],
  ]);
  return {
    id: textAt(given.id, [...path, "id"]),
    label: textAt(given.label, [...path, "label"]),
    from: startAt(given.from, [...path, "from"]),
    term: termAt(given.term, [...path, "term"]),
    extension: nullableAt(given.extension, [...path, "extension"], termAt),
    rule: nullableAt(given.rule, [...path, "rule"], textAt),
    start: entriesAt(given.start, [...path, "start"], LIST, textAt),
    stop: entriesAt(given.stop, [...path, "stop"], LIST, textAt),
    penalty: nullableAt(given.penalty, [...path, "penalty"], penaltyAt),
  };
}

function penaltyAt(value: unknown, path: ErrorPath): PolicyPenalty {
  const given = wholeRecordAt(value, path, "a penalty", ["base", "share", "perMs", "cap"]);
  return {
    base: textAt(given.base, [...path, "base"]),
    share: amountAt(given.share, [...path, "share"]),
    perMs: nullableAt(given.perMs, [...path, "perMs"], (value, path) => wholeAt(value, path, 1)),
    cap: nullableAt(given.cap, [...path, "cap"], amountAt),
  };
}

function windowAt(value: unknown, path: ErrorPath): PolicyWindow {
  const given = wholeRecordAt(value, path, "a window", ["from", "term"]);
  return {
    from: startAt(given.from, [...path, "from"]),
    term: termAt(given.term, [...path, "term"]),
  };
}

function referralAt(value: unknown, path: ErrorPath): PolicyReferral {
  const given = wholeRecordAt(value, path, "a referral", ["body", "window", "admission"]);
  return {
    body: textAt(given.body, [...path, "body"]),
    window: nullableAt(given.window, [...path, "window"], windowAt),
    admission: entriesAt(given.admission, [...path, "admission"], LIST, windowAt),
  };
}

function redressAt(value: unknown, path: ErrorPath): PolicyRedress {
  const given = wholeRecordAt(value, path, "a table of redress", ["measure", "currency", "bands", "rules"]);
  const here = [...path, "bands"];
  const bands = entriesAt(given.bands, here, LIST, (entry, there) => {
    const band = wholeRecordAt(entry, there, "a band", ["upTo", "amount"]);
    return {
      upTo: nullableAt(band.upTo, [...there, "upTo"], amountAt),
      amount: amountAt(band.amount, [...there, "amount"]),
    };
  });
  if (bands.at(-1)?.upTo !== null)
    refuse("invalid_input", here, "bands, the last without a limit", given.bands);
  bands.slice(0, -1).forEach(({ upTo }, i) => {
    if (upTo === null || upTo <= (bands[i - 1]?.upTo ?? Number.NEGATIVE_INFINITY)) {
      refuse("invalid_input", [...here, i, "upTo"], "a limit above the one before", upTo);
    }
  });
  return {
    measure: textAt(given.measure, [...path, "measure"]),
    currency: textAt(given.currency, [...path, "currency"]),
    bands,
    rules: entriesAt(given.rules, [...path, "rules"], LIST, textAt),
  };
}

function sourceAt(value: unknown, path: ErrorPath): PolicySource {
  const given = wholeRecordAt(value, path, "a source", ["title", "url", "checked"]);
  return {
    title: textAt(given.title, [...path, "title"]),
    url: nullableAt(given.url, [...path, "url"], textAt),
    checked: nullableAt(given.checked, [...path, "checked"], dateTextAt),
  };
}

function zoneNameAt(value: unknown, path: ErrorPath): string {
  timeZoneAt(value, path);
  return value as string;
}

function dateTextAt(value: unknown, path: ErrorPath): string {
  return dateText(dateAt(value, path));
}

/** An object with exactly these keys. */
function wholeRecordAt(value: unknown, path: ErrorPath, expected: string, keys: readonly string[]): Given {
  const given = recordAt(value, path, expected, keys);
  const missing = keys.find((key) => !Object.hasOwn(given, key));
  if (missing !== undefined) refuse("invalid_input", [...path, missing], "a value, or null", undefined);
  return given;
}

function nullableAt<T>(
  value: unknown,
  path: ErrorPath,
  read: (value: unknown, path: ErrorPath) => T,
): T | null {
  return value === null ? null : read(value, path);
}
