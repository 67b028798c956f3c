import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as zod from "zod";
import { indexOf, root, standingModules } from "../files.ts";
import type { Expectation } from "./assertions.ts";
import { allBlocks, type Block, blocksOf } from "./blocks.ts";
import { finishExample, type Run, runExample } from "./run-example.ts";

const importable = new Map<string, unknown>([["zod", zod]]);
for (const module of standingModules) {
  importable.set(
    module === "" ? "service-quality" : `service-quality/${module}`,
    await import(join(root, indexOf(module))),
  );
}

describe("every example of README, docs and docstrings runs and is true", () => {
  for (const block of allBlocks()) it(block.title, () => finish(block));
});

describe("an example", () => {
  const example =
    (code: string, output: string | null = null) =>
    () =>
      run({ title: "", code, output, charts: [] });

  it("asserts the value of an expression or of a constant, on one line or several", () => {
    expect(example("1 + 1; // => 2")).not.toThrow();
    expect(example("const x = [1, 2];\n// => [\n//   1, 2,\n// ]\n// then\nx.length; // => 2")).not.toThrow();
    expect(example("1 + 1; // => 3")).toThrow();
    expect(example("const x = 4; // => 5")).toThrow();
    expect(example("({ a: 1, b: undefined }); // => { a: 1 }")).toThrow();
  });

  it("asserts the first digits of a number before an ellipsis", () => {
    expect(example("({ pi: Math.PI, text: '1…' }); // => { pi: 3.1415…, text: '1…' }")).not.toThrow();
    expect(example("Math.PI; // => 3.1416…")).toThrow();
  });

  it("asserts the code and the path of the library's error", () => {
    const throwing = "import { ServiceQualityError } from 'service-quality/errors';\nfail(); // => throws";
    const fail = "\nfunction fail() { throw new ServiceQualityError('unknown_item', ['a', 1], 'gone'); }";
    expect(example(`${throwing} unknown_item${fail}`)).not.toThrow();
    expect(example(`${throwing} unknown_item at a[1]${fail}`)).not.toThrow();
    expect(example(`${throwing} invalid_input${fail}`)).toThrow();
    expect(example(`${throwing} unknown_item at a[2]${fail}`)).toThrow();
    expect(example("1; // => throws unknown_item")).toThrow();
  });

  it("is waited for where it waits", async () => {
    const waiting = (value: number) =>
      finish({
        title: "",
        output: null,
        charts: [],
        code: `const x = await Promise.resolve(2);\nx; // => ${value}`,
      });
    await waiting(2);
    await expect(waiting(3)).rejects.toThrow("// => 3");
  });

  it("asserts what it prints", () => {
    expect(example("console.log('a', 1);", "a 1\n")).not.toThrow();
    expect(example("console.log('a', 1);", "a 2\n")).toThrow();
  });

  it("draws the chart that each of its chart fences ends in", () => {
    const page = (last: string) =>
      [
        "```ts chart",
        'import { intervalChart } from "service-quality/charts";',
        'const rows = [{ id: "a", value: 1 }];',
        "intervalChart(rows); // one",
        "```",
        "```ts continued",
        "rows.length; // => 1",
        "```",
        "```ts chart continued",
        last,
        "```",
      ].join("\n");
    const charts = (last: string) => {
      const [block, ...more] = blocksOf("page.md", page(last));
      expect(more).toEqual([]);
      expect(block!.charts.map(({ line }) => line)).toEqual([1, 9]);
      return runExample(block!, load, assertHolds).charts;
    };
    expect(charts("const two = [...rows, { id: 'b', value: 2 }];\nintervalChart(two);")).toMatchObject([
      { kind: "chart", chart: "interval", data: [{ id: "a" }] },
      { kind: "chart", chart: "interval", data: [{ id: "a" }, { id: "b" }] },
    ]);
    expect(() => charts("rows;")).toThrow("which is no chart");
    expect(() => charts("const chart = intervalChart(rows);")).toThrow(
      "ends in the chart, not in: const chart",
    );
    expect(() => charts("intervalChart(rows); // => 1")).toThrow("ends in the chart, not in");
    expect(() => charts("// nothing")).toThrow("ends in the chart, not in: rows.length");
  });

  it("may assert on statements of the outermost level only, and import the package only", () => {
    expect(example("if (1) {\n  2; // => 2\n}")).toThrow("no statement");
    expect(example("import { readFileSync } from 'node:fs';\nreadFileSync('x');")).toThrow("imports node:fs");
  });
});

function run(block: Block): void {
  assertPrinted(block, runExample(block, load, assertHolds));
}

async function finish(block: Block): Promise<void> {
  assertPrinted(block, await finishExample(block, load, assertHolds));
}

function assertPrinted({ output }: Block, { printed }: Run): void {
  if (output !== null) expect(printed).toBe(output);
}

function load(name: string): unknown {
  if (!importable.has(name))
    throw new Error(`the example imports ${name}, the package's modules only may be`);
  return importable.get(name);
}

function assertHolds(compute: () => unknown, expectation: Expectation): void {
  if (expectation.kind === "throws") {
    const { code, at } = expectation;
    const message = at === null ? expect.any(String) : expect.stringContaining(`(at ${at})`);
    expect(compute).toThrow(expect.objectContaining({ code, message }));
  } else {
    const wanted = new Function("beginning", `return (${expectation.source})`)(beginning);
    expect(compute(), `// => ${expectation.text}`).toStrictEqual(wanted);
  }
}

/** Matches a number whose decimal text begins with the digits. */
function beginning(digits: string) {
  return {
    $$typeof: Symbol.for("jest.asymmetricMatcher"),
    asymmetricMatch: (value: unknown) => typeof value === "number" && String(value).startsWith(digits),
    toString: () => `${digits}…`,
  };
}
