import type { AnalyzedPart } from "service-quality/report";

/** How many respondents a part could not use; 0 where each of its results rests on all. */
export function leftOut({ results }: AnalyzedPart, respondents: number): number {
  const used = Object.values(results).flatMap((result) => {
    const n = (result as { readonly n?: unknown } | undefined)?.n;
    return typeof n === "number" ? [n] : [];
  });
  return used.length === 0 ? 0 : respondents - Math.min(...used);
}
