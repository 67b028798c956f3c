import { columnOf, type Draw } from "../../numeric/draw-rows.ts";
import { quantilesOf } from "../../numeric/quantile.ts";
import type { FitMeasures, FittedModel, ModelFit } from "../fit/model-fit.ts";
import type { FitBootstrapRow } from "./path-bootstrap.ts";

type FitValue = Omit<FitBootstrapRow, "quantile95" | "quantile99">;

const MODELS: readonly FittedModel[] = ["saturated", "estimated"];
const MEASURES: readonly (keyof FitMeasures)[] = ["srmr", "dUls", "dG"];

/** The measures of both models, in the order of their draws. */
export function fitValues(fit: ModelFit): FitValue[] {
  return MODELS.flatMap((model) =>
    MEASURES.map((measure) => ({ model, measure, value: fit[model][measure] })),
  );
}

/** The measures beside the percentiles of their draws. */
export function fitRows(values: readonly FitValue[], draws: readonly Draw[]): FitBootstrapRow[] {
  return values.map(({ model, measure, value }, i) => {
    const [quantile95 = null, quantile99 = null] = quantilesOf(columnOf(draws, i), [0.95, 0.99]) ?? [];
    return { model, measure, value, quantile95, quantile99 };
  });
}
