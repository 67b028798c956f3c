import type { SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import { driversPlan } from "./drivers-plan.ts";
import { factorsPlan } from "./factors-plan.ts";
import { gapsPlan } from "./gaps-plan.ts";
import { groupsPlan } from "./groups-plan.ts";
import { importancePlan } from "./importance-plan.ts";
import { kanoPlan } from "./kano-plan.ts";
import { overviewPlan } from "./overview-plan.ts";
import { pathsPlan } from "./paths-plan.ts";
import { reliabilityPlan } from "./reliability-plan.ts";
import { satisfactionPlan } from "./satisfaction-plan.ts";
import type { SurveyPart } from "./survey-part.ts";

/** How every part is computed: statements whose names are those of its results; none where data are lacking. */
export const PART_PLANS: Readonly<Record<SurveyPart, (plan: SurveyPlan) => ResultStatement[]>> = {
  overview: overviewPlan,
  gaps: gapsPlan,
  reliability: reliabilityPlan,
  groups: groupsPlan,
  importance: importancePlan,
  kano: kanoPlan,
  satisfaction: satisfactionPlan,
  drivers: driversPlan,
  factors: factorsPlan,
  paths: pathsPlan,
};
