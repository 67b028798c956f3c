import { builtInPathModel } from "./define-path-model.ts";
import type { PathModel } from "./path-model.ts";

/** A construct of the European Customer Satisfaction Index. */
export type EcsiConstruct =
  | "Image"
  | "Expectation"
  | "Quality"
  | "Value"
  | "Satisfaction"
  | "Complaints"
  | "Loyalty";

/**
 * The model of the European Customer Satisfaction Index with the 24 indicators of the mobile phone questionnaire, all
 * asked on 1 to 10.
 *
 * Image `IMAG1`–`IMAG5`: trustworthy, established, contributing to society, caring, innovative. Expectation
 * `CUEX1`–`CUEX3`: overall, of products and services, of things going wrong. Quality `PERQ1`–`PERQ7`: overall, network,
 * personal service, services used, range, reliability, clarity. Value `PERV1`–`PERV2`: price given quality, quality
 * given price. Satisfaction `CUSA1`–`CUSA3`: overall, expectations met, closeness to the ideal. Complaints `CUSCO`:
 * handling of complaints, or how one would be handled. Loyalty `CUSL1`–`CUSL3`: choosing again, staying when others cut
 * their prices, recommending.
 *
 * Source: Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS path modeling, Computational Statistics & Data
 * Analysis 48, 159–205, table 1 and figure 1; ECSI Technical Committee (1998), European Customer Satisfaction Index:
 * foundation and structure.
 *
 * @example
 * ```ts
 * import { ECSI_MODEL } from "service-quality/paths";
 *
 * ECSI_MODEL.constructs.Satisfaction.items; // => ["CUSA1", "CUSA2", "CUSA3"]
 * ECSI_MODEL.paths.length; // => 12
 * ```
 */
export const ECSI_MODEL: PathModel<EcsiConstruct> = /* @__PURE__ */ builtInPathModel({
  title: "European Customer Satisfaction Index",
  citation: "Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005)",
  constructs: {
    Image: ["IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5"],
    Expectation: ["CUEX1", "CUEX2", "CUEX3"],
    Quality: ["PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7"],
    Value: ["PERV1", "PERV2"],
    Satisfaction: ["CUSA1", "CUSA2", "CUSA3"],
    Complaints: ["CUSCO"],
    Loyalty: ["CUSL1", "CUSL2", "CUSL3"],
  },
  paths: [
    ["Image", "Expectation"],
    ["Expectation", "Quality"],
    ["Expectation", "Value"],
    ["Quality", "Value"],
    ["Image", "Satisfaction"],
    ["Expectation", "Satisfaction"],
    ["Quality", "Satisfaction"],
    ["Value", "Satisfaction"],
    ["Satisfaction", "Complaints"],
    ["Image", "Loyalty"],
    ["Satisfaction", "Loyalty"],
    ["Complaints", "Loyalty"],
  ],
});
