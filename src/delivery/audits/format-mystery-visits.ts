import {
  fields,
  listOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals, percentText } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import { shareText } from "../share-text.ts";
import { percentAt } from "./percent.ts";
import { placesAt, placesText } from "./rank-text.ts";
import type { CheckCompliance, MysteryVisits, SiteScore } from "./score-mystery-visits.ts";
import type { VisitorAgreement } from "./visitor-agreement.ts";

/** Options of `formatMysteryVisits`. */
export interface FormatMysteryVisitsOptions {
  /** How many of the checks that are met least often to list; 5 by default. */
  weakest?: number | undefined;
}

const OPTIONS = { weakest: otherwise(whole(0), 5) } satisfies Readers<FormatMysteryVisitsOptions>;

const SITE = {
  site: textAt,
  n: whole(1),
  score: percentAt,
  interval: optional(limitsAt),
  rank: whole(1),
  rankInterval: placesAt,
  met: countedShareAt,
  failedCritical: whole(0),
} satisfies Partial<Readers<SiteScore>>;

const CHECK = { section: textAt, check: textAt, met: countedShareAt } satisfies Readers<CheckCompliance>;

const AGREEMENT = {
  visitors: listOf(textAt, "visitor"),
  n: whole(0),
  kappa: optional(finiteAt),
  interval: optional(limitsAt),
} satisfies Readers<VisitorAgreement>;

const VISITS = {
  model: oneOf("mystery-visits"),
  confidence: confidenceAt,
  n: whole(1),
  overall: fields({ sites: whole(1), score: percentAt, visitScore: percentAt }, "the scores of all"),
  sites: listOf(fields(SITE, "a site's score"), "site"),
  checks: listOf(fields(CHECK, "a check's compliance"), "check"),
  agreement: optional(fields(AGREEMENT, "the agreement of two visitors")),
  notes: notesAt,
} satisfies Partial<Readers<MysteryVisits>>;

/**
 * Mystery visits for people: sites by rank with their intervals and the places that they may have, the checks that are
 * met least often, and whether the visitors agree. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `scoreMysteryVisits`.
 *
 * @example
 * ```ts
 * import { formatMysteryVisits, scoreMysteryVisits } from "service-quality/delivery";
 *
 * const visit = (site: string, greeted: number) => ({
 *   site, sections: [{ section: "counter", checks: [{ check: "greeted", earned: greeted, possible: 10 }, { check: "receipt", earned: 10, possible: 10 }] }],
 * });
 * const visits = scoreMysteryVisits([visit("south", 1), visit("south", 2), visit("north", 9), visit("north", 10)]);
 * console.log(formatMysteryVisits(visits, { weakest: 1 }));
 * ```
 * ```text output
 * Mystery visits: visits 4, sites 2, mean score 77.5
 * 95 % intervals; places hold for all sites together
 *
 * site   rank  places  visits  score       interval  fully met  failed critical
 * ─────  ────  ──────  ──────  ─────  ─────────────  ─────────  ───────────────
 * north     1     1–2       2   97.5  [65.7, 100.0]       75 %                0
 * south     2     1–2       2   57.5   [25.7, 89.3]       50 %                0
 *
 * Met least often (1 of 2)
 * check    section                        met
 * ───────  ───────  ─────────────────────────
 * greeted  counter  1 of 4 (25 %) [5 %, 70 %]
 * ```
 */
export function formatMysteryVisits(visits: MysteryVisits, options: FormatMysteryVisitsOptions = {}): string {
  const read = readFields(visits, VISITS, [], "the result of scoreMysteryVisits");
  const { weakest } = readOptions(options, OPTIONS);
  const { n, overall, sites, checks, agreement } = read;
  const byRank = [...sites].sort((a, b) => a.rank - b.rank);
  return reportText([
    [
      `Mystery visits: visits ${n}, sites ${overall.sites}, mean score ${decimals(overall.score, 1)}`,
      `${levelText(read.confidence)} % intervals; places hold for all sites together`,
    ],
    numberTable(
      ["site", "rank", "places", "visits", "score", "interval", "fully met", "failed critical"],
      byRank.map((row) => [
        row.site,
        String(row.rank),
        placesText(row.rankInterval),
        String(row.n),
        decimals(row.score, 1),
        intervalText(row.interval, scoreText),
        percentText(row.met.share),
        String(row.failedCritical),
      ]),
    ),
    weakestChecks(checks, weakest),
    agreement === null ? [] : [agreementLine(agreement)],
    noteLines(read.notes),
  ]);
}

type ReadCompliance = Read<typeof CHECK>;

/** Checks by the share that meets them, those that never applied last. */
function weakestChecks(checks: readonly ReadCompliance[], count: number): string[] {
  const byShare = [...checks].sort((a, b) => (a.met.share ?? 2) - (b.met.share ?? 2)).slice(0, count);
  if (byShare.length === 0) return [];
  return [
    `Met least often (${byShare.length} of ${checks.length})`,
    ...numberTable(
      ["check", "section", "met"],
      byShare.map(({ section, check, met }) => [check, section, shareText(met)]),
      ["section"],
    ),
  ];
}

function agreementLine({ visitors, n, kappa, interval }: Read<typeof AGREEMENT>): string {
  const limits = intervalText(interval, (limit) => bounded(limit, 2));
  return `Agreement of ${visitors.join(" and ")}: kappa ${bounded(kappa, 2)} ${limits} over ${n} checks`;
}

function scoreText(score: number): string {
  return decimals(score, 1);
}
