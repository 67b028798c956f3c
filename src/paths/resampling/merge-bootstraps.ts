import type { ErrorPath } from "../../errors/error.ts";
import { finiteAt, listAt, objectAt, oneAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { BootstrapFigure } from "./bootstrap-figures.ts";
import {
  type BootstrapHead,
  type BootstrapNames,
  bootstrapOf,
  type PathBootstrap,
} from "./path-bootstrap.ts";

/**
 * One bootstrap of its parts, in any order: the same result as if all their replicates had been computed together. The parts are of the
 * same answers, model, options and seed, and their replicates follow on each other without gap or overlap.
 *
 * @throws `insufficient_data` for no part; `invalid_input` for parts that do not belong together, and for replicates that are missing or given twice.
 *
 * @example
 * ```ts
 * import { bootstrapPathModel, mergeBootstraps } from "service-quality/paths";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5], l1: [6, 5, 7, 2, 3, 5, 4, 6] };
 * const model = { constructs: { Q: { items: ["q1"] }, L: { items: ["l1"] } }, paths: [["Q", "L"]] as const };
 * const part = (from: number, to: number) => bootstrapPathModel(answers, model, { replicates: 100, seed: 3, from, to });
 * const whole = mergeBootstraps([part(60, 100), part(0, 60)]);
 * JSON.stringify(whole) === JSON.stringify(part(0, 100)); // => true
 * ```
 */
export function mergeBootstraps(parts: readonly PathBootstrap[]): PathBootstrap {
  const read = listAt(parts, [], "part", partAt);
  const [first] = read as [Part, ...Part[]];
  const identity = JSON.stringify([first.head, first.names, first.estimates]);
  read.forEach(({ head, names, estimates }, i) => {
    if (JSON.stringify([head, names, estimates]) !== identity) {
      refuse("invalid_input", [i], "a part of the same answers, model, options and seed", "another");
    }
  });
  const sorted = read.map((part, i) => ({ ...part, i })).sort((a, b) => a.from - b.from);
  sorted.slice(1).forEach(({ from, i }, before) => {
    const { to } = sorted[before]!;
    if (from !== to) refuse("invalid_input", [i, "from"], `replicates from ${to} on`, from);
  });
  return bootstrapOf(first.head, first.names, first.estimates, {
    from: sorted[0]!.from,
    to: sorted.at(-1)!.to,
    failures: sorted.flatMap(({ failures }) => failures),
    draws: sorted.flatMap(({ draws }) => draws),
  });
}

interface Part {
  readonly head: BootstrapHead;
  readonly names: BootstrapNames;
  readonly estimates: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly failures: PathBootstrap["failures"];
  readonly draws: number[][];
}

function partAt(value: unknown, path: ErrorPath): Part {
  const given = objectAt(value, path, "a bootstrap");
  oneAt(given.kind, [...path, "kind"], ["path-bootstrap"]);
  oneAt(given.version, [...path, "version"], [1]);
  const part = given as unknown as PathBootstrap;
  const from = wholeAt(given.from, [...path, "from"], 0);
  const to = wholeAt(given.to, [...path, "to"], from + 1);
  const estimates = estimatesOf(part, path);
  const { draws, failures } = part;
  if (!Array.isArray(draws) || !Array.isArray(failures) || draws.length + failures.length !== to - from) {
    refuse("invalid_input", [...path, "draws"], `${to - from} replicates, drawn or failed`, draws);
  }
  draws.forEach((draw, r) => {
    if (!Array.isArray(draw) || draw.length !== estimates.length || !draw.every(Number.isFinite)) {
      refuse("invalid_input", [...path, "draws", r], `${estimates.length} finite numbers`, draw);
    }
  });
  return { head: headOf(part), names: namesOf(part), estimates, from, to, failures, draws };
}

/** In the order of the draws. */
function estimatesOf(part: PathBootstrap, path: ErrorPath): number[] {
  const rows = (key: "paths" | "effects" | "indicators" | "constructs") =>
    listAt(part[key], [...path, key], "row", (row, here) => objectAt(row, here, "a row")) as unknown[];
  const figure = (value: unknown): number => finiteAt(Object(value).estimate, [...path, "estimate"]);
  const [paths, effects, indicators, constructs] = [
    rows("paths"),
    rows("effects"),
    rows("indicators") as PathBootstrap["indicators"],
    rows("constructs") as PathBootstrap["constructs"],
  ];
  const present = (one: BootstrapFigure | null) => (one === null ? [] : [figure(one)]);
  return [
    ...paths.map(figure),
    ...effects.map(figure),
    ...indicators.map(({ weight }) => figure(weight)),
    ...indicators.map(({ loading }) => figure(loading)),
    ...constructs.flatMap(({ r2 }) => present(r2)),
    ...constructs.flatMap(({ index }) => present(index)),
  ];
}

function headOf(part: PathBootstrap): BootstrapHead {
  const { kind, version, scheme, basis, consistent, tolerance, maxIterations, scale, missing } = part;
  const { signs, interval, confidence, n, effectiveN, seed, converged, accelerations } = part;
  return {
    kind,
    version,
    scheme,
    basis,
    consistent,
    tolerance,
    maxIterations,
    scale,
    missing,
    signs,
    interval,
    confidence,
    n,
    effectiveN,
    seed,
    converged,
    accelerations,
  };
}

function namesOf({ paths, effects, indicators, constructs }: PathBootstrap): BootstrapNames {
  return {
    paths: paths.map(({ from, to }) => ({ from, to })),
    effects: effects.map(({ from, to }) => ({ from, to })),
    indicators: indicators.map(({ construct, item }) => ({ construct, item })),
    constructs: constructs.map(({ construct, r2, index }) => ({
      construct,
      isExplained: r2 !== null,
      isIndexed: index !== null,
    })),
  };
}
