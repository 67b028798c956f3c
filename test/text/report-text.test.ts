import { expect, it } from "vitest";
import { reportText } from "../../src/text/report-text.ts";

it("a report has an empty line between sections, and none for a section without lines", () => {
  expect(reportText([["a", "b"], [], ["c"]])).toBe("a\nb\n\nc");
});
