import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { collectMomentsFrom, type MomentsFromOptions } from "../../src/moments/collect-moments-from.ts";
import type { Columns } from "../../src/survey/column.ts";
import { surveys } from "./surveys.ts";

async function* inTime(batches: Iterable<Columns>): AsyncGenerator<Columns> {
  for (const batch of batches) {
    await Promise.resolve();
    yield batch;
  }
}

const batches = (): Columns[] => [
  { q1: Uint8Array.of(7, 5), q2: [6, 4] },
  { q2: [6], q1: [6], other: ["let be"] as never },
];
const whole = collectMoments({ q1: [7, 5, 6], q2: [6, 4, 6] });

async function expectRejection(promise: Promise<unknown>, code: string, path: (string | number)[]) {
  await expect(promise).rejects.toThrow(/expected/);
  await expect(promise).rejects.toMatchObject({ code, path });
}

describe("collectMomentsFrom", () => {
  it("gives the summary of all rows to the same text, however they are cut into batches", async () => {
    const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(surveys(), cuts, fc.boolean(), async (drawn, places, isPacked) => {
        const { survey, ...options } = drawn;
        const { columns, weights } = survey;
        const items = Object.keys(columns);
        const { length } = columns[items[0]!]!;
        const ends = [...places.filter((place) => place < length), length].sort((a, b) => a - b);
        const isWhole = Object.values(columns)
          .flat()
          .every((x) => Number.isInteger(x) && Math.abs(x!) < 128);
        const pack = (list: readonly (number | null)[]) =>
          isPacked && isWhole ? Int8Array.from(list as number[]) : list;
        const parts = ends.map((end, k): Columns => {
          const cut = <T>(list: readonly T[]) => list.slice(ends[k - 1] ?? 0, end);
          const answers = Object.entries(columns).map(([id, list]) => [id, pack(cut(list))] as const);
          return Object.fromEntries([...answers, ["\u0000 weight", weights === null ? [] : cut(weights)]]);
        });
        const given = { ...options, items, ...(weights && { weights: "\u0000 weight" }) };
        const expected = JSON.stringify(collectMoments(columns, { ...options, ...(weights && { weights }) }));
        expect(JSON.stringify(await collectMomentsFrom(parts, given))).toBe(expected);
        expect(JSON.stringify(await collectMomentsFrom(inTime(parts), given))).toBe(expected);
      }),
    );
  });

  it("takes lists, generators and streams, and the items of the first batch, but for the weights", async () => {
    expect(await collectMomentsFrom(batches())).toEqual(whole);
    expect(await collectMomentsFrom(new Set(batches()))).toEqual(whole);
    expect(await collectMomentsFrom(inTime(batches()))).toEqual(whole);
    const weighted = batches().map((batch) => ({ ...batch, w: new Array(batch.q1!.length).fill(2) }));
    const expected = collectMoments({ q1: [7, 5, 6], q2: [6, 4, 6] }, { weights: [2, 2, 2] });
    expect(await collectMomentsFrom(weighted, { weights: "w" })).toEqual(expected);
  });

  it("takes a batch in the memory of the one before", async () => {
    function* reused() {
      const q1 = new Uint8Array(5000);
      for (const answer of [1, 2, 3]) yield { q1: q1.fill(answer) };
    }
    expect((await collectMomentsFrom(reused())).sums).toMatchObject({
      answers: [30_000],
      products: [70_000],
    });
  });

  it("passes over batches without rows, and refuses a source without any", async () => {
    const [first, second] = batches() as [Columns, Columns];
    const none = { q1: [], q2: new Uint8Array(0), w: [] };
    expect(await collectMomentsFrom([none, first, none, second], { items: ["q1", "q2"] })).toEqual(whole);
    await expectRejection(collectMomentsFrom([]), "insufficient_data", []);
    await expectRejection(collectMomentsFrom([none, none], { weights: "w" }), "insufficient_data", []);
    await expectRejection(collectMomentsFrom([{}]), "insufficient_data", []);
  });

  it("tells how many rows it has come to after every batch, and waits for who is told", async () => {
    const told: number[] = [];
    await collectMomentsFrom(batches(), {
      async onProgress({ rows }) {
        await Promise.resolve();
        told.push(rows);
      },
    });
    expect(told).toEqual([2, 3]);
  });

  it("throws the reason of its signal as it is, asks for no batch after it, and closes the source", async () => {
    for (const reason of [new Error("enough"), "enough", undefined]) {
      const controller = new AbortController();
      let asked = 0;
      let isClosed = false;
      async function* source() {
        try {
          for (const batch of batches()) {
            asked++;
            yield batch;
          }
        } finally {
          isClosed = true;
        }
      }
      const onProgress = () => controller.abort(reason);
      const counted = collectMomentsFrom(source(), { signal: controller.signal, onProgress });
      const thrown = await counted.catch((error: unknown) => error);
      expect(thrown).toBe(controller.signal.reason);
      expect([asked, isClosed]).toEqual([1, true]);
      const late = collectMomentsFrom(source(), { signal: controller.signal });
      expect(await late.catch((error: unknown) => error)).toBe(controller.signal.reason);
      expect(asked).toBe(1);
    }
  });

  it("does not count a batch that comes after the signal", async () => {
    const controller = new AbortController();
    async function* source() {
      controller.abort("over");
      yield { q1: ["no answer"] as never };
    }
    await expect(collectMomentsFrom(source(), { signal: controller.signal })).rejects.toBe("over");
  });

  it("throws what its source and its listener throw, as it is", async () => {
    const fault = new Error("disk full");
    async function* source(): AsyncGenerator<Columns> {
      yield* batches();
      throw fault;
    }
    await expect(collectMomentsFrom(source())).rejects.toBe(fault);
    const onProgress = () => Promise.reject(fault);
    await expect(collectMomentsFrom(batches(), { onProgress })).rejects.toBe(fault);
  });

  it("refuses a fault at its batch, column and row", async () => {
    const [first] = batches() as [Columns];
    const refused = (
      second: unknown,
      code: string,
      path: (string | number)[],
      options?: MomentsFromOptions,
    ) => expectRejection(collectMomentsFrom([first, second as Columns], options), code, path);
    await refused({ q1: [1] }, "unknown_item", [1, "q2"]);
    await refused({ q1: [1], q2: [null] }, "missing_answers", [1, "q2", 0]);
    await refused({ q1: [1], q2: [0.5] }, "invalid_input", [1, "q2", 0]);
    await refused({ q1: [1, 2], q2: [1] }, "invalid_input", [1, "q2"]);
    await refused({ q1: [], q2: [1] }, "invalid_input", [1, "q2"]);
    await refused(null, "invalid_input", [1]);
    await refused([[1]], "invalid_input", [1]);
    const weighted = { q1: [1], q2: [2], w: [1] };
    const rejected = (w: unknown, path: (string | number)[], code = "invalid_input") =>
      expectRejection(
        collectMomentsFrom(
          [weighted, { q1: [1], q2: [2], ...(w === undefined ? {} : { w: w as number[] }) }],
          {
            weights: "w",
          },
        ),
        code,
        path,
      );
    await rejected([-1], [1, "w", 0]);
    await rejected([1e-9], [1, "w", 0]);
    await rejected([1, 2], [1, "w"]);
    await rejected(undefined, [1, "w"], "unknown_item");
  });

  it("refuses what is no source, and odd options", async () => {
    for (const source of [null, undefined, 5, "ab", { q1: [1] }, () => batches()]) {
      await expectRejection(collectMomentsFrom(source as never), "invalid_input", []);
    }
    for (const [option, value] of [
      ["weights", [1, 2]],
      ["weights", ""],
      ["signal", {}],
      ["signal", "now"],
      ["onProgress", {}],
      ["factor", 0],
      ["missing", "pairwise"],
    ] as const) {
      await expectRejection(collectMomentsFrom(batches(), { [option]: value } as never), "invalid_input", [
        option,
      ]);
    }
    await expectRejection(collectMomentsFrom(batches(), { weight: "w" } as never), "invalid_input", [
      "weight",
    ]);
    await expectRejection(collectMomentsFrom(batches(), { items: ["q9"] }), "unknown_item", [0, "q9"]);
  });
});
