import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { countedShareAt } from "../../numeric/inference/counted-share.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { displayWidth } from "../../text/display-width.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { shareTextIn } from "../share-text.ts";
import type { StandardStatus, StandardsCoverage, StandardsReport } from "./standards-report.ts";

const STATUS = {
  standard: textAt,
  owner: optional(textAt),
  dueInDays: optional(finiteAt),
  current: optional(booleanAt),
  training: optional(countedShareAt),
  knowledge: optional(countedShareAt),
  compliance: optional(countedShareAt),
  signs: entriesOf(
    oneOf("no-owner", "never-reviewed", "overdue", "not-trained", "not-checked"),
    "signs of dust",
  ),
} satisfies Partial<Readers<StandardStatus>>;

const COVERAGE = {
  activities: whole(1),
  covered: whole(0),
  share: rateAt,
  uncovered: entriesOf(textAt, "activities"),
} satisfies Readers<StandardsCoverage>;

const REPORT = {
  model: oneOf("standards-report"),
  asOf: textAt,
  confidence: confidenceAt,
  n: whole(1),
  currency: countedShareAt,
  owned: countedShareAt,
  coverage: optional(fields(COVERAGE, "the coverage of activities")),
  training: optional(countedShareAt),
  knowledge: optional(countedShareAt),
  compliance: optional(countedShareAt),
  standards: listOf(fields(STATUS, "a standard's status"), "standard"),
  dusty: entriesOf(textAt, "standards"),
  notes: notesAt,
} satisfies Readers<StandardsReport>;

/** What is counted of all standards, in the order of the report. */
const COUNTED = ["currency", "owned", "training", "knowledge", "compliance"] as const;

const WORDS = {
  title: ["Standards: {n} on {date}", "Стандарты: {n} на {date}", "Стандарти: {n} към {date}"],
  intervals: ["{level} % intervals", "интервалы {level} %", "интервали {level} %"],
  currency: ["up to date", "актуальны", "актуални"],
  owned: ["owned", "есть владелец", "имат собственик"],
  training: ["trained", "обучены", "обучени"],
  knowledge: ["known", "известны", "познати"],
  compliance: ["met", "соблюдаются", "спазени"],
  coverage: [
    "Activities with a standard: {covered} of {all}",
    "Дела со стандартом: {covered} из {all}",
    "Дейности със стандарт: {covered} от {all}",
  ],
  without: ["without: {names}", "без него: {names}", "без: {names}"],
  standard: ["standard", "стандарт", "стандарт"],
  owner: ["owner", "владелец", "собственик"],
  current: ["current", "актуален", "актуален"],
  due: ["due in days", "срок, дней", "срок, дни"],
  signs: ["signs", "признаки", "признаци"],
  yes: ["yes", "да", "да"],
  no: ["no", "нет", "не"],
  dusty: ["Gathering dust: {names}", "Пылятся: {names}", "Събират прах: {names}"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * The life of standards for people: how many are up to date, owned, trained, known and met, each standard with what
 * speaks against it, and those that gather dust. A dash stands where there is no figure.
 *
 * A plain report leaves out intervals. `labels` may name standards and activities.
 *
 * @throws `invalid_input` for what is no result of `standardsReport`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatStandards, standardsReport } from "service-quality/delivery";
 *
 * const report = standardsReport(
 *   [
 *     { standard: "greeting", owner: "desk", reviewedAt: "2026-01-31", reviewEveryDays: 180, compliance: { count: 27, n: 30 } },
 *     { standard: "refunds", reviewedAt: "2024-05-01", reviewEveryDays: 365 },
 *   ],
 *   { asOf: "2026-07-30" },
 * );
 * console.log(formatStandards(report));
 * ```
 * ```text output
 * Standards: 2 on 2026-07-30; 95 % intervals
 * up to date  1 of 2 (50 %) [9 %, 91 %]
 * owned       1 of 2 (50 %) [9 %, 91 %]
 * trained     –
 * known       –
 * met         27 of 30 (90 %) [74 %, 97 %]
 *
 * standard  owner  current  due in days  trained  known   met  signs
 * ────────  ─────  ───────  ───────────  ───────  ─────  ────  ───────────────────────────────────────────
 * greeting  desk       yes            0        –      –  90 %  not-trained
 * refunds   –           no         -455        –      –     –  no-owner, overdue, not-trained, not-checked
 *
 * Gathering dust: refunds
 * ```
 */
export function formatStandards(report: StandardsReport, options?: FormatOptions): string {
  const read = readFields(report, REPORT, [], "the result of standardsReport");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const printer: Printer = { ...wording, labelOf: labelIn(labels) };
  const { say, labelOf, level } = printer;
  const shareText = shareTextIn(wording, style);
  const { n, asOf, confidence, coverage, dusty } = read;
  const width = Math.max(...COUNTED.map((key) => displayWidth(say(key)))) + 2;
  const intervals = style === "full" ? [filled(say("intervals"), { level: level(confidence) })] : [];
  return render(
    {
      title: [filled(say("title"), { n: String(n), date: asOf }), ...intervals].join("; "),
      lines: COUNTED.map(
        (key) => `${say(key)}${" ".repeat(width - displayWidth(say(key)))}${shareText(read[key])}`,
      ),
      parts: [
        ...(coverage === null ? [] : [{ lines: [coverageLine(coverage, printer)] }]),
        { table: standardTable(read, printer) },
        ...(dusty.length === 0
          ? []
          : [{ lines: [filled(say("dusty"), { names: dusty.map(labelOf).join(", ") })] }]),
        { lines: noteLines(read.notes, "", language) },
      ],
    },
    as,
  );
}

type Printer = WordingWith<typeof WORDS> & {
  readonly labelOf: (id: string) => string;
};

function standardTable({ standards }: Read<typeof REPORT>, { say, labelOf, percent }: Printer): Table {
  return {
    head: [
      ...[say("standard"), say("owner"), say("current"), say("due"), say("training")],
      ...[say("knowledge"), say("compliance"), say("signs")],
    ],
    rows: standards.map((row) => [
      labelOf(row.standard),
      row.owner ?? "–",
      row.current === null ? "–" : say(row.current ? "yes" : "no"),
      row.dueInDays === null ? "–" : String(row.dueInDays),
      percent(row.training?.share ?? null),
      percent(row.knowledge?.share ?? null),
      percent(row.compliance?.share ?? null),
      row.signs.join(", ") || "–",
    ]),
    words: [1, 7],
  };
}

function coverageLine({ activities, covered, uncovered }: Read<typeof COVERAGE>, printer: Printer): string {
  const { say, labelOf } = printer;
  const line = filled(say("coverage"), { covered: String(covered), all: String(activities) });
  const names = uncovered.map(labelOf).join(", ");
  return uncovered.length === 0 ? line : `${line}; ${filled(say("without"), { names })}`;
}
