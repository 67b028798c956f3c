import type { Answers } from "../answer.ts";

/** Answers, attributes and weights in one order of respondents. */
export interface Survey<Battery extends string = string, Attribute extends string = string> {
  respondents: string[];
  /** Columns by item; what the scores take as their first argument. */
  batteries: Record<Battery, Answers>;
  attributes: Record<Attribute, (string | number | null)[]>;
  /** `null` where respondents are not weighted. */
  weights: number[] | null;
}
