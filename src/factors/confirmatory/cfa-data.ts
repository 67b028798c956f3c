import { refuse } from "../../errors/refuse.ts";
import { type CovarianceOptions, type Covariances, covariancesOf } from "../../moments/covariances.ts";
import type { Moments } from "../../moments/moments.ts";
import { inUnits } from "../../numeric/algebra/square-matrix.ts";
import type { FactorGroup } from "../../numeric/latent/factor-likelihood.ts";
import type { Cell } from "../../numeric/latent/factor-matrices.ts";
import type { Columns } from "../../survey/column.ts";
import { invertedCorrelations } from "../inverted-correlations.ts";
import type { CfaModel } from "./cfa-model.ts";
import type { ConstructItems } from "./confirmatory-model.ts";

/** Answers of a group as a confirmatory model takes them. */
export interface CfaData {
  readonly constructs: readonly ConstructItems[];
  readonly covariances: Covariances;
  /** The same divided by n, in units in which the items vary alike. */
  readonly group: FactorGroup;
  /** The items' units. */
  readonly units: Float64Array;
}

/** Reads the covariances of all items of the constructs, in their order. */
export function readCfaData(
  data: Columns | Moments,
  ofModel: CfaModel["constructs"],
  { missing, weights }: CovarianceOptions,
): CfaData {
  const named = Object.entries(ofModel);
  const items = named.flatMap(([, own]) => own);
  const covariances = covariancesOf(data, { items, missing, weights });
  const { n, matrix } = covariances;
  if (matrix === null) refuse("insufficient_data", ["n"], "at least two respondents who answered", n);
  const p = items.length;
  const units = Float64Array.from(items, (_, i) => Math.sqrt((matrix[i * p + i]! * (n - 1)) / n));
  const constant = units.findIndex((unit) => !(unit > 0));
  if (constant >= 0) refuse("singular_data", [items[constant]!], "an item whose answers vary", 0);
  const scaled = inUnits(
    matrix.map((covariance) => covariance * ((n - 1) / n)),
    units,
  );
  invertedCorrelations(scaled, items);
  let place = 0;
  const constructs = named.map(([construct, own]) => ({ construct, items: own.map(() => place++) }));
  return { constructs, covariances, group: { n, covariances: scaled, means: null }, units };
}

/** A loading, or what covaries beside the constructs. */
export interface MeasurementCell extends Pick<Cell, "row" | "column"> {
  readonly matrix: "loadings" | "residuals";
}

/** What a cell counts in, where its items stand in their units. */
export function unitOf({ matrix, row, column }: MeasurementCell, { constructs, units }: CfaData): number {
  if (matrix === "residuals") return units[row]! * units[column]!;
  return units[row]! / units[constructs[column]!.items[0]!]!;
}
