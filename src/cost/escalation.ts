import type { Note } from "../errors/note.ts";
import { amountAt, listAt, numberAt, recordAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** A stage at which errors are caught. */
export interface EscalationStage {
  readonly stage: string;
  /** Errors caught there, at least 0. */
  readonly caught: number;
}

/** What `escalatedCosts` needs. */
export interface EscalationInput {
  /** What an error costs at the first stage, at least 0. */
  readonly base: number;
  /** In order: kept from happening, corrected before the customer, felt by the customer. */
  readonly stages: readonly EscalationStage[];
  /** How many times more it costs a stage later, at least 1; 10 by default. */
  readonly factor?: number | undefined;
}

/** A stage with its cost. */
export interface EscalatedStage {
  stage: string;
  caught: number;
  /** Base × factor to the power of the stage's place. */
  unitCost: number;
  cost: number;
  /** What it would have saved to catch them a stage earlier; 0 at the first. */
  savedEarlier: number;
}

/** The result of `escalatedCosts`. */
export interface EscalatedCosts {
  model: "1-10-100";
  base: number;
  factor: number;
  total: number;
  stages: EscalatedStage[];
  notes: Note[];
}

/**
 * The 1–10–100 rule: what an error costs grows by a factor with every stage at which it is caught later.
 *
 * @throws `insufficient_data` without stages; `invalid_input` for counts or a base below 0, and a factor below 1.
 *
 * Source: Labovitz & Chang, as in Labovitz, Chang & Rosansky (1992), Making Quality Work (1 to prevent, 10 to correct,
 * 100 to fail).
 *
 * @example
 * ```ts
 * import { escalatedCosts } from "service-quality/cost";
 *
 * const { total, stages } = escalatedCosts({
 *   base: 1,
 *   stages: [{ stage: "prevented", caught: 80 }, { stage: "corrected", caught: 15 }, { stage: "failed", caught: 5 }],
 * });
 * total; // => 730
 * stages[2]; // => { stage: "failed", caught: 5, unitCost: 100, cost: 500, savedEarlier: 450 }
 * ```
 */
export function escalatedCosts(input: EscalationInput): EscalatedCosts {
  const given = recordAt(input, [], "errors by stage", ["base", "stages", "factor"]);
  const { factor: times = 10 } = given;
  const base = amountAt(given.base, ["base"]);
  const factor = numberAt(times, ["factor"]);
  if (factor < 1) refuse("invalid_input", ["factor"], "a number of at least 1", factor);
  const caught = listAt(given.stages, ["stages"], "stage", (value, path) => {
    const stage = recordAt(value, path, "a stage", ["stage", "caught"]);
    return {
      stage: textAt(stage.stage, [...path, "stage"]),
      caught: amountAt(stage.caught, [...path, "caught"]),
    };
  });
  const stages = caught.map((stage, place) => {
    const unitCost = numberAt(base * factor ** place, ["stages", place]);
    const cost = stage.caught * unitCost;
    return { ...stage, unitCost, cost, savedEarlier: place === 0 ? 0 : cost - cost / factor };
  });
  return {
    model: "1-10-100",
    base,
    factor,
    total: stages.reduce((sum, { cost }) => sum + cost, 0),
    stages,
    notes: [],
  };
}
