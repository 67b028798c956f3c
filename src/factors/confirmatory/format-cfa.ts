import {
  entriesOf,
  fields,
  listOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { nameAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { CfaCorrelation, CfaLoading, CfaResidual } from "./cfa-rows.ts";
import type { ConstructValidity } from "./construct-validity.ts";
import type { CfaEstimate } from "./estimate-cfa.ts";
import type { CfaFit } from "./fit-measures.ts";

const FIT = {
  chiSquared: optional(numberAt),
  df: whole(0),
  p: optional(rateAt),
  cfi: optional(numberAt),
  tli: optional(numberAt),
  rmsea: optional(numberAt),
  rmseaInterval: optional(limitsAt),
  srmr: numberAt,
} satisfies Partial<Readers<CfaFit>>;

const LOADING = {
  construct: nameAt,
  item: nameAt,
  estimate: numberAt,
  standardError: optional(numberAt),
  z: optional(numberAt),
  standardized: optional(numberAt),
} satisfies Partial<Readers<CfaLoading>>;

const RESIDUAL = { item: nameAt, r2: numberAt } satisfies Partial<Readers<CfaResidual>>;

const CORRELATION = { a: nameAt, b: nameAt, estimate: optional(numberAt) } satisfies Readers<CfaCorrelation>;

const VALIDITY = {
  construct: nameAt,
  ave: optional(numberAt),
  compositeReliability: optional(numberAt),
} satisfies Partial<Readers<ConstructValidity>>;

/** What the report needs of the analysis. */
const CFA = {
  n: whole(0),
  fit: fields(FIT, "the fit"),
  loadings: listOf(fields(LOADING, "a loading"), "loading"),
  residuals: listOf(fields(RESIDUAL, "a residual"), "residual"),
  correlations: entriesOf(fields(CORRELATION, "a correlation"), "correlations"),
  validity: listOf(fields(VALIDITY, "a construct's row"), "row"),
  notes: notesAt,
} satisfies Partial<Readers<CfaEstimate>>;

type ReadCfa = Read<typeof CFA>;

const WORDS = {
  title: [
    "Confirmatory factor analysis by maximum likelihood, n = {n}",
    "Подтверждающий факторный анализ, максимальное правдоподобие, n = {n}",
    "Потвърждаващ факторен анализ, максимално правдоподобие, n = {n}",
  ],
  construct: ["construct", "конструкт", "конструкт"],
  loading: ["loading", "нагрузка", "натоварване"],
  interval: [" 90% CI {limits}", ", 90 % ДИ {limits}", ", 90 % ДИ {limits}"],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = WordingWith<typeof WORDS> & {
  readonly labelOf: (id: string) => string;
};

/**
 * The tables of a confirmatory factor analysis for people: the fit; items with their loadings, standard errors and what
 * they share with their construct; and each construct's reliability, average variance extracted, and correlations below
 * a diagonal of √AVE.
 *
 * A dash stands where there is no figure; the reasons follow. A plain report has the items and constructs without the
 * fit and without standard errors. `labels` may name items and constructs.
 *
 * @throws `invalid_input` for what is no result of `estimateCfa`, and for options that cannot be.
 *
 * Source: number style of the APA Publication Manual (7th ed.), section 6.36; what is to be reported: Jackson, Gillaspy
 * & Purc-Stephenson (2009), Reporting practices in confirmatory factor analysis, Psychological Methods 14, 6–23.
 *
 * @example
 * ```ts
 * import { estimateCfa, formatCfa } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7], q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7], q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 * };
 * const lines = formatCfa(estimateCfa(answers, { constructs: { Reliability: ["q5", "q6", "q7", "q8"] } })).split("\n");
 * lines[0]; // => "Confirmatory factor analysis by maximum likelihood, n = 12"
 * lines[5]; // => "q5    Reliability     1.00     –     –  .88  .77"
 * ```
 */
export function formatCfa(cfa: CfaEstimate, options?: FormatOptions): string {
  const read = readFields(cfa, CFA, [], "a result of estimateCfa");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const printer = { ...wordingWith(WORDS, language), labelOf: labelIn(labels) };
  const isFull = style === "full";
  return render(
    {
      title: filled(printer.say("title"), { n: String(read.n) }),
      lines: isFull ? [fitLine(read, printer)] : [],
      parts: [
        { table: itemTable(read, isFull, printer) },
        { table: constructTable(read, printer) },
        { lines: noteLines(read.notes, "", language) },
      ],
    },
    as,
  );
}

function fitLine({ fit }: ReadCfa, { say, bounded, decimals, interval, pStatement }: Printer): string {
  const { chiSquared, df, p, cfi, tli, rmsea, rmseaInterval, srmr } = fit;
  const limits = interval(rmseaInterval, (limit) => bounded(limit, 3));
  const range = rmseaInterval === null ? "" : filled(say("interval"), { limits });
  return [
    `χ²(${df}) = ${decimals(chiSquared, 2)}, ${pStatement(p)}`,
    `CFI = ${bounded(cfi, 3)}`,
    `TLI = ${bounded(tli, 3)}`,
    `RMSEA = ${bounded(rmsea, 3)}${range}`,
    `SRMR = ${bounded(srmr, 3)}`,
  ].join("; ");
}

function itemTable(
  { loadings, residuals }: ReadCfa,
  isFull: boolean,
  { say, word, labelOf, bounded, decimals }: Printer,
): Table {
  const shares = new Map(residuals.map(({ item, r2 }) => [item, r2]));
  return {
    head: [word("item"), say("construct"), ...(isFull ? [say("loading"), "SE", "z"] : []), "β", "R²"],
    rows: loadings.map(({ item, construct, estimate, standardError, z, standardized }) => [
      labelOf(item),
      labelOf(construct),
      ...(isFull ? [decimals(estimate, 2), decimals(standardError, 2), decimals(z, 2)] : []),
      bounded(standardized, 2),
      bounded(shares.get(item) ?? null, 2),
    ]),
    words: [1],
  };
}

function constructTable({ validity, correlations }: ReadCfa, { say, labelOf, bounded }: Printer): Table {
  return {
    head: [say("construct"), "CR", "AVE", ...validity.map((_, j) => String(j + 1))],
    rows: validity.map(({ construct, compositeReliability, ave }, i) => [
      `${i + 1} ${labelOf(construct)}`,
      bounded(compositeReliability, 2),
      bounded(ave, 2),
      ...validity.map(({ construct: other }, j) => {
        if (j > i) return "";
        if (j === i) return bounded(ave === null ? null : Math.sqrt(ave), 2);
        return bounded(correlations.find(({ a, b }) => a === other && b === construct)?.estimate ?? null, 2);
      }),
    ]),
  };
}
