import { oneOf } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareGroupMeans } from "../../numeric/inference/group-comparison.ts";
import { isColumn } from "../../survey/column.ts";
import type { AssessedRespondents } from "./assessed-respondents.ts";
import { meanOfRows } from "./mean-of-rows.ts";
import type { ManagementDisagreement } from "./programme-assessment.ts";

/** Who answers: those who run the programme, or those who carry it out. */
export type ProgrammeSide = "management" | "staff";

/** The side of every respondent; `null` for neither. */
export type SideColumn = ArrayLike<ProgrammeSide | null | undefined>;

const sideAt = oneOf("management", "staff");

/** Management less staff on every principle, all tests of one family; `null` where a side is empty. */
export function disagreementsOf(
  { principles, length, weights }: AssessedRespondents,
  groups: SideColumn | undefined,
  confidence: number,
): (ManagementDisagreement | null)[] {
  if (groups === undefined) return principles.map(() => null);
  const sides = rowsBySide(groups, length);
  const pairs = principles.map(({ scores }) => ({
    management: meanOfRows(scores, sides.management, weights),
    staff: meanOfRows(scores, sides.staff, weights),
  }));
  const compared = compareGroupMeans(
    pairs.map(({ management, staff }) =>
      management && staff
        ? [
            { name: "management", mean: management },
            { name: "staff", mean: staff },
          ]
        : [],
    ),
    confidence,
  );
  return compared.map(([pair], k) => {
    if (pair === undefined) return null;
    const { difference, interval, test, holmP, effectSize } = pair;
    const { management, staff } = pairs[k]!;
    return {
      management: management!.mean,
      staff: staff!.mean,
      difference,
      interval,
      test,
      holmP,
      effectSize,
    };
  });
}

function rowsBySide(groups: SideColumn, length: number): Record<ProgrammeSide, Int32Array> {
  if (!isColumn(groups) || groups.length !== length) {
    refuse("invalid_input", ["groups"], `${length} groups, one per respondent`, groups);
  }
  const rows: Record<ProgrammeSide, number[]> = { management: [], staff: [] };
  for (let i = 0; i < length; i++) {
    const side: unknown = groups[i] ?? "";
    if (side !== "" && !Number.isNaN(side)) rows[sideAt(side, ["groups", i])].push(i);
  }
  return { management: Int32Array.from(rows.management), staff: Int32Array.from(rows.staff) };
}
