import { readFileSync } from "node:fs";
import {
  estimateCorrelations,
  estimatePower,
  estimateRegression,
  summarizeAnswers,
  testNormality,
} from "service-quality/statistics";
import { describe, expect, it } from "vitest";

const functions: Readonly<Record<string, (...given: never[]) => unknown>> = {
  estimateCorrelations,
  estimatePower,
  estimateRegression,
  summarizeAnswers,
  testNormality,
};

interface Case {
  readonly name: string;
  readonly call: string;
  readonly args: readonly never[];
  readonly expect: unknown;
  readonly tolerance: number;
}

const { cases } = JSON.parse(readFileSync(new URL("golden.json", import.meta.url), "utf8")) as {
  cases: readonly Case[];
};

/** Figures of a part of a result, each with what it should be. */
function figuresOf(got: unknown, want: unknown, path: string): [path: string, got: unknown, want: unknown][] {
  if (want === null || typeof want !== "object") return [[path, got, want]];
  return Object.entries(want).flatMap(([key, part]) =>
    figuresOf((got as Record<string, unknown> | null)?.[key], part, `${path}.${key}`),
  );
}

describe("statistics beside R", () => {
  it("hold at least two hundred figures", () => {
    const figures = cases.flatMap(({ expect: want }) => figuresOf(null, want, ""));
    expect(figures.filter(([, , want]) => typeof want === "number").length).toBeGreaterThan(200);
  });

  it.each(cases)("$call: $name", ({ call, args, expect: want, tolerance }) => {
    const result = functions[call]!(...args);
    const apart = figuresOf(result, want, "").filter(([, got, figure]) =>
      typeof figure === "number"
        ? !(Math.abs((got as number) - figure) <= tolerance * Math.max(Math.abs(figure), 1e-3))
        : got !== figure,
    );
    expect(apart).toEqual([]);
  });
});
