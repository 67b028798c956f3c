import { builtInPathModel } from "./define-path-model.ts";
import type { PathModel } from "./path-model.ts";

/** A construct of the American Customer Satisfaction Index. */
export type AcsiConstruct = "Expectations" | "Quality" | "Value" | "Satisfaction" | "Complaints" | "Loyalty";

/**
 * The model of the American Customer Satisfaction Index with its indicators as ids of our own: expectations, then
 * quality, each overall, of customization and of reliability; price given quality and quality given price; overall
 * satisfaction, expectations met, closeness to the ideal; complaints (1 complained, 0 did not); likelihood of
 * repurchase, and price tolerance.
 *
 * The two questions on price tolerance (how far the price may rise for those who would buy again, how far it must fall
 * for those who would not) go to different customers and enter as one column, `priceTolerance`.
 *
 * Source: Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index, Journal of
 * Marketing 60(4), 7–18, figure 1 and table 1.
 *
 * @example
 * ```ts
 * import { ACSI_MODEL } from "service-quality/paths";
 *
 * ACSI_MODEL.constructs.Satisfaction.items; // => ["overallSatisfaction", "expectationsMet", "closenessToIdeal"]
 * ACSI_MODEL.paths.filter(([, to]) => to === "Satisfaction").map(([from]) => from); // => ["Expectations", "Quality", "Value"]
 * ```
 */
export const ACSI_MODEL: PathModel<AcsiConstruct> = /* @__PURE__ */ builtInPathModel({
  title: "American Customer Satisfaction Index",
  citation: "Fornell, Johnson, Anderson, Cha & Bryant (1996)",
  constructs: {
    Expectations: ["expectedOverall", "expectedCustomization", "expectedReliability"],
    Quality: ["overallQuality", "customization", "reliability"],
    Value: ["priceGivenQuality", "qualityGivenPrice"],
    Satisfaction: ["overallSatisfaction", "expectationsMet", "closenessToIdeal"],
    Complaints: ["complaints"],
    Loyalty: ["repurchase", "priceTolerance"],
  },
  paths: [
    ["Expectations", "Quality"],
    ["Expectations", "Value"],
    ["Quality", "Value"],
    ["Expectations", "Satisfaction"],
    ["Quality", "Satisfaction"],
    ["Value", "Satisfaction"],
    ["Satisfaction", "Complaints"],
    ["Satisfaction", "Loyalty"],
    ["Complaints", "Loyalty"],
  ],
});
