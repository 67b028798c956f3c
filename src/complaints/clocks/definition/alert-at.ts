import type { ErrorPath } from "../../../errors/error.ts";
import { entriesAt, positiveAt, recordAt, textAt, wholeAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { conditionAt } from "../../conditions/condition.ts";
import { effectAt } from "../../conditions/effect.ts";
import type { Scope } from "../../conditions/operand.ts";
import type { AlertRule } from "../clock-rule.ts";

const LENGTHS = ["share", "beforeMs", "afterMs"] as const;

/** Checks the alerts of a clock. */
export function alertsAt(value: unknown, path: ErrorPath, scope: Scope): AlertRule[] {
  const names = new Set<string>();
  return entriesAt(value, path, "a list of alerts", (entry, here) => {
    const given = recordAt(entry, here, "an alert", ["alert", ...LENGTHS, "when", "effects"]);
    const { when, effects = [] } = given;
    const alert = textAt(given.alert, [...here, "alert"]);
    if (names.has(alert))
      refuse("invalid_input", [...here, "alert"], "a name that no alert before has", alert);
    names.add(alert);
    const [length, ...others] = LENGTHS.filter((key) => given[key] !== undefined);
    if (length === undefined || others.length > 0) {
      return refuse("invalid_input", here, `exactly one of ${LENGTHS.join(", ")}`, entry);
    }
    const there = [...here, length];
    return {
      alert,
      length:
        length === "share"
          ? { share: positiveAt(given.share, there) }
          : ({ [length]: wholeAt(given[length], there, 0) } as AlertRule["length"]),
      when: when === undefined ? null : conditionAt(when, [...here, "when"], scope),
      effects: entriesAt(effects, [...here, "effects"], "a list of effects", (effect, place) =>
        effectAt(effect, place, { ...scope, clocks: { ...scope.clocks, itself: null } }),
      ),
    };
  });
}
