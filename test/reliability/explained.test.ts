import fc from "fast-check";
import * as reliability from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { pathText } from "../../src/errors/error.ts";
import type { Note } from "../../src/errors/note.ts";
import { laws } from "../properties/reliability.laws.ts";

const estimates = Object.entries(reliability).filter(([name]) => name.startsWith("estimate"));

describe("every estimate of the module", () => {
  it.each(estimates)("%s notes why each of its nulls is one, once", (name, estimate) => {
    const law = laws[name];
    if (law === undefined || "exempt" in law) throw new Error(`${name} has no calls`);
    const call = estimate as (...args: readonly unknown[]) => { notes: Note[] };
    fc.assert(
      fc.property(law.calls, (args) => {
        const { notes, ...result } = call(...args);
        const noted = notes.map(({ path }) => pathText(path));
        for (const path of nullsIn(result, "").filter((found) => !isUnasked(found, args))) {
          expect(noted.some((start) => path === start || path.startsWith(`${start}[`))).toBe(true);
        }
        expect(new Set(notes.map((note) => JSON.stringify(note))).size).toBe(notes.length);
      }),
    );
  });
});

/** Of a general factor an omega tells where one is asked for, by groups of items or a number of factors. */
function isUnasked(path: string, [, options]: readonly unknown[]): boolean {
  const { groups, factors } = (options ?? {}) as { groups?: unknown; factors?: unknown };
  return /^(omegaHierarchical|generalLoadings)$/.test(path) && (groups ?? factors ?? null) === null;
}

/** Paths of all nulls, such as `forms[2].value`; a test on the normal distribution has no degrees of freedom. */
function nullsIn(value: unknown, path: string): string[] {
  if (value === null) return path.endsWith("test.df") ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((entry, i) => nullsIn(entry, `${path}[${i}]`));
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    nullsIn(entry, path === "" ? key : `${path}.${key}`),
  );
}
