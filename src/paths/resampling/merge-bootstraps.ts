import { listAt } from "../../errors/read-argument.ts";
import { consecutive, joined } from "../../numeric/draw-parts.ts";
import { bootstrapOf } from "./bootstrap-of.ts";
import { type BootstrapNames, estimatesOf } from "./bootstrap-rows.ts";
import { pathBootstrapAt } from "./define-path-bootstrap.ts";
import type { PathBootstrap } from "./path-bootstrap.ts";

/**
 * One bootstrap of its parts, in any order: the same result as if all their replicates had been computed together. The
 * parts are of the same answers, model, options and seed, and their replicates follow on each other without gap or
 * overlap.
 *
 * @throws `insufficient_data` for no part; `invalid_input` for parts that do not belong together, and for replicates
 * that are missing or given twice.
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
  const sorted = consecutive(listAt(parts, [], "part", (part, path) => partOf(pathBootstrapAt(part, path))));
  const { identity } = sorted[0]!;
  return bootstrapOf(identity.head, identity.names, identity.estimates, {
    ...joined(sorted),
    fitDraws: identity.estimates.fit && sorted.flatMap(({ fitDraws }) => fitDraws!),
  });
}

/** What all parts of a bootstrap share, and what each has of its own. */
function partOf(part: PathBootstrap) {
  const {
    from,
    to,
    replicates,
    failed,
    failures,
    draws,
    fitDraws,
    notes,
    paths,
    effects,
    indicators,
    constructs,
    chains,
    vaf,
    htmt,
    loadings,
    higherOrder,
    fit,
    ...head
  } = part;
  return {
    identity: { head, names: namesOf(part), estimates: estimatesOf(part) },
    from,
    to,
    failures,
    draws,
    fitDraws,
  };
}

function namesOf(part: PathBootstrap): BootstrapNames {
  const { paths, effects, indicators, constructs, htmt, higherOrder, chains } = part;
  return {
    paths: paths.map(({ from, to }) => ({ from, to })),
    effects: effects.map(({ from, to }) => ({ from, to })),
    indicators: indicators.map(({ construct, item }) => ({ construct, item })),
    constructs: constructs.map(({ construct, r2, index }) => ({
      construct,
      isExplained: r2 !== null,
      isIndexed: index !== null,
    })),
    htmt: htmt.map(({ a, b }) => ({ a, b })),
    higherOrder: higherOrder.map(({ construct, of, weight }) => ({
      construct,
      of,
      isWeighted: weight !== null,
    })),
    chains: chains.map(({ path }) => path),
  };
}
