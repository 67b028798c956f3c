import type { ReportBlock } from "service-quality/report";
import { expect, it } from "vitest";
import { blockNames } from "../../../docs/playground/results/blocks/block-names.ts";

const text: ReportBlock = { kind: "text", text: "." };
const table: ReportBlock = { kind: "table", caption: ".", columns: [], rows: [] };

it("names the blocks of a part by their kind, and numbers those of one kind from the second on", () => {
  expect(blockNames("gaps", [table, text, table])).toEqual(["gaps-table", "gaps-text", "gaps-table-2"]);
});
