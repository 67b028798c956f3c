import { describe, expect, it } from "vitest";
import { type Report, render } from "../../src/text/report.ts";

const report: Report = {
  title: "Tides & <moons>",
  lines: ["high at 3", "low at [9]"],
  parts: [
    {
      title: "By port",
      table: {
        head: ["port", "level", "word"],
        rows: [
          ["Варна", "1", "calm|wild"],
          ["항구", "12", ""],
        ],
        words: [2],
      },
      lines: ["in meters"],
    },
    { table: { head: null, rows: [["mean", "6.50"]] } },
    { lines: ["a note"] },
    {},
  ],
};

describe("render", () => {
  it("lays out text in columns of display width, parts apart by an empty line", () => {
    expect(render(report, "text")).toBe(`Tides & <moons>
high at 3
low at [9]

By port
port   level  word
─────  ─────  ─────────
Варна      1  calm|wild
항구      12
in meters

mean  6.50

a note`);
  });

  it("lays out Markdown, every mark of it escaped", () => {
    expect(render(report, "markdown")).toBe(`**Tides &amp; &lt;moons>**

high at 3

low at \\[9\\]

### By port

| port | level | word |
|:---|---:|:---|
| Варна | 1 | calm\\|wild |
| 항구 | 12 |  |

in meters

|  |  |
|:---|---:|
| mean | 6.50 |

a note`);
    expect(render({ title: "\\|*_`[]#&<" }, "markdown")).toBe("**\\\\\\|\\*\\_\\`\\[\\]\\#&amp;&lt;**");
  });

  it("lays out HTML without styles or scripts, everything escaped", () => {
    expect(render(report, "html")).toBe(
      '<section class="service-quality"><h2>Tides &amp; &lt;moons&gt;</h2><p>high at 3</p><p>low at [9]</p>' +
        '<h3>By port</h3><table><thead><tr><th scope="col">port</th><th scope="col">level</th><th scope="col">word</th></tr></thead>' +
        '<tbody><tr><th scope="row">Варна</th><td>1</td><td>calm|wild</td></tr>' +
        '<tr><th scope="row">항구</th><td>12</td><td></td></tr></tbody></table><p>in meters</p>' +
        '<table><tbody><tr><th scope="row">mean</th><td>6.50</td></tr></tbody></table><p>a note</p></section>',
    );
    expect(render({ title: "&<>\"'" }, "html")).toContain("<h2>&amp;&lt;&gt;&quot;&#39;</h2>");
  });

  it("lets no text steer a terminal or break a line", () => {
    const hostile = {
      title: "a\u001B[31mb\r\n\tc",
      parts: [{ title: "d\u0000", table: { head: ["e\nf"], rows: [] } }],
    };
    expect(render(hostile, "text")).toBe("ab c\n\nd\ne f\n───");
    expect(render(hostile, "html")).toContain("<h2>ab c</h2>");
    expect(render(hostile, "markdown")).toContain("**ab c**");
    expect(render({ title: "", parts: [{ table: { head: null, rows: [] } }] }, "text")).toBe("");
  });
});
