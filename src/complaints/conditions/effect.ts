import type { ErrorPath } from "../../errors/error.ts";
import { objectAt, textAt } from "../../errors/read-argument.ts";
import type { Scalar } from "./expression.ts";
import type { EffectRule, Moment, Standing } from "./moment.ts";
import { operandAt, type Scope } from "./operand.ts";

/** What is left to the application to do. */
export type ComplaintEffect = { readonly type: string } & Readonly<Record<string, Scalar>>;

const NO_EFFECTS: readonly ComplaintEffect[] = Object.freeze([]);

/** Checks an effect. */
export function effectAt(value: unknown, path: ErrorPath, scope: Scope): EffectRule {
  const given = objectAt(value, path, "an effect");
  textAt(given.type, [...path, "type"]);
  return Object.entries(given).map(([key, operand]) => [key, operandAt(operand, [...path, key], scope)]);
}

/** Effects with what they need to know of a case that has moved. */
export function effectsAt(
  effects: readonly EffectRule[],
  state: Standing,
  { event, calendars }: Omit<Moment, "state">,
): readonly ComplaintEffect[] {
  if (effects.length === 0) return NO_EFFECTS;
  const moment: Moment = { state, event, calendars };
  return effects.map(
    (entries) => Object.fromEntries(entries.map(([key, read]) => [key, read(moment)!])) as ComplaintEffect,
  );
}
