import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import { type CountedShare, countedShare } from "../../numeric/inference/counted-share.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { reaches } from "../../numeric/ties.ts";
import { storedList } from "../stored-list.ts";
import { type AuditOptions, type AuditSettings, auditSettings, type CriticalRule } from "./audit-options.ts";
import {
  type AuditDocument,
  type AuditSection,
  type ReadCheck,
  type ReadSection,
  sectionsAt,
} from "./audit-section.ts";

const auditAt = storedList("audit", "sections", sectionsAt);

/** A section's points. */
export interface AuditSectionScore {
  section: string;
  /** `null` where sections have no weights. */
  weight: number | null;
  earned: number;
  possible: number;
  /** 100 earned / possible; `null` where nothing was possible. */
  score: number | null;
  /** Checks that did not apply. */
  notApplicable: number;
}

/** A critical check that was not fully met. */
export interface FailedCheck {
  section: string;
  check: string;
}

/** The points of an audit, before anything is estimated from them. */
export interface AuditPoints {
  /** Checks that applied and had points. */
  n: number;
  /** Of these, how many were fully met. */
  met: number;
  earned: number;
  possible: number;
  /** 0..100, before critical checks act. */
  rawScore: number;
  /** 0..100, after them. */
  score: number;
  failedCritical: FailedCheck[];
  sections: AuditSectionScore[];
}

/** The result of `scoreAudit`. */
export interface AuditScore {
  model: "audit";
  critical: CriticalRule;
  cap: number | null;
  passMark: number | null;
  confidence: number;
  /** Checks that applied and had points. */
  n: number;
  /** 0..100. */
  score: number;
  /** 0..100, before critical checks act. */
  rawScore: number;
  earned: number;
  possible: number;
  /** Checks that were fully met, of `n`. */
  met: CountedShare;
  failedCritical: FailedCheck[];
  /** Whether the score reaches the pass mark and no critical check failed; `null` without a pass mark. */
  passed: boolean | null;
  sections: AuditSectionScore[];
  notes: Note[];
}

/**
 * Scores an audit or a single mystery visit: 100 × points earned / points possible, with what does not apply left out
 * of both.
 *
 * The points that a check can earn are its weight. With weights on the sections the score is the weighted mean of
 * their scores, and a section in which nothing was possible does not count. A critical check fails unless it is fully
 * met; what follows is `critical`'s to say. The pass mark is reached within a billionth, so that no rounding fails
 * anybody.
 *
 * @throws `insufficient_data` for no sections, a section without checks, and where nothing was possible;
 * `invalid_input` for more earned than possible, two sections or two checks of a section of one name, weights on some
 * sections only or all 0, a cap without `"cap"` or the other way round, and an unknown key.
 *
 * Source: Wilson (1998), The use of mystery shopping in the measurement of service delivery, Service Industries Journal
 * 18(3), 148–163; Wilson (1927), Journal of the American Statistical Association 22, 209–212 (interval of `met`).
 *
 * @example
 * ```ts
 * import { scoreAudit } from "service-quality/delivery";
 *
 * const audit = scoreAudit(
 *   [
 *     { section: "arrival", checks: [{ check: "greeted", earned: 4, possible: 5 }, { check: "parking", earned: 0, possible: 5, applicable: false }] },
 *     { section: "counter", checks: [{ check: "receipt", earned: 0, possible: 1, critical: true }, { check: "offer", earned: 4, possible: 4 }] },
 *   ],
 *   { passMark: 75 },
 * );
 * [audit.score, audit.passed]; // => [80, false]
 * audit.failedCritical; // => [{ section: "counter", check: "receipt" }]
 * ```
 */
export function scoreAudit(
  sections: readonly AuditSection[] | AuditDocument,
  options?: AuditOptions,
): AuditScore {
  const settings = auditSettings(options);
  const { n, met, ...points } = auditPoints(auditAt(sections, []), settings, []);
  const { passMark, confidence } = settings;
  const failed = points.failedCritical.length > 0;
  return {
    model: "audit",
    ...settings,
    n,
    ...points,
    met: countedShare(met, n, confidence),
    passed: passMark === null ? null : reaches(points.score, passMark) && !failed,
    notes: points.sections.flatMap(({ score }, i): Note[] =>
      score === null ? [{ path: ["sections", i, "score"], reason: "nothing-possible" }] : [],
    ),
  };
}

/** Adds up the points of sections that were read. */
export function auditPoints(
  sections: readonly ReadSection[],
  settings: AuditSettings,
  path: ErrorPath,
): AuditPoints {
  const scores = sections.map(sectionScore);
  const counted = sections.map(({ checks }) => checks.filter(isCounted));
  const failedCritical = sections.flatMap(({ section }, i) =>
    counted[i]!.filter(({ critical, earned, possible }) => critical && earned < possible).map(
      ({ check }) => ({
        section,
        check,
      }),
    ),
  );
  const rawScore = rawScoreOf(scores, path);
  return {
    n: counted.reduce((n, checks) => n + checks.length, 0),
    met: counted.reduce((n, checks) => n + checks.filter(isMet).length, 0),
    earned: sumOf(scores, "earned"),
    possible: sumOf(scores, "possible"),
    rawScore,
    score: failedCritical.length === 0 ? rawScore : punished(rawScore, settings),
    failedCritical,
    sections: scores,
  };
}

/** Whether a check applied and had points to earn. */
export function isCounted({ applicable, possible }: ReadCheck): boolean {
  return applicable && possible > 0;
}

/** Whether a check that counts was fully met. */
export function isMet({ earned, possible }: ReadCheck): boolean {
  return earned === possible;
}

function sectionScore({ section, weight, checks }: ReadSection): AuditSectionScore {
  const applicable = checks.filter((check) => check.applicable);
  const earned = compensatedSum(applicable.map((check) => check.earned));
  const possible = compensatedSum(applicable.map((check) => check.possible));
  const score = possible === 0 ? null : percentOf(earned, possible);
  return { section, weight, earned, possible, score, notApplicable: checks.length - applicable.length };
}

/** Of the points of all sections, or of the sections' scores where these have weights. */
function rawScoreOf(sections: readonly AuditSectionScore[], path: ErrorPath): number {
  const weighed = sections.filter(({ weight, possible }) => possible > 0 && weight !== 0);
  if (weighed.length === 0) refuse("insufficient_data", path, "a check that applies and has points", 0);
  if (weighed[0]!.weight === null) return percentOf(sumOf(weighed, "earned"), sumOf(weighed, "possible"));
  const scores = weighed.map(({ weight, score }) => weight! * score!);
  return Math.min(100, compensatedSum(scores) / sumOf(weighed, "weight"));
}

function punished(rawScore: number, { critical, cap }: AuditSettings): number {
  if (critical === "zero") return 0;
  return cap === null ? rawScore : Math.min(rawScore, cap);
}

function percentOf(earned: number, possible: number): number {
  return Math.min(100, (100 * earned) / possible);
}

function sumOf(sections: readonly AuditSectionScore[], key: "earned" | "possible" | "weight"): number {
  return compensatedSum(sections.map((section) => section[key]!));
}
