/** The categories of quality costs, in the order of the prevention–appraisal–failure model. */
export const QUALITY_COST_CATEGORIES = Object.freeze([
  "prevention",
  "appraisal",
  "internal-failure",
  "external-failure",
] as const);

/** The categories, and that of costs of which it is not decided yet. */
export const COST_CATEGORIES = Object.freeze([...QUALITY_COST_CATEGORIES, "unclassified"] as const);

/** Where a quality cost belongs: kept from happening, looked for, found before the customer, felt by the customer. */
export type QualityCostCategory = (typeof QUALITY_COST_CATEGORIES)[number];

/**
 * The service reading of a quality cost: errors found before the customer, errors the customer felt, the quality
 * system.
 */
export type ServiceCostKind = "internal" | "external" | "quality-system";

/** The kinds of the service reading, in its order, with the categories each holds. */
export const SERVICE_READING: Readonly<Record<ServiceCostKind, readonly QualityCostCategory[]>> =
  Object.freeze({
    internal: ["internal-failure"],
    external: ["external-failure"],
    "quality-system": ["prevention", "appraisal"],
  });

/** Costs of conformance. */
export const CONFORMANCE: readonly QualityCostCategory[] = ["prevention", "appraisal"];

/** Costs of nonconformance. */
export const NONCONFORMANCE: readonly QualityCostCategory[] = ["internal-failure", "external-failure"];
