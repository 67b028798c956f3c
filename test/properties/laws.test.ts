import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, indexOf, root, standingModules } from "../files.ts";
import { strayNotes } from "../stray-notes.ts";
import type { Laws } from "./law.ts";

type Exports = Readonly<Record<string, unknown>>;
type Call = (...args: readonly unknown[]) => unknown;

const rooms = standingModules.filter((module) => module !== "");

for (const module of rooms) {
  const exports: Exports = await import(join(root, indexOf(module)));
  const laws = await lawsOf(module);

  describe(`service-quality/${module}`, () => {
    it("has no laws of what it does not export", () => {
      expect(Object.keys(laws).filter((name) => !Object.hasOwn(exports, name))).toEqual([]);
    });

    for (const [name, value] of Object.entries(exports)) {
      const law = Object.hasOwn(laws, name) ? laws[name] : undefined;
      if (law !== undefined && "exempt" in law) continue;
      if (typeof value === "function") {
        it(`${name} gives JSON whose notes lead somewhere, the same for the same arguments, and leaves them unchanged`, () => {
          if (law === undefined) {
            throw new Error(`${name} has no law: register its calls in test/properties/${module}.laws.ts`);
          }
          fc.assert(
            fc.property(law.calls, (args) => holdLaws(name, value as Call, args, law.json !== false)),
          );
        });
      } else {
        it(`${name} is frozen JSON`, () => {
          expect(isJson(value)).toBe(true);
          expect(isDeeplyFrozen(value)).toBe(true);
        });
      }
    }
  });
}

describe("service-quality", () => {
  it("exports every name of every module but those that are asked for by their own", async () => {
    const whole: Exports = await import(join(root, indexOf("")));
    const parts = await Promise.all(
      rooms.filter((room) => !apart.includes(room)).map((room) => import(join(root, indexOf(room)))),
    );
    const names = new Set(parts.flatMap((part) => Object.keys(part)));
    expect(Object.keys(whole).sort()).toEqual([...names].sort());
  });
});

async function lawsOf(module: string): Promise<Laws> {
  const file = join(root, `test/properties/${module}.laws.ts`);
  return existsSync(file) ? (await import(file)).laws : {};
}

function holdLaws(name: string, call: Call, args: readonly unknown[], json: boolean): void {
  const before = copyOf(args);
  deepFreeze(args);
  const result = call(...args);
  if (json && !isJson(result)) {
    expect.fail(`the result does not survive JSON: ${JSON.stringify(result)}`);
  }
  expect(strayNotes(result), "notes that lead nowhere").toEqual([]);
  expect(isDeepStrictEqual(args, before), "the arguments are unchanged").toBe(true);
  expect(isDeepStrictEqual(call(...args), result), "a second call gives the same").toBe(true);
  if (name.startsWith("define")) {
    expect(isDeeplyFrozen(result), "a defined document is frozen").toBe(true);
  }
}

/** Whether a value comes back from JSON as it went in: no undefined, NaN, infinity, -0, typed array or prototype in it. */
function isJson(value: unknown): boolean {
  const text = JSON.stringify(value);
  return text !== undefined && isDeepStrictEqual(JSON.parse(text), value);
}

function isDeeplyFrozen(value: unknown): boolean {
  return !isObject(value) || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
}

/** Typed arrays cannot be frozen; comparing with a copy holds them instead. */
function deepFreeze(value: unknown): void {
  if (!isObject(value) || ArrayBuffer.isView(value)) return;
  Object.values(value).forEach(deepFreeze);
  Object.freeze(value);
}

/** A deep copy that keeps prototypes, holes in arrays and values that are undefined; errors stay themselves. */
function copyOf<T>(value: T): T {
  if (!isObject(value) || value instanceof Error) return value;
  if (ArrayBuffer.isView(value) || value instanceof Date) return structuredClone(value);
  const copy = Array.isArray(value) ? new Array(value.length) : Object.create(Object.getPrototypeOf(value));
  for (const key of Object.keys(value)) {
    Object.defineProperty(copy, key, {
      value: copyOf((value as Record<string, unknown>)[key]),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
