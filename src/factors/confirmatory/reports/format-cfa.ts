import { readFields, readOptions } from "../../../errors/options.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../../text/format-options.ts";
import { noteLines } from "../../../text/note-text.ts";
import { render } from "../../../text/report.ts";
import { wordingWith } from "../../../text/wording.ts";
import { filled } from "../../../text/words.ts";
import type { CfaEstimate } from "../estimate-cfa.ts";
import { constructTable, furtherTables, itemTable } from "./cfa-tables.ts";
import { CFA_WORDS, type CfaPrinter } from "./cfa-words.ts";
import { CFA, type ReadCfa } from "./read-cfa.ts";

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
  const printer = { ...wordingWith(CFA_WORDS, language), labelOf: labelIn(labels) };
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

function titleOf({ method, n }: ReadCfa, { say }: CfaPrinter): string {
  const title = method === "wlsmv" ? "ordinal" : method === "maximum-likelihood" ? "title" : "robust";
  return filled(say(title), { n: String(n), method: method.toUpperCase() });
}

/** The fit as the method has it, then by the scaled chi-square; of ordinal answers the latter alone. */
function fitLines({ fit, method }: ReadCfa, printer: CfaPrinter): string[] {
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
  { say, bounded, decimals, interval, pStatement }: CfaPrinter,
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
