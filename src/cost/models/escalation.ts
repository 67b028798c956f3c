import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { listOf, otherwise, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

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
  readonly factor?: number | null | undefined;
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

const STAGE = { stage: textAt, caught: amountAt } satisfies Readers<EscalationStage>;

const ERRORS = {
  base: amountAt,
  stages: listOf(record(STAGE, "a stage"), "stage"),
  factor: otherwise(factorAt, 10),
} satisfies Readers<EscalationInput>;

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
  const { base, factor, ...given } = readRecord(input, ERRORS, [], "errors by stage");
  const stages = given.stages.map((stage, place) => {
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

function factorAt(value: unknown, path: ErrorPath): number {
  const factor = numberAt(value, path);
  return factor >= 1 ? factor : refuse("invalid_input", path, "a number of at least 1", value);
}
