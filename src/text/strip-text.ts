/** How many columns a strip has. */
const WIDTH = 41;

/** A sign at a value; none where there is no value. */
export interface StripSign {
  readonly at: number | null;
  readonly sign: string;
}

/**
 * A line of text on which signs stand where their values lie between two ends; of two at one place the later stands.
 */
export function stripText(signs: readonly StripSign[], from: number, to: number): string {
  const columns = new Array<string>(WIDTH).fill(" ");
  for (const { at, sign } of signs) if (at !== null) columns[columnOf(at, from, to)] = sign;
  return columns.join("");
}

function columnOf(value: number, from: number, to: number): number {
  const share = to > from ? (value - from) / (to - from) : 0.5;
  return Math.round(Math.min(1, Math.max(0, share)) * (WIDTH - 1));
}
