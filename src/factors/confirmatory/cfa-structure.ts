import { refuse } from "../../errors/refuse.ts";
import { constructArrows, type Structure } from "../../numeric/latent/structural-model.ts";
import type { CfaModel } from "./cfa-model.ts";

/** A measurement model by places. */
export interface CfaStructure {
  readonly items: readonly string[];
  /** Constructs, those of the second order last. */
  readonly names: readonly string[];
  readonly structure: Structure;
  /** Constructs to which an arrow leads, by place. */
  readonly caused: ReadonlySet<number>;
  /** Whether constructs covary and nothing else, so that any scale of theirs will do. */
  readonly isMeasurement: boolean;
}

/** The places of a model's items and constructs. */
export function structureOf(
  { constructs, residualCovariances, secondOrder, paths }: CfaModel,
  isStandardized = false,
): CfaStructure {
  const items = Object.values(constructs).flat();
  const names = [...Object.keys(constructs), ...Object.keys(secondOrder)];
  const itemPlaces = new Map(items.map((item, i) => [item, i]));
  const places = new Map(names.map((name, a) => [name, a]));
  const structure: Structure = {
    items: items.length,
    itemsOf: [
      ...Object.values(constructs).map((own) => own.map((item) => itemPlaces.get(item)!)),
      ...Object.keys(secondOrder).map(() => []),
    ],
    partsOf: Object.values(secondOrder).map((parts) => parts.map((part) => places.get(part)!)),
    paths: paths.map(([from, to]) => [places.get(from)!, places.get(to)!] as const),
    residualCovariances: residualCovariances.map(
      ([a, b]) => [itemPlaces.get(a)!, itemPlaces.get(b)!] as const,
    ),
    isStandardized,
  };
  const arrows = constructArrows(structure);
  return {
    items,
    names,
    structure,
    caused: new Set(arrows.map(([, to]) => to)),
    isMeasurement: arrows.length === 0,
  };
}

/** Degrees of freedom that so many parameters leave of so many moments; refuses a model with more. */
export function freedomOf(moments: number, parameters: number): number {
  if (parameters <= moments) return moments - parameters;
  return refuse(
    "invalid_input",
    ["constructs"],
    `a model with at most ${moments} parameters, as many as the items have variances and covariances`,
    parameters,
  );
}

/** In what each variable of the diagram counts: items in their units, constructs in those of their markers. */
export function variableUnits({ structure }: CfaStructure, units: Float64Array): Float64Array {
  const ofConstruct: number[] = [];
  const first = structure.itemsOf.length - structure.partsOf.length;
  structure.itemsOf.forEach((own, a) => {
    ofConstruct.push(a < first ? units[own[0]!]! : ofConstruct[structure.partsOf[a - first]![0]!]!);
  });
  return Float64Array.of(...units, ...ofConstruct);
}

/** Refuses a model in which anything leads from one construct to another. */
export function refuseArrows({ secondOrder, paths }: CfaModel): void {
  const found = Object.keys(secondOrder)[0];
  if (found !== undefined) refuse("invalid_input", ["secondOrder"], "constructs of the first order", found);
  if (paths.length > 0) refuse("invalid_input", ["paths"], "constructs that covary, without paths", paths[0]);
}
