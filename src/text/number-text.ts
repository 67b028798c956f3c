/** The most decimals that a formatter prints, more than a number in floating point has. */
export const MOST_DIGITS = 20;

/** A number with a fixed count of decimals, never "-0.00"; a dash where there is none. */
export function decimals(x: number | null, digits: number): string {
  if (x === null) return "–";
  const text = x.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}

/** A figure that cannot pass 1, as APA prints it: without the leading zero. */
export function bounded(x: number | null, digits: number): string {
  return decimals(x, digits).replace(/^(-?)0\./, "$1.");
}

/** A share in percent, "57 %". */
export function percentText(share: number | null, digits = 0): string {
  return share === null ? "–" : `${decimals(100 * share, digits)} %`;
}

/** A p-value as APA prints it: three decimals without the leading zero, "< .001" and "> .999" beyond them. */
export function pText(p: number | null): string {
  if (p !== null && p < 0.001) return "< .001";
  return p !== null && p > 0.999 ? "> .999" : bounded(p, 3);
}

/** A p-value in a sentence: "p = .032", "p < .001". */
export function pStatement(p: number | null): string {
  const text = pText(p);
  return /^[<>]/.test(text) ? `p ${text}` : `p = ${text}`;
}
