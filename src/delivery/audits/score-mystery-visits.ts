import type { Note } from "../../errors/note.ts";
import { listAt } from "../../errors/read-argument.ts";
import { type CountedShare, countedShare, emptyShareNotes } from "../../numeric/inference/counted-share.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { type AuditOptions, auditSettings, type CriticalRule } from "./audit-options.ts";
import { jointLevel, type RankInterval, rankIntervals, ranksOf } from "./joint-ranks.ts";
import { type MysteryVisit, type ReadVisit, visitAt } from "./mystery-visit.ts";
import { percentInterval } from "./percent.ts";
import { type AuditPoints, auditPoints, isCounted, isMet } from "./score-audit.ts";
import { type VisitorAgreement, visitorAgreement } from "./visitor-agreement.ts";

/** A site with what its visits say of it. */
export interface SiteScore {
  site: string;
  /** Visits. */
  n: number;
  /** Mean of the visits' scores, 0..100. */
  score: number;
  /** Of the visits' scores; `null` for one visit. */
  standardDeviation: number | null;
  /** Student's, of this site alone, cut at 0 and 100; `null` for one visit. */
  interval: Interval | null;
  /** 1 for the highest score; equal scores have the best of their places. */
  rank: number;
  /** The places that the site may have; those of all sites hold together. */
  rankInterval: RankInterval;
  /** Checks fully met, of all visits together. */
  met: CountedShare;
  /** Critical checks that failed, in all visits. */
  failedCritical: number;
}

/** How often a check was fully met. */
export interface CheckCompliance {
  section: string;
  check: string;
  /** Of the visits in which it applied. */
  met: CountedShare;
}

/** The result of `scoreMysteryVisits`. */
export interface MysteryVisits {
  model: "mystery-visits";
  method: "klein-wright-wieczorek";
  critical: CriticalRule;
  cap: number | null;
  passMark: number | null;
  confidence: number;
  /** Visits. */
  n: number;
  overall: {
    sites: number;
    /** Mean of the sites' scores: a site counts once. */
    score: number;
    /** Mean of the visits' scores: a visit counts once. */
    visitScore: number;
  };
  /** In order of first appearance. */
  sites: SiteScore[];
  /** Every check of any visit, in order of first appearance. */
  checks: CheckCompliance[];
  /** Of two visitors; `null` unless exactly two are named. */
  agreement: VisitorAgreement | null;
  notes: Note[];
}

/**
 * Scores mystery visits by site, ranks the sites with intervals that hold together, and counts how often each check was
 * met.
 *
 * A visit is scored as `scoreAudit` does. Few visits say little: beside each site's own interval stand the places that
 * it may have, from Student's intervals at the level confidence^(1/k), k sites. A site visited once has no interval and
 * may have any place. Where exactly two visitors are named, Cohen's kappa says whether they judge alike.
 *
 * @throws `insufficient_data` without visits and for a visit in which nothing was possible; `invalid_input` as
 * `scoreAudit` does.
 *
 * Source: Wilson (1998), The use of mystery shopping in the measurement of service delivery, Service Industries Journal
 * 18(3), 148–163; Klein, Wright & Wieczorek (2020), A joint confidence region for an overall ranking of populations,
 * Journal of the Royal Statistical Society C 69, 589–606, theorem 1; Cohen (1960), Educational and Psychological
 * Measurement 20, 37–46.
 *
 * @example
 * ```ts
 * import { scoreMysteryVisits } from "service-quality/delivery";
 *
 * const visit = (site: string, earned: number) => ({
 *   site, sections: [{ section: "counter", checks: [{ check: "greeted", earned, possible: 10 }] }],
 * });
 * const { overall, sites } = scoreMysteryVisits([visit("north", 9), visit("north", 10), visit("south", 2), visit("south", 3)]);
 * overall; // => { sites: 2, score: 60, visitScore: 60 }
 * sites.map(({ site, score, rank }) => [site, score, rank]); // => [["north", 95, 1], ["south", 25, 2]]
 * sites[0].rankInterval; // => { lower: 1, upper: 2 }
 * ```
 */
export function scoreMysteryVisits(visits: readonly MysteryVisit[], options?: AuditOptions): MysteryVisits {
  const settings = auditSettings(options);
  const { confidence } = settings;
  const read = listAt(visits, [], "visit", visitAt);
  const points = read.map(({ sections }, v) => auditPoints(sections, settings, [v, "sections"]));
  const sites = sitesOf(read, points, confidence);
  const checks = complianceOf(read, confidence);
  return {
    model: "mystery-visits",
    method: "klein-wright-wieczorek",
    ...settings,
    n: read.length,
    overall: {
      sites: sites.length,
      score: meanOf(sites.map(({ score }) => score)).mean,
      visitScore: meanOf(points.map(({ score }) => score)).mean,
    },
    sites,
    checks,
    agreement: visitorAgreement(read, confidence),
    notes: [
      ...sites.flatMap(({ interval }, i): Note[] =>
        interval === null ? [{ path: ["sites", i, "interval"], reason: "one-unit" }] : [],
      ),
      ...checks.flatMap(({ met }, i) => emptyShareNotes(["checks", i, "met"], met)),
    ],
  };
}

function sitesOf(
  visits: readonly ReadVisit[],
  points: readonly AuditPoints[],
  confidence: number,
): SiteScore[] {
  const bySite = new Map<string, AuditPoints[]>();
  visits.forEach(({ site }, v) => {
    const own = bySite.get(site);
    if (own === undefined) bySite.set(site, [points[v]!]);
    else own.push(points[v]!);
  });
  const groups = Array.from(bySite);
  const means = groups.map(([, own]) => meanOf(own.map(({ score }) => score)));
  const ranks = ranksOf(means.map(({ mean }) => mean));
  const level = jointLevel(confidence, groups.length);
  const places = rankIntervals(means.map((mean) => meanInterval(mean, level)));
  return groups.map(([site, own], i) => {
    const { n, mean, standardDeviation } = means[i]!;
    return {
      site,
      n,
      score: mean,
      standardDeviation,
      interval: percentInterval(meanInterval(means[i]!, confidence)),
      rank: ranks[i]!,
      rankInterval: places[i]!,
      met: countedShare(sumOf(own, "met"), sumOf(own, "n"), confidence),
      failedCritical: own.reduce((sum, { failedCritical }) => sum + failedCritical.length, 0),
    };
  });
}

function complianceOf(visits: readonly ReadVisit[], confidence: number): CheckCompliance[] {
  const bySection = new Map<string, Map<string, Tally>>();
  const tallies: Tally[] = [];
  for (const { sections } of visits) {
    for (const { section, checks } of sections) {
      const known = bySection.get(section) ?? new Map<string, Tally>();
      bySection.set(section, known);
      for (const check of checks) {
        const tally = known.get(check.check) ?? { section, check: check.check, met: 0, n: 0 };
        if (!known.has(check.check)) {
          known.set(check.check, tally);
          tallies.push(tally);
        }
        if (!isCounted(check)) continue;
        tally.n++;
        if (isMet(check)) tally.met++;
      }
    }
  }
  return tallies.map(({ section, check, met, n }) => ({
    section,
    check,
    met: countedShare(met, n, confidence),
  }));
}

interface Tally {
  readonly section: string;
  readonly check: string;
  met: number;
  n: number;
}

function meanOf(values: readonly number[]) {
  return estimateMean(Float64Array.from(values), null)!;
}

function sumOf(points: readonly AuditPoints[], key: "met" | "n"): number {
  return points.reduce((sum, point) => sum + point[key], 0);
}
