import { numberOf } from "../tables/numeral.ts";

/** A number that more is meant by than its value: a post code, a telephone number, a long id. */
const IDENTIFIER = /^(?:\+|-?0\d|-?\d{16})/;

/** What UTF-8 looks like where it was read as another encoding, or another as UTF-8. */
const MISREAD = /\uFFFD|Ã[\u0080-\u00BF]|â€|Ð[\u0080-\u009F]/;

/** Whether a numeral is an identifier: with a leading zero, a plus sign or more than 15 digits. */
export function isIdentifier(numeral: string): boolean {
  return numeral.length > 1 && IDENTIFIER.test(numeral);
}

/** Whether a text would be a number with a decimal comma, or without one. */
export function isNumberWithComma(text: string): boolean {
  return !Number.isNaN(numberOf(text, ",")) && !isIdentifier(text);
}

/** Whether a text seems to have been read in a wrong encoding. */
export function isDoubtful(text: string): boolean {
  return MISREAD.test(text);
}
