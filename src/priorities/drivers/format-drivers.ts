import { fields, listOf, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { numberAt } from "../../errors/read-argument.ts";
import { confidenceAt, missingAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, percentText } from "../../text/number-text.ts";
import { intervalFields } from "../interval-fields.ts";
import { nameAt } from "../name-at.ts";
import type { DriverMethod } from "./driver-importance.ts";
import type { Driver, DriverEstimate } from "./estimate-drivers.ts";

const TITLES: Record<DriverMethod, string> = {
  lmg: "LMG (average contribution to R² over all orders)",
  johnson: "Johnson's relative weights",
  pratt: "Pratt's measure (beta × correlation)",
  semipartial: "squared semipartial correlations",
  beta: "standardized coefficients",
  correlation: "correlations with the outcome",
};

const DRIVER = {
  item: nameAt,
  importance: optional(numberAt),
  share: optional(numberAt),
  interval: optional(intervalFields),
  shareInterval: optional(intervalFields),
  monteCarloError: optional(numberAt),
} satisfies Readers<Driver>;

const ESTIMATE = {
  model: oneOf("key-drivers"),
  method: oneOf("lmg", "johnson", "pratt", "semipartial", "beta", "correlation"),
  outcome: optional(nameAt),
  missing: missingAt,
  confidence: confidenceAt,
  n: whole(1),
  r2: optional(numberAt),
  adjustedR2: optional(numberAt),
  drivers: listOf(fields(DRIVER, "a driver"), "driver"),
  permutations: optional(whole(1)),
  bootstrap: optional(fields({ replicates: whole(0), failed: whole(0) }, "replicates and failures")),
} satisfies Partial<Readers<DriverEstimate>>;

/**
 * The table of a driver analysis for people: the predictors from the most important down, with their share and
 * whatever intervals and Monte Carlo errors there are.
 *
 * A dash stands where there is no figure.
 *
 * Source: number style of the APA Publication Manual (7th ed.), section 6.36.
 *
 * @example
 * ```ts
 * import { estimateDrivers, formatDrivers } from "service-quality/priorities";
 *
 * const drivers = estimateDrivers([5, 3, 4, 2, 4, 1, 3, 5], {
 *   speed: [5, 3, 3, 2, 5, 1, 2, 4],
 *   staff: [4, 4, 5, 2, 3, 2, 3, 5],
 * });
 * formatDrivers(drivers).split("\n").slice(-2); // => ["speed          .53   57 %", "staff          .41   43 %"]
 * ```
 */
export function formatDrivers(result: DriverEstimate): string {
  const estimate = readFields(result, ESTIMATE, [], "the result of estimateDrivers");
  const { drivers, method, outcome, n, r2, adjustedR2, confidence, permutations, bootstrap, missing } =
    estimate;
  const ranked = [...drivers].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const sampled = permutations === null ? [] : [`LMG from ${permutations} random orders and their reverses`];
  const drawn =
    bootstrap === null
      ? []
      : [
          `${levelText(confidence)} % intervals from ${bootstrap.replicates} bootstrap samples, ${bootstrap.failed} of them failed`,
        ];
  return [
    `Key drivers${outcome === null ? "" : ` of ${outcome}`}: ${TITLES[method]}`,
    `n = ${n}, R² = ${bounded(r2, 3)}, adjusted ${bounded(adjustedR2, 3)}; missing answers: ${missing}`,
    ...sampled,
    ...drawn,
    "",
    ...numberTable(
      [
        "driver",
        "importance",
        ...(bootstrap === null ? [] : ["interval"]),
        ...(permutations === null ? [] : ["sampling error"]),
        "share",
        ...(bootstrap === null ? [] : ["interval"]),
      ],
      ranked.map((driver) => [
        driver.item,
        bounded(driver.importance, 2),
        ...(bootstrap === null ? [] : [intervalText(driver.interval, (x) => bounded(x, 2))]),
        ...(permutations === null ? [] : [bounded(driver.monteCarloError, 4)]),
        percentText(driver.share),
        ...(bootstrap === null ? [] : [intervalText(driver.shareInterval, percentText)]),
      ]),
    ),
  ].join("\n");
}
