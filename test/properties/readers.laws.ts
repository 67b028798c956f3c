import fc from "fast-check";
import { savFile } from "../readers/sav/sav-file.ts";
import type { Laws } from "./law.ts";

const cell = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map(String),
  fc.constantFrom("", "NA", " 2.5 ", "007", "4 - Good", "Agree (7)", "north", "1,5", "Ã©"),
);
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
const csv = fc
  .tuple(rows, fc.constantFrom("\n", "\r\n"), fc.constantFrom(";", "\t"))
  .map(([cells, end, delimiter]) =>
    [["E1", "E2", "E2"], ...cells].map((line) => line.join(delimiter)).join(end),
  );

const values = fc.record(
  {
    labels: fc.constantFrom("prefix" as const, "affix" as const, ["north", "south"], {
      north: 1,
      "4 - Good": null,
    }),
    missing: fc.constantFrom([99], ["NA", 7], []),
    columnMissing: fc.constant({ "E2 (2)": [1] }),
    decimal: fc.constantFrom(",", "."),
    rename: fc.constant({ E1: "__proto__" }),
    select: fc.constantFrom({}, { columns: [0] }, { from: "E2 (2)" }),
  },
  { requiredKeys: [] },
);

const scalar = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, Number.NaN, "4", "x", "", 10n, 2n ** 60n, new Date(0)),
);
const row = fc.record({
  E1: scalar,
  inner: fc.record({ __proto__: scalar, a: scalar }),
  chosen: fc.oneof(fc.constant(null), fc.array(fc.constantFrom("a", "b", 3))),
  list: fc.array(fc.record({ key: scalar }), { maxLength: 2 }),
});

const sheetCell = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "", "4", "x", new Date(0)),
);

/** A file of numbers and texts, packed or not. */
const sav = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean())
  .map(([numbers, bigEndian, isPacked]) =>
    savFile({
      bigEndian,
      compression: isPacked ? 1 : 0,
      variables: [{ name: "Q1", label: "Polite", missing: [9] }],
      records: (out) => out.extension(13, 1, (more) => more.text("Q1=__proto__")),
      data: (out) => (isPacked ? out.bytes(...numbers.map((x) => x + 100)) : out.double(...numbers)),
    }),
  );

export const laws: Laws = {
  csvHeader: {
    calls: fc.tuple(csv, fc.constantFrom({}, { headerRows: 2 }, { platform: "limesurvey" }, { skipRows: 1 })),
  },
  decodeText: {
    calls: fc.oneof(
      fc.string().map((text) => [new TextEncoder().encode(text)]),
      fc.tuple(fc.uint8Array(), fc.constant({ encoding: "windows-1251" })),
    ),
  },
  readArrow: {
    calls: fc
      .tuple(
        fc.array(scalar, { minLength: 1, maxLength: 5 }),
        values.map(({ labels }) => (labels ? { labels } : {})),
      )
      .map(([column, options]) => [
        {
          numRows: column.length,
          schema: { fields: [{ name: "E1" }] },
          getChild: () => ({ get: (i: number) => column[i] }),
        },
        options,
      ]),
  },
  readCells: {
    calls: fc.oneof(
      fc
        .array(fc.tuple(sheetCell, fc.integer()), { minLength: 1, maxLength: 6 })
        .map((cells) => [[["E1", "E2"], ...cells]]),
      fc.constant([[{ sheet: "a", data: [["q"], [5]] }], { sheet: "a" }]),
    ),
  },
  readCsv: { calls: fc.oneof(fc.tuple(csv), fc.tuple(csv, values)) },
  readRows: {
    calls: fc.oneof(
      fc.tuple(fc.array(row, { minLength: 1, maxLength: 5 })),
      fc.constant([[{ id: "a", data: { q: 5 } }], { platform: "formbricks" }]),
    ),
  },
  readSav: {
    calls: fc.tuple(sav, fc.constantFrom({}, { userMissing: "keep" }, { encoding: "windows-1251" })),
  },
};
