import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { isServiceQualityError } from "../../src/errors/error.ts";
import { indexOf, root, standingModules } from "../files.ts";
import type { Law, Laws } from "../properties/law.ts";
import { strayNotes } from "../stray-notes.ts";
import { hostileValues } from "./hostile-values.ts";
import { mutated } from "./mutate.ts";
import { parametersOf } from "./parameters.ts";

type Call = (...args: readonly unknown[]) => unknown;

/** Calls of each export; `npm run fuzz` makes more. */
const CALLS = Number(process.env.HOSTILE_CALLS ?? 40);

const tried = standingModules.filter((name) => name !== "");

// As long as it takes: a hang shows itself.
vi.setConfig({ testTimeout: 0 });

const held = { answers: 0, refusals: 0 };
afterAll(() => console.log(`hostile calls: ${held.answers} answered, ${held.refusals} refused`));

for (const module of tried) {
  const exports: Readonly<Record<string, unknown>> = await import(join(root, indexOf(module)));
  const { laws }: { laws: Laws } = await import(join(root, `test/properties/${module}.laws.ts`));
  const functions = Object.entries(laws).filter((entry): entry is [string, Law] => "calls" in entry[1]);

  describe(`service-quality/${module}`, () => {
    for (const [name, law] of functions) {
      const call = exports[name] as Call;
      const parameters = parametersOf.get(name)!;
      const options = parameters.findIndex((parameter) => parameter.name === "options");

      it(`${name} refuses hostile values, or has an answer that survives JSON`, () => {
        const draws = fc.infiniteStream(fc.nat(2 ** 30));
        fc.assert(
          fc.property(law.calls, draws, (args, stream) => {
            const draw = (n: number) => stream.next().value! % n;
            const hostile = args.length === 0 ? args : mutated(args, draw);
            holdAnswer(() => call(...hostile), law.json !== false);
          }),
          { numRuns: CALLS },
        );
      });

      it(`${name} refuses nothing where its data should be, and answers anything else or refuses it`, () => {
        const [args] = fc.sample(law.calls, 1) as [readonly unknown[]];
        parameters.forEach(({ name: parameter, optional }, at) => {
          if (at === options) return;
          for (const hostile of hostileValues) {
            const value = hostile();
            const given = withAt(args, at, value);
            const thrown = holdAnswer(() => call(...given), law.json !== false);
            if (optional || (value !== undefined && value !== null)) continue;
            expect(thrown, `${parameter}: ${value}`).toBe(true);
          }
        });
      });

      if (options < 0) continue;

      it(`${name} refuses an option that it does not have, and takes null for none`, () => {
        fc.assert(
          fc.property(law.calls, (args) => {
            const given = Array.from({ length: options + 1 }, (_, at) => args[at]);
            if (outcomeOf(() => call(...given)).error !== null) return;
            const { error } = outcomeOf(() =>
              call(...withAt(given, options, { ...(given[options] as object), misspelt: 1 })),
            );
            expect(isServiceQualityError(error) && [error.code, error.path]).toEqual([
              "invalid_input",
              ["misspelt"],
            ]);
            const none = outcomeOf(() => call(...withAt(given, options, null)));
            expect(none).toEqual(outcomeOf(() => call(...withAt(given, options, undefined))));
          }),
          { numRuns: Math.min(5, CALLS) },
        );
      });
    }

    for (const [name, value] of Object.entries(exports)) {
      if (!hasSafeParse(value)) continue;
      it(`${name} parses hostile values without throwing`, () => {
        for (const hostile of hostileValues) value.safeParse(hostile());
      });
    }
  });
}

/** Holds what a call gives to be JSON, or what it throws to be the library's error; says whether it threw. */
function holdAnswer(call: () => unknown, json: boolean): boolean {
  const { result, error } = outcomeOf(call);
  if (error === null) {
    if (json && !survivesJson(result)) expect.fail("the result does not survive JSON");
    expect(strayNotes(result)).toEqual([]);
    held.answers++;
    return false;
  }
  if (!isServiceQualityError(error)) throw error;
  // A position that is asked for may be none, such as 0.5.
  expect(error.path.every((key) => typeof key === "string" || Number.isFinite(key))).toBe(true);
  expect(error.message.length).toBeLessThan(1000);
  held.refusals++;
  return true;
}

function outcomeOf(call: () => unknown): { result: unknown; error: unknown } {
  try {
    return { result: call(), error: null };
  } catch (error) {
    return { result: null, error };
  }
}

function survivesJson(value: unknown): boolean {
  const text = JSON.stringify(value);
  return text !== undefined && isDeepStrictEqual(JSON.parse(text), value);
}

function hasSafeParse(value: unknown): value is { safeParse(input: unknown): unknown } {
  return typeof value === "object" && value !== null && "safeParse" in value;
}

function withAt(args: readonly unknown[], at: number, value: unknown): unknown[] {
  const given = args.slice();
  given[at] = value;
  return given;
}
