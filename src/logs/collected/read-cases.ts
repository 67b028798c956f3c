import type { Scalar } from "../../complaints/conditions/expression.ts";
import { scalarAt } from "../../complaints/process/event.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  oneOf,
  optional,
  type Read,
  type Reader,
  type Readers,
  readRecord,
  whole,
} from "../../errors/options.ts";
import { amountAt, nameAt, numberAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { hasConditionalAlert } from "../reading/activity-run.ts";
import type { CaseAttributes } from "../reading/case-attributes.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { CaseStanding } from "../reading/case-run.ts";
import { type DatedValues, datedValuesOf } from "../reading/dated-values.ts";
import { namedIds } from "../reading/event-table.ts";
import { attributeNames } from "../reading/grouping.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import type { LogRules, LogSettings } from "../reading/log-settings.ts";
import type { CollectedCases, CollectedComplaintsV1 } from "./collected-complaints.ts";
import { clockRecordsAt } from "./read-clocks.ts";
import { datedAt, listOf, millisecondAt } from "./stored-values.ts";

const countOfCaseAt = whole(0, 2 ** 31 - 1);
const flagAt = oneOf(0, 1);

const COLUMNS_V1 = {
  case: listOf(textAt),
  openedMs: listOf(millisecondAt),
  closedMs: listOf(optional(millisecondAt)),
  events: listOf(countOfCaseAt),
  everClosed: listOf(flagAt),
  reopenings: listOf(countOfCaseAt),
  contacts: listOf(countOfCaseAt),
  followedUp: listOf(flagAt),
  upheld: listOf(optional(flagAt)),
  cost: listOf(numberAt),
  customer: listOf(optional(textAt)),
} satisfies Readers<CollectedComplaintsV1["cases"]>;

const COLUMNS = {
  ...COLUMNS_V1,
  attributes: asGiven,
  clocks: asGiven,
  standing: optional(listOf(standingAt)),
  redress: listOf(listOf(datedAt(amountAt))),
  reopened: listOf(listOf(datedAt(optional(millisecondAt)))),
  costs: listOf(listOf(datedAt(numberAt))),
} satisfies Readers<CollectedCases>;

const STANDING = {
  facts: namedAt(scalarAt, "facts by name"),
  parts: namedAt(nameAt, "parts by name"),
} satisfies Readers<CaseStanding>;

/** The figures of cases, and how their clocks stand. */
export function casesAt(
  value: unknown,
  path: ErrorPath,
  settings: LogSettings,
  rules: LogRules,
): Pick<LogFigures, "cases" | "clocks" | "standings"> {
  const { attributes, clocks, standing, redress, reopened, costs, ...given } = readRecord(
    value,
    COLUMNS,
    path,
    "columns of cases",
  );
  const n = given.case.length;
  checkColumns({ ...given, ...(standing === null ? {} : { standing }), redress, reopened, costs }, path);
  const asksStanding = Array.from(rules.clocks.values()).some(hasConditionalAlert);
  if (asksStanding === (standing === null)) {
    const expected = asksStanding ? "how cases stand, which alerts ask" : "null, as no alert asks";
    refuse("invalid_input", [...path, "standing"], expected, standing);
  }
  reopened.forEach((pairs, i) => {
    if (pairs.length === given.reopenings[i]) return;
    refuse("invalid_input", [...path, "reopened", i], `${given.reopenings[i]} reopenings`, pairs.length);
  });
  costs.forEach((pairs, i) => {
    const sum = pairs.reduce((total, [, amount]) => total + amount, 0);
    if (sum !== given.cost[i])
      refuse("invalid_input", [...path, "costs", i], `costs of ${given.cost[i]}`, sum);
  });
  const granted = redress.findIndex((pairs) => pairs.length > 0);
  if (!rules.grantsRedress && granted >= 0) {
    refuse(
      "invalid_input",
      [...path, "redress", granted],
      "none, as no process grants any",
      redress[granted],
    );
  }
  return {
    cases: {
      ...figuresOf(given, path),
      reopened: datedValuesOf(
        reopened.map((pairs) => pairs.map(([at, closing]) => [at, closing ?? Number.NaN] as const)),
      ),
      costs: datedValuesOf(costs),
      redress: rules.grantsRedress ? datedValuesOf(redress) : null,
      attributes: attributesAt(attributes, [...path, "attributes"], settings, n),
    },
    clocks: clockRecordsAt(clocks, [...path, "clocks"], rules, n),
    standings: standing,
  };
}

/** The same of version 1, which does not say when cases were reopened, nor when they cost something. */
export function casesAtV1(value: unknown, path: ErrorPath, { cost }: LogSettings): CaseFigures {
  const given = readRecord(value, COLUMNS_V1, path, "columns of cases");
  checkColumns(given, path);
  const none: DatedValues = datedValuesOf(given.case.map(() => []));
  return {
    ...figuresOf(given, path),
    reopened: given.reopenings.every((n) => n === 0) ? none : null,
    costs: cost === null ? none : null,
    redress: null,
    attributes: new Map(),
  };
}

function checkColumns(
  columns: Readonly<Record<string, readonly unknown[]>> & { case: readonly string[] },
  path: ErrorPath,
): void {
  const cases = columns.case;
  cases.forEach((name, i) => {
    if (i > 0 && !(name > cases[i - 1]!))
      refuse("invalid_input", [...path, "case", i], "cases in order, each once", name);
  });
  for (const [key, cells] of Object.entries(columns)) {
    if (cells.length === cases.length) continue;
    refuse("invalid_input", [...path, key], `${cases.length} entries, one per case`, cells.length);
  }
}

function figuresOf(given: Read<typeof COLUMNS_V1>, path: ErrorPath) {
  const opened = Float64Array.from(given.openedMs);
  const closed = Float64Array.from(given.closedMs, (at) => at ?? Number.NaN);
  closed.forEach((at, i) => {
    if (at < opened[i]!) refuse("invalid_input", [...path, "closedMs", i], "a closing after the opening", at);
  });
  return {
    cases: given.case,
    opened,
    closed,
    events: Int32Array.from(given.events),
    everClosed: Uint8Array.from(given.everClosed),
    reopenings: Int32Array.from(given.reopenings),
    contacts: Int32Array.from(given.contacts),
    followedUp: Uint8Array.from(given.followedUp),
    upheld: Int8Array.from(given.upheld, (outcome) => outcome ?? -1),
    cost: Float64Array.from(given.cost),
    customer: namedIds(given.customer),
  };
}

function standingAt(value: unknown, path: ErrorPath): CaseStanding {
  const { facts, parts } = readRecord(value, STANDING, path, "facts and parts");
  return { facts, parts };
}

function namedAt<T>(read: Reader<T>, expected: string): Reader<Record<string, T>> {
  return (value, path) => {
    const given = objectAt(value, path, expected);
    return Object.fromEntries(
      Object.entries(given).map(([name, held]) => [name, read(held, [...path, name])]),
    );
  };
}

/** In the order in which `by` names them. */
function attributesAt(value: unknown, path: ErrorPath, { by }: LogSettings, n: number): CaseAttributes {
  const given = objectAt(value, path, "columns by name");
  const names = attributeNames(by);
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger !== undefined) refuse("invalid_input", [...path, stranger], "a name in by", stranger);
  const kept = names.filter((name) => Object.hasOwn(given, name));
  return new Map(
    kept.map((name): [string, Scalar[]] => {
      const values = listOf(scalarAt)(given[name], [...path, name]);
      if (values.length === n) return [name, values];
      return refuse("invalid_input", [...path, name], `${n} entries, one per case`, values.length);
    }),
  );
}
