import { estimatePathModel } from "../../../paths/estimate-path-model.ts";
import { definePathModel } from "../../../paths/model/define-path-model.ts";
import { bootstrapPathModel } from "../../../paths/resampling/bootstrap-path-model.ts";
import { PATH_MODELS } from "../mapping/catalogue.ts";
import { call, type Expression, imported, record, value } from "../plan/expression.ts";
import { answers, SETTINGS, type SurveyPlan, weightsOf } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import type { Stretch } from "./survey-part.ts";

/** The path model and its bootstrap. */
export function pathsPlan(plan: SurveyPlan): ResultStatement[] {
  const data = dataOf(plan);
  if (data === null) return [];
  const { missing } = plan.mapping.options;
  return [
    {
      name: "paths",
      expression: call(
        "paths",
        { estimatePathModel },
        ...data,
        record({ missing, weights: weightsOf(plan) }),
      ),
    },
    { name: "pathBootstrap", expression: bootstrapCall(data, plan, {}) },
  ];
}

/** The bootstrap, or a stretch of its samples; `null` where there is nothing to compute it from. */
export function pathBootstrapCall(plan: SurveyPlan, stretch: Stretch): Expression | null {
  const data = dataOf(plan);
  return data === null ? null : bootstrapCall(data, plan, stretch);
}

function bootstrapCall(data: readonly Expression[], { mapping }: SurveyPlan, stretch: Stretch): Expression {
  const { seed, replicates } = mapping.options;
  return call("paths", { bootstrapPathModel }, ...data, record({ replicates, seed, ...stretch }, SETTINGS));
}

/** The answers and the model. */
function dataOf({ mapping, itemsOf }: SurveyPlan): Expression[] | null {
  const { pathModel } = mapping;
  return pathModel === null || itemsOf("items").length === 0
    ? null
    : [answers("items"), pathModelCode(pathModel)];
}

function pathModelCode(pathModel: NonNullable<SurveyPlan["mapping"]["pathModel"]>): Expression {
  if (typeof pathModel !== "string") return value(definePathModel(pathModel));
  const { constant, model } = PATH_MODELS[pathModel]!;
  return imported("paths", { [constant]: model });
}
