import * as z from "zod";
import type { Condition, EffectSpec, Operand } from "../../complaints/conditions/expression.ts";
import type { Descriptions } from "../json-schema.ts";

export const text = z.string().min(1);
const field = z.enum(["at", "type", "actor", "role"]);

/** Text, a finite number, true, false or null. */
export const scalarShape = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a fact holds. */
export const factShape = z.strictObject({ fact: text });

/** A value as it stands, or where it is found. */
export const operandShape: z.ZodType<Operand> = z.union([
  scalarShape,
  factShape,
  z.strictObject({ data: text }),
  z.strictObject({ event: field }),
  z.strictObject({ penalty: text }),
]);

const tests = {
  equals: operandShape.optional(),
  notEquals: operandShape.optional(),
  in: z.array(operandShape).optional(),
  atLeast: operandShape.optional(),
  atMost: operandShape.optional(),
  present: z.boolean().optional(),
};

/** What must hold. */
export const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionShape) }),
    z.strictObject({ any: z.array(conditionShape) }),
    z.strictObject({ not: conditionShape }),
    z.strictObject({ fact: text, ...tests }),
    z.strictObject({ part: text, ...tests }),
    z.strictObject({ data: text, ...tests }),
    z.strictObject({ event: field, ...tests }),
    z.strictObject({ facts: z.record(z.string(), z.union([scalarShape, z.array(scalarShape)])) }),
    z.strictObject({ since: text, atLeastMs: operandShape.optional(), atMostMs: operandShape.optional() }),
    z.strictObject({
      clock: text,
      equals: z.enum(["idle", "running", "paused", "stopped"]).optional(),
      breached: z.boolean().optional(),
    }),
  ]),
) as z.ZodType as z.ZodType<Condition>;

/** What is left to the application to do. */
export const effectShape = z
  .object({ type: text })
  .catchall(operandShape) as z.ZodType as z.ZodType<EffectSpec>;

/** Descriptions of these shapes, to which those of others are added. */
export function expressionDescriptions(): Descriptions {
  return z
    .registry<{ id?: string; title?: string; description?: string }>()
    .add(operandShape, {
      id: "operand",
      description:
        "A value, or where it is found: a fact, a key of the event's data, a field of the event, the penalty of a clock.",
    })
    .add(conditionShape, { id: "condition", description: "What must hold; of a value exactly one test." })
    .add(effectShape, { id: "effect", description: "What is left to do, with what it needs to know." });
}
