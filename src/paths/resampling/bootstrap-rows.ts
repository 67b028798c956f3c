import type { Draw } from "../../numeric/draw-rows.ts";
import { percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import { varianceAccountedFor } from "../tables/path-tables.ts";
import { type BootstrapFigure, type FigureSettings, figureOf, figuresOf } from "./bootstrap-figures.ts";
import type { BootstrapRows, FitBootstrapRow, VafBootstrapRow } from "./path-bootstrap.ts";

type Ends = { readonly from: string; readonly to: string };

/** What figures belong to, in the order of the draws; chains are made of the paths. */
export interface BootstrapNames {
  readonly paths: readonly Ends[];
  readonly effects: readonly Ends[];
  readonly indicators: readonly { readonly construct: string; readonly item: string }[];
  readonly constructs: readonly {
    readonly construct: string;
    readonly isExplained: boolean;
    readonly isIndexed: boolean;
  }[];
  readonly htmt: readonly { readonly a: string; readonly b: string }[];
  readonly higherOrder: readonly {
    readonly construct: string;
    readonly of: string;
    readonly isWeighted: boolean;
  }[];
  readonly chains: readonly (readonly string[])[];
}

/** The figures of all respondents. */
export interface BootstrapEstimates {
  /** As a row of draws. */
  readonly figures: readonly number[];
  readonly fit: readonly Omit<FitBootstrapRow, "quantile95" | "quantile99">[] | null;
}

/** Every row of figures but those of fit. */
export function bootstrapRows(
  names: BootstrapNames,
  estimates: readonly number[],
  draws: readonly Draw[],
  settings: FigureSettings,
): Omit<BootstrapRows, "fit"> {
  const figures = figuresOf(estimates, draws, settings);
  const derived = derivedFrom(names, estimates, draws, settings.confidence);
  let next = 0;
  const take = () => figures[next++]!;
  const paths = names.paths.map(({ from, to }) => ({ from, to, ...take() }));
  const effects = names.effects.map(({ from, to }, i) => ({
    from,
    to,
    ...take(),
    indirect: derived.indirect(i),
  }));
  const weights = names.indicators.map(take);
  const loadings = names.indicators.map(take);
  const r2 = names.constructs.map(({ isExplained }) => (isExplained ? take() : null));
  const indices = names.constructs.map(({ isIndexed }) => (isIndexed ? take() : null));
  const htmt = names.htmt.map(({ a, b }) => ({ a, b, ...take() }));
  const partWeights = names.higherOrder.map(({ isWeighted }) => (isWeighted ? take() : null));
  const partLoadings = names.higherOrder.map(take);
  return {
    paths,
    effects,
    indicators: names.indicators.map(({ construct, item }, i) => ({
      construct,
      item,
      weight: weights[i]!,
      loading: loadings[i]!,
    })),
    constructs: names.constructs.map(({ construct }, b) => ({ construct, r2: r2[b]!, index: indices[b]! })),
    chains: names.chains.map((path) => ({ path: [...path], ...derived.chain(path) })),
    vaf: names.effects.flatMap((_, i) => derived.vaf(i)),
    htmt,
    loadings: names.indicators.map(({ construct, item }, i) => ({ construct, item, ...loadings[i]! })),
    higherOrder: names.higherOrder.map(({ construct, of }, i) => ({
      construct,
      of,
      weight: partWeights[i]!,
      loading: partLoadings[i]!,
    })),
  };
}

/** The figures of all respondents as a row of draws. */
export function estimatesOf(rows: Omit<BootstrapRows, "chains" | "vaf" | "loadings">): BootstrapEstimates {
  const { paths, effects, indicators, constructs, htmt, higherOrder, fit } = rows;
  const figures = [
    ...paths,
    ...effects,
    ...indicators.map(({ weight }) => weight),
    ...indicators.map(({ loading }) => loading),
    ...constructs.flatMap(({ r2 }) => r2 ?? []),
    ...constructs.flatMap(({ index }) => index ?? []),
    ...htmt,
    ...higherOrder.flatMap(({ weight }) => weight ?? []),
    ...higherOrder.map(({ loading }) => loading),
  ];
  return {
    figures: figures.map(({ estimate }) => estimate),
    fit: fit?.map(({ model, measure, value }) => ({ model, measure, value })) ?? null,
  };
}

/** Figures that are made of others in every replicate; their intervals are percentiles. */
function derivedFrom(
  names: BootstrapNames,
  estimates: readonly number[],
  draws: readonly Draw[],
  confidence: number,
) {
  const placeOf = ({ from, to }: Ends) =>
    names.paths.findIndex((path) => path.from === from && path.to === to);
  const joined = new Set(names.chains.map((chain) => JSON.stringify([chain[0], chain.at(-1)])));
  const summarized = (compute: (row: Draw) => number): BootstrapFigure =>
    figureOf(compute(estimates), Float64Array.from(draws, compute), confidence);
  /** Direct and total effect of a pair in a row, the direct one 0 where there is no path. */
  const effectIn = (i: number) => {
    const path = placeOf(names.effects[i]!);
    return (row: Draw) => ({ direct: path < 0 ? 0 : row[path]!, total: row[names.paths.length + i]! });
  };
  const hasChain = (i: number) => joined.has(JSON.stringify([names.effects[i]!.from, names.effects[i]!.to]));
  return {
    chain(path: readonly string[]): BootstrapFigure {
      const places = path.slice(1).map((to, i) => placeOf({ from: path[i]!, to }));
      return summarized((row) => places.reduce((product, place) => product * row[place]!, 1) + 0);
    },
    indirect(i: number): BootstrapFigure | null {
      if (!hasChain(i)) return null;
      const effect = effectIn(i);
      return summarized((row) => {
        const { direct, total } = effect(row);
        return total - direct + 0;
      });
    },
    vaf(i: number): VafBootstrapRow[] {
      if (!hasChain(i) || placeOf(names.effects[i]!) < 0) return [];
      const effect = effectIn(i);
      const shareIn = (row: Draw) => {
        const { direct, total } = effect(row);
        return varianceAccountedFor(direct, total - direct);
      };
      const shares = Float64Array.from(draws.map(shareIn).filter((share) => share !== null));
      return [
        {
          from: names.effects[i]!.from,
          to: names.effects[i]!.to,
          estimate: shareIn(estimates),
          interval: shares.length < 2 ? null : percentileInterval(shares, confidence),
        },
      ];
    },
  };
}
