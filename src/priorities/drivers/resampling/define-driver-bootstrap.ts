import type { ErrorPath } from "../../../errors/error.ts";
import {
  type AnyReaders,
  entriesOf,
  listOf,
  nullable,
  oneOf,
  type Read,
  type Reader,
  type Readers,
  readComplete,
  whole,
} from "../../../errors/options.ts";
import { amountAt, deepFrozen, finiteAt, nameAt, positiveAt } from "../../../errors/read-argument.ts";
import { notesAt } from "../../../errors/read-notes.ts";
import { refuse } from "../../../errors/refuse.ts";
import { checkFailures } from "../../../numeric/draw-parts.ts";
import { drawRowsAt } from "../../../numeric/draw-rows.ts";
import { seedAt } from "../../../numeric/draws.ts";
import type { Interval } from "../../../numeric/inference/t-test.ts";
import { confidenceAt } from "../../../survey/estimation.ts";
import type { Driver } from "../driver-estimate.ts";
import type { DriverBootstrap } from "./driver-bootstrap.ts";

const INTERVAL = { lower: finiteAt, upper: finiteAt } satisfies Readers<Interval>;

const intervalAt = nullable(complete(INTERVAL, "an interval { lower, upper }"));

const DRIVER = {
  item: nameAt,
  importance: nullable(finiteAt),
  share: nullable(finiteAt),
  interval: intervalAt,
  shareInterval: intervalAt,
  monteCarloError: nullable(amountAt),
} satisfies Readers<Driver>;

const COUNTS = { replicates: whole(0), failed: whole(0) } satisfies Readers<
  NonNullable<DriverBootstrap["bootstrap"]>
>;

const FAILURE = {
  replicate: whole(0),
  reason: oneOf("no-variance", "no-pairs", "collinear-items"),
} satisfies Readers<DriverBootstrap["failures"][number]>;

const DOCUMENT = {
  kind: oneOf("driver-bootstrap"),
  version: oneOf(1),
  model: oneOf("key-drivers"),
  method: oneOf("lmg", "johnson", "pratt", "semipartial", "beta", "correlation"),
  outcome: nullable(nameAt),
  missing: oneOf("reject", "listwise", "available"),
  confidence: confidenceAt,
  n: whole(1),
  effectiveN: positiveAt,
  r2: nullable(amountAt),
  adjustedR2: nullable(finiteAt),
  drivers: listOf(complete(DRIVER, "a driver"), "driver"),
  permutations: nullable(whole(2)),
  bootstrap: nullable(complete(COUNTS, "replicates and failures")),
  seed: seedAt,
  notes: notesAt,
  from: whole(0),
  to: whole(0),
  failures: entriesOf(complete(FAILURE, "a failure"), "a list of failures"),
  draws: drawRowsAt,
} satisfies Readers<DriverBootstrap>;

/**
 * Checks replicates of key drivers that came from elsewhere, such as another machine or a database, and returns them
 * frozen, with their keys in the order in which `bootstrapDrivers` writes them.
 *
 * Every key must be there and no other; each replicate of the part must be drawn, with an importance and a share for
 * every predictor, or have failed.
 *
 * @throws `invalid_input` with the path of the first fault; `insufficient_data` for no driver.
 *
 * @example
 * ```ts
 * import { bootstrapDrivers, defineDriverBootstrap } from "service-quality/priorities";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const ratings = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };
 * const stored = JSON.stringify(bootstrapDrivers(satisfaction, ratings, { replicates: 100, seed: 3 }));
 * defineDriverBootstrap(JSON.parse(stored)).bootstrap?.replicates; // => 100
 * defineDriverBootstrap({ ...JSON.parse(stored), to: 99 }); // => throws invalid_input at bootstrap.replicates
 * ```
 */
export function defineDriverBootstrap(document: DriverBootstrap): DriverBootstrap {
  return deepFrozen(driverBootstrapAt(document, []));
}

/** Checks replicates as `defineDriverBootstrap` does and returns a copy. */
export function driverBootstrapAt(value: unknown, path: ErrorPath): DriverBootstrap {
  const document: DriverBootstrap = readComplete(value, DOCUMENT, path, "replicates of key drivers");
  const { from, to, r2, drivers, bootstrap, failures, draws } = document;
  const hold = (isSo: boolean, at: ErrorPath, expected: string, received: unknown) => {
    if (!isSo) refuse("invalid_input", [...path, ...at], expected, received);
  };
  hold(to >= from, ["to"], `a replicate from ${from} on`, to);
  if (r2 === null) {
    hold(bootstrap === null, ["bootstrap"], "null, for an outcome that does not vary", bootstrap);
    hold(failures.length === 0, ["failures"], "none, for an outcome that does not vary", failures);
    hold(draws.length === 0, ["draws"], "none, for an outcome that does not vary", draws);
    return document;
  }
  if (bootstrap === null)
    return refuse("invalid_input", [...path, "bootstrap"], "replicates and failures", null);
  const replicates = to - from;
  const failed = failures.length;
  hold(
    bootstrap.replicates === replicates,
    ["bootstrap", "replicates"],
    `${replicates}, from ${from} to ${to}`,
    bootstrap.replicates,
  );
  hold(
    bootstrap.failed === failed,
    ["bootstrap", "failed"],
    `${failed}, the number of failures`,
    bootstrap.failed,
  );
  hold(draws.length === replicates - failed, ["draws"], `${replicates - failed} replicates`, draws);
  const measured = drivers.filter(({ importance }) => importance !== null).length;
  draws.forEach((draw, r) => {
    hold(draw.length === 2 * measured, ["draws", r], `${2 * measured} figures`, draw);
    const absent = draw.slice(0, measured).indexOf(null);
    hold(absent < 0, ["draws", r, absent], "a number", null);
  });
  checkFailures(failures, document, [...path, "failures"]);
  return document;
}

/** Reads a part of the document that has every key. */
function complete<const R extends AnyReaders>(readers: R, expected: string): Reader<Read<R>> {
  return (value, path) => readComplete(value, readers, path, expected);
}
