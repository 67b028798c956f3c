/** The most letters of one of several names in a sentence. */
const LETTERS = 60;

/** A name as a sentence with others has it: what is too long ends in "…". */
export function brief(name: string): string {
  const letters = [...name];
  return letters.length <= LETTERS
    ? name
    : `${letters
        .slice(0, LETTERS - 1)
        .join("")
        .trimEnd()}…`;
}
