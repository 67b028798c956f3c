import { type CesEstimate, estimateCes } from "../../satisfaction/measures/ces.ts";
import { type CsatEstimate, estimateCsat } from "../../satisfaction/measures/csat.ts";
import { formatCes } from "../../satisfaction/measures/format-ces.ts";
import { formatCsat } from "../../satisfaction/measures/format-csat.ts";
import { formatNps } from "../../satisfaction/measures/format-nps.ts";
import { estimateNps, type NpsEstimate } from "../../satisfaction/measures/nps.ts";
import type { Layout, Model, Settings } from "./model.ts";

type Ratings = (number | null)[];

/** The net promoter score of a column of ratings. */
export const nps = measure<NpsEstimate>(estimateNps, formatNps, (estimate) => [
  { class: "promoters", count: estimate.promoters, share: estimate.promoterShare },
  { class: "passives", count: estimate.passives, share: estimate.passiveShare },
  { class: "detractors", count: estimate.detractors, share: estimate.detractorShare },
]);

/** The share of the satisfied in a column of ratings. */
export const csat = measure<CsatEstimate>(estimateCsat, formatCsat, ({ distribution }) => distribution);

/** The effort in a column of ratings. */
export const ces = measure<CesEstimate>(estimateCes, formatCes, ({ distribution }) => distribution);

/** A measure of one column. */
function measure<Estimate>(
  score: (ratings: Ratings, settings: Settings) => Estimate,
  format: (estimate: Estimate, layout: Layout) => string,
  rows: (estimate: Estimate) => readonly object[],
): Model<Ratings, Estimate> {
  return {
    needs: ["column"],
    answers: ({ options }) => ({ columns: [options.column!] }),
    batteries: ({ options }) => ({ answers: { columns: [options.column!] } }),
    data: ({ batteries }, { options }) => batteries.answers![options.column!]!,
    score,
    reports: (estimate, layout) => [format(estimate, layout)],
    rows,
  };
}
