import type { ChartName } from "../../src/charts/index.ts";
import type { Words } from "../../src/text/words.ts";

/** A question, and what answers it. */
export interface Model {
  readonly id: string;
  readonly question: Words;
  /** What has to be there to answer it. */
  readonly data: Words;
  /** The functions, the first one first. */
  readonly functions: readonly string[];
  /** The chart that draws it; `null` where a table says it better. */
  readonly chart: ChartName | null;
  /** A page of `docs/guide`, and mostly a heading. */
  readonly guide: string;
}

/** Models of one field. */
export interface ModelPart {
  readonly title: Words;
  readonly models: readonly Model[];
}
