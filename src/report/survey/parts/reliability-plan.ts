import { estimateAlpha } from "../../../reliability/estimate-alpha.ts";
import { estimateOmega } from "../../../reliability/omega.ts";
import { itemOf } from "../mapping/mapped-columns.ts";
import { call, map, member, record, value } from "../plan/expression.ts";
import { type Battery, SETTINGS, type SurveyPlan, turned } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** Items that are to measure one thing. */
interface ItemScale {
  readonly scale: string;
  readonly items: readonly string[];
}

/** Alpha and omega of every dimension, in expectations and perceptions, and of every construct. */
export function reliabilityPlan(plan: SurveyPlan): ResultStatement[] {
  return (["expectations", "perceptions", "performance", "items"] as const).flatMap((battery) => {
    const scales = scalesOf(plan, battery).filter(({ items }) => items.length > 1);
    if (scales.length === 0) return [];
    const expression = map(value(scales), "part", (part) => {
      const options = record({ items: member(part, "items") }, SETTINGS);
      return record({
        scale: member(part, "scale"),
        alpha: call("reliability", { estimateAlpha }, turned(plan, battery), options),
        omega: call("reliability", { estimateOmega }, turned(plan, battery), options),
      });
    });
    return [{ name: `${battery}Reliability`, expression }];
  });
}

/** Dimensions of the instrument whose items a battery has, or constructs. */
function scalesOf({ instrument, itemsOf, columnsOf }: SurveyPlan, battery: Battery): ItemScale[] {
  if (battery === "items") {
    const scales = new Map<string, string[]>();
    for (const column of columnsOf("item")) {
      const scale = column.construct ?? "";
      scales.set(scale, [...(scales.get(scale) ?? []), itemOf(column)]);
    }
    return Array.from(scales, ([scale, items]) => ({ scale, items }));
  }
  const asked = itemsOf(battery);
  return (instrument?.dimensions ?? []).map(({ id, items }) => ({
    scale: id,
    items: items.map((item) => item.id).filter((item) => asked.includes(item)),
  }));
}
