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
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { type ReportPart, render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { shareTextIn } from "../share-text.ts";
import { percentAt } from "./percent.ts";
import { placesAt, placesText } from "./rank-text.ts";
import type { CheckCompliance, MysteryVisits, SiteScore } from "./score-mystery-visits.ts";
import type { VisitorAgreement } from "./visitor-agreement.ts";

/** Options of `formatMysteryVisits`. */
export interface FormatMysteryVisitsOptions extends FormatOptions {
  /** How many of the checks that are met least often to list; 5 by default. */
  weakest?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  weakest: otherwise(whole(0), 5),
} satisfies Readers<FormatMysteryVisitsOptions>;

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

const WORDS = {
  title: [
    "Mystery visits: visits {visits}, sites {sites}, mean score {score}",
    "Тайные визиты: визитов {visits}, мест {sites}, средняя оценка {score}",
    "Тайни посещения: посещения {visits}, обекти {sites}, средна оценка {score}",
  ],
  settings: [
    "{level} % intervals; places hold for all sites together",
    "интервалы {level} %; места верны для всех сразу",
    "интервали {level} %; местата важат за всички обекти заедно",
  ],
  site: ["site", "объект", "обект"],
  rank: ["rank", "место", "място"],
  places: ["places", "места", "места"],
  visits: ["visits", "визиты", "посещения"],
  score: ["score", "оценка", "оценка"],
  fullyMet: ["fully met", "выполнено", "изпълнено"],
  failedCritical: ["failed critical", "критических провалов", "критични провали"],
  weakest: [
    "Met least often ({shown} of {all})",
    "Выполняется реже всего ({shown} из {all})",
    "Изпълнява се най-рядко ({shown} от {all})",
  ],
  check: ["check", "проверка", "проверка"],
  section: ["section", "раздел", "раздел"],
  met: ["met", "выполнено", "изпълнено"],
  and: [" and ", " и ", " и "],
  agreement: [
    "Agreement of {visitors}: kappa {kappa}{interval} over {n} checks",
    "Согласие {visitors}: каппа {kappa}{interval}, проверок {n}",
    "Съгласие на {visitors}: капа {kappa}{interval}, проверки {n}",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Mystery visits for people: sites by rank with their intervals and the places that they may have, the checks that are
 * met least often, and whether the visitors agree. A dash stands where there is no figure.
 *
 * A plain report leaves out intervals. `labels` may name sites, sections, checks and visitors.
 *
 * @throws `invalid_input` for what is no result of `scoreMysteryVisits`, and for options that cannot be.
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
  const { as, language, style, labels, weakest } = readOptions(options, OPTIONS);
  const printer: Printer = {
    ...wordingWith(WORDS, language),
    labelOf: labelIn(labels),
    style,
  };
  const { say, decimals, level } = printer;
  const { n, overall, checks, agreement } = read;
  const counts = { visits: String(n), sites: String(overall.sites), score: decimals(overall.score, 1) };
  return render(
    {
      title: filled(say("title"), counts),
      lines: style === "full" ? [filled(say("settings"), { level: level(read.confidence) })] : [],
      parts: [
        { table: siteTable(read, printer) },
        ...weakestChecks(checks, weakest, printer),
        ...(agreement === null ? [] : [{ lines: [agreementLine(agreement, printer)] }]),
        { lines: noteLines(read.notes, "", language) },
      ],
    },
    as,
  );
}

type Printer = WordingWith<typeof WORDS> & {
  readonly labelOf: (id: string) => string;
  readonly style: "full" | "plain";
};

function siteTable({ sites }: Read<typeof VISITS>, printer: Printer): Table {
  const { say, word, labelOf, decimals, percent, interval, style } = printer;
  const isFull = style === "full";
  return {
    head: [
      ...[say("site"), say("rank"), say("places"), say("visits"), say("score")],
      ...(isFull ? [word("intervalHead")] : []),
      ...[say("fullyMet"), say("failedCritical")],
    ],
    rows: [...sites]
      .sort((a, b) => a.rank - b.rank)
      .map((row) => [
        labelOf(row.site),
        String(row.rank),
        placesText(row.rankInterval),
        String(row.n),
        decimals(row.score, 1),
        ...(isFull ? [interval(row.interval, (limit) => decimals(limit, 1))] : []),
        percent(row.met.share),
        String(row.failedCritical),
      ]),
  };
}

type ReadCompliance = Read<typeof CHECK>;

/** Checks by the share that meets them, those that never applied last. */
function weakestChecks(checks: readonly ReadCompliance[], count: number, printer: Printer): ReportPart[] {
  const byShare = [...checks].sort((a, b) => (a.met.share ?? 2) - (b.met.share ?? 2)).slice(0, count);
  if (byShare.length === 0) return [];
  const { say, labelOf, style } = printer;
  const shareText = shareTextIn(printer, style);
  return [
    {
      title: filled(say("weakest"), { shown: String(byShare.length), all: String(checks.length) }),
      table: {
        head: [say("check"), say("section"), say("met")],
        rows: byShare.map(({ section, check, met }) => [labelOf(check), labelOf(section), shareText(met)]),
        words: [1],
      },
    },
  ];
}

function agreementLine(agreement: Read<typeof AGREEMENT>, printer: Printer): string {
  const { say, labelOf, bounded, interval, style } = printer;
  const limits = interval(agreement.interval, (limit) => bounded(limit, 2));
  return filled(say("agreement"), {
    visitors: agreement.visitors.map(labelOf).join(say("and")),
    kappa: bounded(agreement.kappa, 2),
    interval: style === "full" ? ` ${limits}` : "",
    n: String(agreement.n),
  });
}
