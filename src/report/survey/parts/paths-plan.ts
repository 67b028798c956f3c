import { estimatePathModel } from "../../../paths/estimate-path-model.ts";
import { definePathModel } from "../../../paths/model/define-path-model.ts";
import { bootstrapPathModel } from "../../../paths/resampling/bootstrap-path-model.ts";
import { PATH_MODELS } from "../mapping/catalogue.ts";
import { call, type Expression, imported, name, record, value } from "../plan/expression.ts";
import { answers, SETTINGS, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** The path model and its bootstrap. */
export function pathsPlan({ mapping, columnsOf, itemsOf }: SurveyPlan): ResultStatement[] {
  const { pathModel, options } = mapping;
  if (pathModel === null || itemsOf("items").length === 0) return [];
  const { missing, seed, replicates } = options;
  const weights = columnsOf("weight").length > 0 ? name("weights") : undefined;
  const data = [answers("items"), pathModelCode(pathModel)];
  return [
    {
      name: "paths",
      expression: call("paths", { estimatePathModel }, ...data, record({ missing, weights })),
    },
    {
      name: "pathBootstrap",
      expression: call("paths", { bootstrapPathModel }, ...data, record({ replicates, seed }, SETTINGS)),
    },
  ];
}

function pathModelCode(pathModel: NonNullable<SurveyPlan["mapping"]["pathModel"]>): Expression {
  if (typeof pathModel !== "string") return value(definePathModel(pathModel));
  const { constant, model } = PATH_MODELS[pathModel]!;
  return imported("paths", { [constant]: model });
}
