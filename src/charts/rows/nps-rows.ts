import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { checkNames, finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { NpsEstimate } from "../../satisfaction/measures/nps.ts";
import type { GroupScores } from "../../survey/score-groups.ts";

/** The net promoter score of a group. */
export interface NpsGroup extends NpsEstimate {
  readonly group: string;
}

/** What charts need of an estimate. */
const ESTIMATE = {
  model: oneOf("nps"),
  confidence: rateAt,
  n: whole(0),
  promoterShare: rateAt,
  passiveShare: rateAt,
  detractorShare: rateAt,
  nps: finiteAt,
  interval: optional(limitsAt),
} satisfies Partial<Readers<NpsEstimate>>;

const estimateAt = fields(ESTIMATE, "the result of estimateNps");

const NAMED = { ...ESTIMATE, group: textAt } satisfies Partial<Readers<NpsGroup>>;

const SCORED = {
  name: textAt,
  n: whole(0),
  scores: optional(estimateAt),
} satisfies Partial<Readers<GroupScores<NpsEstimate>>>;

const groupsAt = entriesOf(groupAt, "groups with their scores");

/** A row with the estimate that it shows. */
export interface NpsRow {
  /** `null` of all respondents. */
  readonly id: string | null;
  readonly n: number;
  /** `null` where nobody answered, and where the figures are held back. */
  readonly estimate: Read<typeof ESTIMATE> | null;
}

/** Reads a single estimate, named estimates, or the rows of `scoreGroups`. */
export function npsRowsAt(value: unknown): NpsRow[] {
  if (!Array.isArray(value)) {
    const estimate = readFields(value, ESTIMATE, [], "the result of estimateNps, or groups of such results");
    return [{ id: null, n: estimate.n, estimate }];
  }
  const groups = groupsAt(value, []);
  checkNames(
    groups.map(({ id }) => id),
    [],
    "group",
  );
  return groups;
}

function groupAt(value: unknown, path: ErrorPath): NpsRow & { readonly id: string } {
  const { group } = readFields(value, { group: (given) => given }, path, "a group with its score");
  if (typeof group === "string") {
    const { group: id, ...estimate } = readFields(value, NAMED, path, "a group with its score");
    return { id, n: estimate.n, estimate };
  }
  const { name, n, scores } = readFields(value, SCORED, path, "a group with its score");
  return { id: name, n: scores?.n ?? n, estimate: scores };
}
