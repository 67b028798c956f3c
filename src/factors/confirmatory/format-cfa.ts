import {
  entriesOf,
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
import { nameAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { CfaMethod } from "./cfa-options.ts";
import type {
  CfaConstruct,
  CfaCorrelation,
  CfaIntercept,
  CfaLoading,
  CfaParameter,
  CfaRegression,
  CfaResidual,
  CfaResidualCovariance,
  CfaSecondOrder,
  CfaThresholds,
} from "./cfa-rows.ts";
import type { ConstructValidity } from "./construct-validity.ts";
import type { CfaEstimate } from "./estimate-cfa.ts";
import type { CfaFit, ScaledFit } from "./fit-measures.ts";

const SCALED = {
  chiSquared: numberAt,
  df: whole(0),
  p: rateAt,
  cfi: optional(numberAt),
  tli: optional(numberAt),
  rmsea: optional(numberAt),
  rmseaInterval: optional(limitsAt),
} satisfies Partial<Readers<ScaledFit>>;

const FIT = {
  chiSquared: optional(numberAt),
  df: whole(0),
  p: optional(rateAt),
  cfi: optional(numberAt),
  tli: optional(numberAt),
  rmsea: optional(numberAt),
  rmseaInterval: optional(limitsAt),
  srmr: numberAt,
  scaled: optional(fields(SCALED, "the scaled fit")),
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

const PARAMETER = {
  estimate: numberAt,
  standardError: optional(numberAt),
  z: optional(numberAt),
} satisfies Partial<Readers<CfaParameter>>;

const STANDARDIZED = { ...PARAMETER, standardized: optional(numberAt) };

const SECOND_ORDER = { construct: nameAt, of: nameAt, ...STANDARDIZED } satisfies Partial<
  Readers<CfaSecondOrder>
>;

const REGRESSION = { from: nameAt, to: nameAt, ...STANDARDIZED } satisfies Partial<Readers<CfaRegression>>;

const RESIDUAL_COVARIANCE = { a: nameAt, b: nameAt, ...STANDARDIZED } satisfies Partial<
  Readers<CfaResidualCovariance>
>;

const INTERCEPT = { item: nameAt, ...PARAMETER } satisfies Partial<Readers<CfaIntercept>>;

const THRESHOLDS = { item: nameAt, values: listOf(numberAt, "threshold") } satisfies Readers<CfaThresholds>;

const CONSTRUCT = { construct: nameAt, r2: optional(numberAt) } satisfies Readers<CfaConstruct>;

/** What the report needs of the analysis; what the method does not have may be left out. */
const CFA = {
  method: otherwise(oneOf<CfaMethod>("maximum-likelihood", "mlm", "mlr", "wlsmv"), "maximum-likelihood"),
  missing: optional(nameAt),
  secondOrder: otherwise(entriesOf(fields(SECOND_ORDER, "a part"), "parts"), []),
  regressions: otherwise(entriesOf(fields(REGRESSION, "a path"), "paths"), []),
  residualCovariances: otherwise(entriesOf(fields(RESIDUAL_COVARIANCE, "a pair"), "pairs of items"), []),
  constructs: otherwise(entriesOf(fields(CONSTRUCT, "a construct"), "constructs"), []),
  intercepts: optional(listOf(fields(INTERCEPT, "an intercept"), "intercept")),
  thresholds: optional(listOf(fields(THRESHOLDS, "an item's thresholds"), "item")),
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
  robust: [
    "Confirmatory factor analysis by maximum likelihood with robust errors ({method}), n = {n}",
    "Подтверждающий факторный анализ, максимальное правдоподобие с робастными ошибками ({method}), n = {n}",
    "Потвърждаващ факторен анализ, максимално правдоподобие с робастни грешки ({method}), n = {n}",
  ],
  ordinal: [
    "Confirmatory factor analysis of answers in categories by weighted least squares (WLSMV), n = {n}",
    "Подтверждающий факторный анализ ответов в категориях, взвешенные наименьшие квадраты (WLSMV), n = {n}",
    "Потвърждаващ факторен анализ на отговори в категории, претеглени най-малки квадрати (WLSMV), n = {n}",
  ],
  fullInformation: [
    "Respondents who answered only in part are taken with what they answered (full information).",
    "Респонденты с пропусками учтены с теми ответами, которые они дали (полная информация).",
    "Респондентите с пропуски са взети с отговорите, които са дали (пълна информация).",
  ],
  scaled: ["Scaled: {figures}", "С поправкой: {figures}", "С поправка: {figures}"],
  path: ["path", "связь", "връзка"],
  estimate: ["estimate", "оценка", "оценка"],
  residualPair: ["residuals of", "остатки", "остатъци"],
  intercept: ["intercept", "среднее", "средно"],
  threshold: ["threshold {k}", "порог {k}", "праг {k}"],
  construct: ["construct", "конструкт", "конструкт"],
  loading: ["loading", "нагрузка", "натоварване"],
  interval: [" 90% CI {limits}", ", 90 % ДИ {limits}", ", 90 % ДИ {limits}"],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = WordingWith<typeof WORDS> & {
  readonly labelOf: (id: string) => string;
};

/**
 * The tables of a confirmatory factor analysis for people: the fit, scaled where the method scales it; items with
 * their loadings, standard errors and what they share with their construct; each construct's reliability, average
 * variance extracted, and correlations below a diagonal of √AVE; and where there are any, arrows among constructs,
 * residuals that covary, intercepts and thresholds.
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
      title: titleOf(read, printer),
      lines: [
        ...(read.missing === "full-information" ? [printer.say("fullInformation")] : []),
        ...(isFull ? fitLines(read, printer) : []),
      ],
      parts: [
        { table: itemTable(read, isFull, printer) },
        { table: constructTable(read, printer) },
        ...furtherTables(read, isFull, printer).map((table) => ({ table })),
        { lines: noteLines(read.notes, "", language) },
      ],
    },
    as,
  );
}

function titleOf({ method, n }: ReadCfa, { say }: Printer): string {
  const title = method === "wlsmv" ? "ordinal" : method === "maximum-likelihood" ? "title" : "robust";
  return filled(say(title), { n: String(n), method: method.toUpperCase() });
}

/** The fit as the method has it, then by the scaled chi-square; of ordinal answers the latter alone. */
function fitLines({ fit, method }: ReadCfa, printer: Printer): string[] {
  const { say, bounded } = printer;
  const srmr = `SRMR = ${bounded(fit.srmr, 3)}`;
  const lineOf = (figures: Omit<ReadCfa["fit"], "srmr" | "scaled">) =>
    [...figuresOf(figures, printer), srmr].join("; ");
  if (fit.scaled === null) return [lineOf(fit)];
  const scaled = filled(say("scaled"), { figures: lineOf(fit.scaled) });
  return method === "wlsmv" ? [scaled] : [lineOf(fit), scaled];
}

function figuresOf(
  { chiSquared, df, p, cfi, tli, rmsea, rmseaInterval }: Omit<ReadCfa["fit"], "srmr" | "scaled">,
  { say, bounded, decimals, interval, pStatement }: Printer,
): string[] {
  const limits = interval(rmseaInterval, (limit) => bounded(limit, 3));
  const range = rmseaInterval === null ? "" : filled(say("interval"), { limits });
  return [
    `χ²(${df}) = ${decimals(chiSquared, 2)}, ${pStatement(p)}`,
    `CFI = ${bounded(cfi, 3)}`,
    `TLI = ${bounded(tli, 3)}`,
    `RMSEA = ${bounded(rmsea, 3)}${range}`,
  ];
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

function furtherTables(read: ReadCfa, isFull: boolean, printer: Printer): Table[] {
  const { secondOrder, regressions, residualCovariances, intercepts, thresholds } = read;
  return [
    ...(secondOrder.length + regressions.length > 0 ? [arrowTable(read, isFull, printer)] : []),
    ...(residualCovariances.length > 0 ? [residualTable(read, isFull, printer)] : []),
    ...(isFull && intercepts !== null ? [interceptTable(intercepts, printer)] : []),
    ...(isFull && thresholds !== null ? [thresholdTable(thresholds, printer)] : []),
  ];
}

type ReadParameter = Pick<CfaParameter, "estimate" | "standardError" | "z">;

function figuresIn({ estimate, standardError, z }: ReadParameter, { decimals }: Printer): string[] {
  return [decimals(estimate, 2), decimals(standardError, 2), decimals(z, 2)];
}

/** Arrows from constructs to those that measure them, and to others. */
function arrowTable(
  { secondOrder, regressions, constructs }: ReadCfa,
  isFull: boolean,
  printer: Printer,
): Table {
  const { say, labelOf, bounded } = printer;
  const shares = new Map(constructs.map(({ construct, r2 }) => [construct, r2]));
  const arrows = [
    ...secondOrder.map(({ construct: from, of: to, ...rest }) => ({ from, to, ...rest })),
    ...regressions,
  ];
  return {
    head: [say("path"), ...(isFull ? [say("estimate"), "SE", "z"] : []), "β", "R²"],
    rows: arrows.map(({ from, to, standardized, ...parameter }) => [
      `${labelOf(from)} → ${labelOf(to)}`,
      ...(isFull ? figuresIn(parameter, printer) : []),
      bounded(standardized, 2),
      bounded(shares.get(to) ?? null, 2),
    ]),
  };
}

function residualTable({ residualCovariances }: ReadCfa, isFull: boolean, printer: Printer): Table {
  const { say, labelOf, bounded } = printer;
  return {
    head: [say("residualPair"), ...(isFull ? [say("estimate"), "SE", "z"] : []), "r"],
    rows: residualCovariances.map(({ a, b, standardized, ...parameter }) => [
      `${labelOf(a)} ↔ ${labelOf(b)}`,
      ...(isFull ? figuresIn(parameter, printer) : []),
      bounded(standardized, 2),
    ]),
  };
}

function interceptTable(intercepts: NonNullable<ReadCfa["intercepts"]>, printer: Printer): Table {
  const { say, word, labelOf, decimals } = printer;
  return {
    head: [word("item"), say("intercept"), "SE"],
    rows: intercepts.map(({ item, estimate, standardError }) => [
      labelOf(item),
      decimals(estimate, 2),
      decimals(standardError, 2),
    ]),
  };
}

function thresholdTable(thresholds: NonNullable<ReadCfa["thresholds"]>, printer: Printer): Table {
  const { say, word, labelOf, decimals } = printer;
  const most = Math.max(...thresholds.map(({ values }) => values.length));
  const columns = Array.from({ length: most }, (_, k) => k);
  return {
    head: [word("item"), ...columns.map((k) => filled(say("threshold"), { k: String(k + 1) }))],
    rows: thresholds.map(({ item, values }) => [
      labelOf(item),
      ...columns.map((k) => (k < values.length ? decimals(values[k]!, 2) : "")),
    ]),
  };
}
