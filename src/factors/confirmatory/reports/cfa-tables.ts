import type { Table } from "../../../text/report.ts";
import { filled } from "../../../text/words.ts";
import type { CfaParameter } from "../cfa-rows.ts";
import type { CfaPrinter } from "./cfa-words.ts";
import type { ReadCfa } from "./read-cfa.ts";

/** Items with their loadings and what they share with their construct. */
export function itemTable({ loadings, residuals }: ReadCfa, isFull: boolean, printer: CfaPrinter): Table {
  const { say, word, labelOf, bounded } = printer;
  const shares = new Map(residuals.map(({ item, r2 }) => [item, r2]));
  return {
    head: [word("item"), say("construct"), ...(isFull ? [say("loading"), "SE", "z"] : []), "β", "R²"],
    rows: loadings.map(({ item, construct, standardized, ...parameter }) => [
      labelOf(item),
      labelOf(construct),
      ...(isFull ? figuresIn(parameter, printer) : []),
      bounded(standardized, 2),
      bounded(shares.get(item) ?? null, 2),
    ]),
    words: [1],
  };
}

/** The reliability of constructs, and their correlations below a diagonal of √AVE. */
export function constructTable(
  { validity, correlations }: ReadCfa,
  { say, labelOf, bounded }: CfaPrinter,
): Table {
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

/** Arrows among constructs, residuals that covary, intercepts and thresholds, as far as there are any. */
export function furtherTables(read: ReadCfa, isFull: boolean, printer: CfaPrinter): Table[] {
  const { secondOrder, regressions, residualCovariances, intercepts, thresholds } = read;
  return [
    ...(secondOrder.length + regressions.length > 0 ? [arrowTable(read, isFull, printer)] : []),
    ...(residualCovariances.length > 0 ? [residualTable(read, isFull, printer)] : []),
    ...(isFull && intercepts !== null ? [interceptTable(intercepts, printer)] : []),
    ...(isFull && thresholds !== null ? [thresholdTable(thresholds, printer)] : []),
  ];
}

/** What a full report has of every parameter. */
type ReadParameter = Pick<CfaParameter, "estimate" | "standardError" | "z">;

function figuresIn({ estimate, standardError, z }: ReadParameter, { decimals }: CfaPrinter): string[] {
  return [decimals(estimate, 2), decimals(standardError, 2), decimals(z, 2)];
}

/** Arrows from constructs to those that measure them, and to others. */
function arrowTable(
  { secondOrder, regressions, constructs }: ReadCfa,
  isFull: boolean,
  printer: CfaPrinter,
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

function residualTable({ residualCovariances }: ReadCfa, isFull: boolean, printer: CfaPrinter): Table {
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

function interceptTable(intercepts: NonNullable<ReadCfa["intercepts"]>, printer: CfaPrinter): Table {
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

function thresholdTable(thresholds: NonNullable<ReadCfa["thresholds"]>, printer: CfaPrinter): Table {
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
