import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { amountAt, booleanAt, numberAt, positiveAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { scaleAt } from "../../instruments/scale.ts";
import type { FitMeasures } from "../fit/model-fit.ts";
import type {
  ConstructEstimate,
  ConstructPair,
  HigherOrderRow,
  PathChain,
  PathEffect,
  PathEstimate,
  PathIndicator,
  PathModelEstimate,
  PathStageEstimate,
} from "./path-estimate.ts";

const INDICATOR = {
  construct: textAt,
  item: textAt,
  mean: numberAt,
  standardDeviation: numberAt,
  weight: numberAt,
  unstandardizedWeight: optional(numberAt),
  loading: numberAt,
  vif: optional(numberAt),
} satisfies Partial<Readers<PathIndicator>>;

const PATH = {
  from: textAt,
  to: textAt,
  estimate: numberAt,
  total: numberAt,
  f2: optional(numberAt),
  vif: numberAt,
} satisfies Partial<Readers<PathEstimate>>;

const EFFECT = {
  from: textAt,
  to: textAt,
  direct: numberAt,
  indirect: numberAt,
  total: numberAt,
  vaf: optional(numberAt),
} satisfies Partial<Readers<PathEffect>>;

const CONSTRUCT = {
  construct: textAt,
  mode: oneOf("A", "B"),
  r2: optional(numberAt),
  adjustedR2: optional(numberAt),
  alpha: optional(numberAt),
  rhoA: optional(numberAt),
  compositeReliability: optional(numberAt),
  ave: optional(numberAt),
  communality: optional(numberAt),
  index: optional(numberAt),
  indexDeviation: optional(positiveAt),
  fullVif: optional(numberAt),
} satisfies Partial<Readers<ConstructEstimate>>;

type ReadPair = Read<typeof PAIR>;

const PAIR = { a: textAt, b: textAt, value: optional(numberAt) } satisfies Readers<ConstructPair>;

const CHAIN = { path: listOf(textAt, "construct"), estimate: numberAt } satisfies Readers<PathChain>;

const PART = {
  construct: textAt,
  of: textAt,
  weight: optional(numberAt),
  loading: numberAt,
} satisfies Readers<HigherOrderRow>;

const measuresAt = fields(
  { srmr: amountAt, dUls: amountAt, dG: optional(amountAt) } satisfies Readers<FitMeasures>,
  "measures of fit",
);

const STAGE = {
  indicators: listOf(fields({ construct: textAt, item: textAt }, "an item in its construct"), "row"),
} satisfies Partial<Readers<PathStageEstimate>>;

/** What the tables and the map are made of. */
const ESTIMATE = {
  model: oneOf("path-model"),
  scheme: oneOf("path", "factor", "centroid"),
  basis: oneOf("standardized", "raw"),
  consistent: booleanAt,
  scale: optional(scaleAt),
  missing: oneOf("reject", "listwise", "available"),
  n: whole(1),
  converged: booleanAt,
  iterations: whole(1),
  indicators: listOf(fields(INDICATOR, "a row of the estimate"), "row"),
  paths: listOf(fields(PATH, "a row of the estimate"), "row"),
  effects: listOf(fields(EFFECT, "a row of the estimate"), "row"),
  constructs: listOf(fields(CONSTRUCT, "a row of the estimate"), "row"),
  correlations: listOf(fields(PAIR, "a row of the estimate"), "row"),
  htmt: listOf(fields(PAIR, "a row of the estimate"), "row"),
  chains: otherwise(entriesOf(fields(CHAIN, "a chain of paths"), "chains"), []),
  fit: optional(fields({ saturated: measuresAt, estimated: measuresAt }, "the fit of both models")),
  higherOrder: otherwise(entriesOf(fields(PART, "a part of a construct"), "parts"), []),
  stages: otherwise(entriesOf(fields(STAGE, "an estimate of a stage"), "stages"), []),
} satisfies Partial<Readers<PathModelEstimate>>;

/** An estimate of a path model as its tables and its map need it. */
export type ReadPathEstimate = Read<typeof ESTIMATE>;

/** Reads the result of `estimatePathModel` that is given back. */
export function pathEstimateAt(value: unknown, path: ErrorPath): ReadPathEstimate {
  const estimate = readFields(value, ESTIMATE, path, "the result of estimatePathModel");
  const names = estimate.constructs.map(({ construct }) => construct);
  estimate.effects.forEach(({ from, to }, i) => {
    oneOf(...names)(from, [...path, "effects", i, "from"]);
    oneOf(...names)(to, [...path, "effects", i, "to"]);
  });
  const paired = measuredIn(estimate).map(({ construct }) => construct);
  checkPairs(estimate.correlations, paired, [...path, "correlations"]);
  checkPairs(estimate.htmt, paired, [...path, "htmt"]);
  return estimate;
}

/** The constructs that have items: all but products of scores. */
export function measuredIn({ constructs }: ReadPathEstimate): ReadPathEstimate["constructs"] {
  return constructs.filter(({ communality }) => communality !== null);
}

/** Refuses pairs that are not all of the constructs', in their order. */
function checkPairs(pairs: readonly ReadPair[], names: readonly string[], path: ErrorPath): void {
  const wanted = names.flatMap((a, i) => names.slice(i + 1).map((b) => ({ a, b })));
  if (pairs.length !== wanted.length) refuse("invalid_input", path, `${wanted.length} pairs`, pairs);
  wanted.forEach(({ a, b }, i) => {
    if (pairs[i]!.a !== a) refuse("invalid_input", [...path, i, "a"], a, pairs[i]!.a);
    if (pairs[i]!.b !== b) refuse("invalid_input", [...path, i, "b"], b, pairs[i]!.b);
  });
}
