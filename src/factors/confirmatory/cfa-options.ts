import { oneOf, optional, otherwise, type Read, type Readers } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import type { Columns } from "../../survey/column.ts";
import type { Estimation, Missing } from "../../survey/estimation.ts";
import { MEASUREMENT_OPTIONS, type MeasurementOptions } from "./measurement-fit.ts";

/**
 * How a model is fitted: by normal likelihood, with errors and a test corrected for other distributions by the expected
 * information (`"mlm"`) or the observed one (`"mlr"`); or by diagonally weighted least squares of polychoric
 * correlations (`"wlsmv"`).
 */
export type CfaMethod = "maximum-likelihood" | "mlm" | "mlr" | "wlsmv";

/** Options of `estimateCfa`. */
export interface CfaOptions extends Omit<MeasurementOptions, "missing">, Pick<Estimation, "weights"> {
  /** `"maximum-likelihood"` by default. */
  method?: CfaMethod | undefined;
  /**
   * What to do with missing answers; `"reject"` by default. `"full-information"` takes the likelihood of what each
   * respondent answered, whoever answered anything.
   */
  missing?: Missing | "full-information" | undefined;
}

export const CFA_OPTIONS = {
  ...MEASUREMENT_OPTIONS,
  method: otherwise(oneOf<CfaMethod>("maximum-likelihood", "mlm", "mlr", "wlsmv"), "maximum-likelihood"),
  missing: optional(
    oneOf<Missing | "full-information">("reject", "listwise", "available", "full-information"),
  ),
} satisfies Readers<CfaOptions>;

export type CfaSettings = Read<typeof CFA_OPTIONS>;

/** Settings of a method that takes complete respondents, or pairs of answers. */
export type CompleteSettings = Omit<CfaSettings, "missing"> & { readonly missing: Missing | null };

/** Refuses options that do not go together, and moments where respondents are needed. */
export function checkCfaOptions(data: Columns | Moments, { method, missing, weights }: CfaSettings): void {
  const isIncomplete = missing === "full-information";
  if (isIncomplete && (method === "mlm" || method === "wlsmv")) {
    refuse("invalid_input", ["missing"], `another policy beside "${method}"`, missing);
  }
  if (missing === "available" && (method === "mlm" || method === "mlr")) {
    refuse("invalid_input", ["missing"], `complete respondents, or "full-information" beside "mlr"`, missing);
  }
  if (weights !== undefined && weights !== null && (isIncomplete || method === "mlm")) {
    refuse("invalid_input", ["weights"], `no weights beside "${isIncomplete ? missing : method}"`, weights);
  }
  if (isMoments(data) && (isIncomplete || method !== "maximum-likelihood")) {
    refuse("invalid_input", [], "columns of answers, since moments have no respondents", data);
  }
}
