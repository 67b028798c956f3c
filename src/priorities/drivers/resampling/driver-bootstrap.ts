import { columnOf } from "../../../numeric/draw-rows.ts";
import { percentileInterval } from "../../../numeric/inference/bootstrap-interval.ts";
import type { Interval } from "../../../numeric/inference/t-test.ts";
import type { DriverEstimate } from "../driver-estimate.ts";
import type { DriverReplicates } from "./draw-drivers.ts";

/**
 * Key drivers with their replicates, or a part of them: the result of `bootstrapDrivers` and of
 * `mergeDriverBootstraps`, which can be given wherever that of `estimateDrivers` can.
 */
export interface DriverBootstrap extends DriverEstimate, DriverReplicates {
  kind: "driver-bootstrap";
  version: 1;
  seed: number;
  /** The first replicate, and the one after the last. */
  from: number;
  to: number;
}

/** The replicates of a part, with the first and the one after the last. */
export interface DriverPart extends DriverReplicates {
  readonly from: number;
  readonly to: number;
}

/** A bootstrap from the estimate without one and the replicates. */
export function driverBootstrapOf(
  estimate: DriverEstimate,
  seed: number,
  { from, to, failures, draws }: DriverPart,
): DriverBootstrap {
  const drawn = estimate.r2 === null ? estimate : withReplicates(estimate, { from, to, failures, draws });
  return { kind: "driver-bootstrap", version: 1, ...drawn, seed, from, to, failures, draws };
}

/** An estimate with the intervals of its replicates. */
export function withReplicates(
  estimate: DriverEstimate,
  { from, to, failures, draws }: DriverPart,
): DriverEstimate {
  const { drivers, confidence, notes } = estimate;
  const measured = drivers.filter(({ importance }) => importance !== null);
  const interval = (figure: number) => intervalOf(columnOf(draws, figure), confidence);
  return {
    ...estimate,
    drivers: drivers.map((driver) => {
      const j = measured.indexOf(driver);
      if (j < 0) return driver;
      return { ...driver, interval: interval(j), shareInterval: interval(measured.length + j) };
    }),
    bootstrap: { replicates: to - from, failed: failures.length },
    notes: failures.length > 0 ? [...notes, { path: ["bootstrap"], reason: "few-respondents" }] : notes,
  };
}

/** The estimate in a bootstrap, with its intervals. */
export function estimateIn(bootstrap: DriverBootstrap): DriverEstimate {
  const { kind, version, from, to, failures, draws, ...estimate } = bootstrap;
  return estimate;
}

/** The estimate in a bootstrap as it is without one. */
export function estimateWithout(bootstrap: DriverBootstrap): DriverEstimate {
  const estimate = estimateIn(bootstrap);
  return {
    ...estimate,
    drivers: estimate.drivers.map((driver) => ({ ...driver, interval: null, shareInterval: null })),
    bootstrap: null,
    notes: estimate.notes.filter(({ path }) => path[0] !== "bootstrap"),
  };
}

/** Of the samples that had a value; `null` below two of them. */
function intervalOf(values: Float64Array, confidence: number): Interval | null {
  return values.length < 2 ? null : percentileInterval(values, confidence);
}
