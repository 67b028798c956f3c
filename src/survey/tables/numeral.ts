/** The mark between the whole part of a number and its decimals. */
export type DecimalMark = "." | ",";

/** Matched in time that grows with the length of the text: digits stand in one place of each branch. */
const NUMERALS = {
  ".": /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
  ",": /^[+-]?(\d+(,\d*)?|,\d+)(e[+-]?\d+)?$/i,
};

/** The number that a text spells, NaN where it spells none. */
export function numberOf(text: string, decimal: DecimalMark): number {
  if (!NUMERALS[decimal].test(text)) return Number.NaN;
  return Number(decimal === "," ? text.replace(",", ".") : text) + 0;
}
