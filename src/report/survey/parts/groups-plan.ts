import { compareGapGroups } from "../../../gaps/compare.ts";
import { compareMeasureGroups } from "../../../satisfaction/comparison/compare-measures.ts";
import type { MappedColumn } from "../mapping/survey-mapping.ts";
import { call, list, member, name, record, value } from "../plan/expression.ts";
import { answers, INSTRUMENT, SETTINGS, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** Gaps, or perceptions, and ratings of the whole between the groups of every attribute. */
export function groupsPlan({ instrument, itemsOf, columnsOf }: SurveyPlan): ResultStatement[] {
  const attributes = columnsOf("group");
  const rated = columnsOf("outcome", "nps", "ces");
  const isScored = instrument !== null && itemsOf("perceptions").length > 0;
  if (attributes.length === 0 || (!isScored && rated.length === 0)) return [];
  const groups = attributes.map((attribute) => {
    const by = member(name("attributes"), attribute.name);
    const survey = record({
      expectations: itemsOf("expectations").length > 0 ? answers("expectations") : undefined,
      perceptions: answers("perceptions"),
    });
    const options = record({ instrument: INSTRUMENT, by }, SETTINGS);
    return record({
      by: attribute.name,
      scores: isScored ? call("gaps", { compareGapGroups }, survey, options) : undefined,
      ratings: list(
        ...rated.map((column) =>
          record({
            column: column.name,
            comparison: call(
              "satisfaction",
              { compareMeasureGroups },
              answers("ratings", column.name),
              record({ ...measureOf(column), by }, SETTINGS),
            ),
          }),
        ),
      ),
    });
  });
  return [{ name: "groups", expression: list(...groups) }];
}

/** What is compared of a rating: NPS, or its mean. */
function measureOf({ use, scale }: MappedColumn) {
  if (use === "nps") return { measure: "nps" };
  return { measure: "mean-rating", scale: scale === null ? undefined : value(scale) };
}
