import { estimateIcc, formatIcc } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const icc = estimateIcc([
  [9, 6, 8, 7, 10, 6],
  [2, 1, 4, 1, 5, 2],
]);

describe("formatIcc", () => {
  it("has every form with its interval and test", () => {
    const lines = formatIcc(icc, { language: "bg", labels: { "ICC(3,k)": "средна оценка" } }).split("\n");
    expect(lines.slice(0, 2)).toEqual(["ICC", "2 обекти, 6 оценители, 95 %"]);
    expect(lines[3]!.split(/ {2,}/)).toEqual(["форма", "ICC", "интервал", "F", "p"]);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toMatch(/^средна оценка +0,\d\d +\[0,\d\d; 1,00\] +\d+,\d\d +(< )?0,\d{3}$/);
  });

  it("has the correlations alone in plain style, and a dash for none", () => {
    const forms = [{ ...icc.forms[0]!, value: null, interval: null, test: null }];
    expect(formatIcc({ ...icc, forms }, { style: "plain" })).toBe(
      `ICC
2 subjects, 6 raters

form      ICC
────────  ───
ICC(1,1)    –`,
    );
    expect(
      formatIcc({ ...icc, forms })
        .split("\n")
        .at(-1),
    ).toBe("ICC(1,1)    –         –  –  –");
  });

  it("refuses what has no such forms", () => {
    expectRefusal(() => formatIcc({ method: "cohen" } as never), "invalid_input", ["forms"]);
    expectRefusal(() => formatIcc({ ...icc, forms: [] }), "insufficient_data", ["forms"]);
    expectRefusal(
      () => formatIcc({ ...icc, forms: [{ ...icc.forms[0]!, form: "ICC(4,1)" as never }] }),
      "invalid_input",
      ["forms", 0, "form"],
    );
  });
});
