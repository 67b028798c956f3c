import { describe, expect, it } from "vitest";
import { pictureText } from "../../../src/report/svg/print-picture.ts";
import { pictureAt } from "../../../src/report/svg/read-picture.ts";
import { expectRefusal } from "../../refusal.ts";

const around = (inner: string, root = 'viewBox="0 0 4 2"') => `<svg ${root}>${inner}</svg>`;

const printed = (svg: string, prefix = "") => pictureText(pictureAt(svg, []), "alt", {}, prefix);

/** What is within the hidden group of a picture that was read and printed. */
const inner = (svg: string) => /^<svg [^>]*><g aria-hidden="true">(.*)<\/g><\/svg>$/s.exec(printed(svg))![1];

describe("a picture", () => {
  it("keeps shapes, texts, paints and what they look like", () => {
    const shapes = [
      '<path d="M0,0h4v2Z" fill="#fff" fill-opacity="0.5" stroke-dasharray="1,2"/>',
      '<g transform="translate(1,2) rotate(-30)"><text font-family="Inter, &quot;Segoe UI&quot;">a &lt; b &amp; c</text></g>',
      '<linearGradient id="g"><stop offset="0" stop-color="rgb(1, 2, 3)"/></linearGradient>',
      '<rect width="4" height="2" style="fill: red; mix-blend-mode:multiply;"/>',
    ].join("");
    expect(inner(around(shapes))).toBe(shapes);
  });

  it("says what it shows, and nothing in it says anything", () => {
    const spoken =
      '<g role="graphics-object" aria-label="x: 3" class="mark" lang="en"><path d="" aria-hidden="true"/></g>';
    expect(printed(around(spoken, 'role="x" class="marks" viewBox="0 0 4 2"'))).toBe(
      '<svg viewBox="0 0 4 2" direction="ltr" role="img" aria-label="alt"><g aria-hidden="true"><g><path d=""/></g></g></svg>',
    );
  });

  it("stays in its place, whatever its root says", () => {
    const root =
      'id="x" style="fill:red" x="5" width="40" height="20" overflow="visible" transform="scale(9)" fill="#123456"';
    expect(printed(around("", 'fill="url(#g)" viewBox="0 0 1 1"'), "f.")).toMatch(
      /^<svg fill="url\(#f\.g\)" /,
    );
    expect(printed(around("", root))).toBe(
      '<svg fill="#123456" viewBox="0 0 40 20" direction="ltr" role="img" aria-label="alt"><g aria-hidden="true"></g></svg>',
    );
  });

  it("has ids of its own under a prefix, and what refers to them", () => {
    const shapes =
      '<clipPath id="c"><rect/></clipPath><linearGradient id="g" xlink:href="#h"/><g clip-path="url(#c)" style="fill:url(&quot;#g&quot;)"/>';
    expect(printed(around(shapes), "f.")).toContain(
      '<clipPath id="f.c"><rect/></clipPath><linearGradient id="f.g" href="#f.h"/><g clip-path="url(#f.c)" style="fill:url(&quot;#f.g&quot;)"/>',
    );
  });

  it("may begin as a file does, hold comments, and write characters by their numbers", () => {
    const svg = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->${around("<text>&#65;&#x42;&apos;<!-- <script> --></text>")}\n`;
    expect(inner(svg)).toBe("<text>AB&#39;</text>");
  });

  it("may lie deep, and be large", () => {
    const deep = around("<g>".repeat(63) + "</g>".repeat(63));
    expect(inner(deep)).toBe(`${"<g>".repeat(62)}<g/>${"</g>".repeat(62)}`);
    expect(inner(around('<path d="M0,0"/>'.repeat(50_000)))).toHaveLength(16 * 50_000);
  });
});

describe("what is no picture alone is refused at its path", () => {
  const path = [0, "blocks", 1, "svg", "light"];
  const refused = (svg: unknown) => expectRefusal(() => pictureAt(svg, path), "invalid_input", path);

  it.each([
    "<script>alert(1)</script>",
    '<script href="https://example.com/a.js"/>',
    "<SCRIPT>alert(1)</SCRIPT>",
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    "<foreignObject><body/></foreignObject>",
    "<foreignobject/>",
    "<style>@import url(https://example.com/a.css);</style>",
    "<style>rect { fill: url(https://example.com/a.svg#a) }</style>",
    '<image href="https://example.com/a.png"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<use href="#a"/>',
    '<a href="#a"><text>a</text></a>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    "<iframe/>",
    "<filter/>",
    "<metadata/>",
  ])("an element of another kind: %s", (element) => refused(around(element)));

  it.each([
    'onload="alert(1)"',
    'ONLOAD="alert(1)"',
    'onclick=""',
    'href="https://example.com/"',
    'href="//example.com/#a"',
    'href="data:text/html,a"',
    'href=" #a b"',
    'xlink:href="https://example.com/a.svg#a"',
    'xlink:href="java&#115;cript:alert(1)"',
    'x:href="#a"',
    'src="a"',
    'formaction="a"',
    'fill="url(https://example.com/a.svg#a)"',
    'fill="url(&quot;//example.com/a.svg#a&quot;)"',
    'fill="URL(a.svg#a)"',
    'fill="url(#a) url(b.svg#b)"',
    'fill="\\75 rl(https://example.com/a)"',
    'fill="image-set(&quot;https://example.com/a&quot; 1x)"',
    'clip-path="url(data:image/svg+xml,a#a)"',
    'style="background:url(https://example.com/a)"',
    'style="fill:red;position:fixed"',
    'style="fill:url(https://example.com/a#a)"',
    'style="@import &quot;a&quot;"',
    'style="style:style"',
    'style="fill"',
    'fill="javascript:alert(1)"',
    'filter="url(#f)"',
    'begin="0s"',
  ])("an attribute that does more than look: %s", (attribute) => refused(around(`<rect ${attribute}/>`)));

  it.each([
    ["nothing", ""],
    ["no text", null],
    ["no element", "a picture"],
    ["another root", "<g></g>"],
    ["two roots", "<svg viewBox='0 0 1 1'/><svg/>"],
    ["text beside the root", "<svg viewBox='0 0 1 1'/>a"],
    ["a document type", `<!DOCTYPE svg [<!ENTITY a "b">]>${around("")}`],
    ["a CDATA section", around("<text><![CDATA[<script>]]></text>")],
    ["a processing instruction", around('<?xml-stylesheet href="a.css"?>')],
    ["an entity of HTML", around("<text>&nbsp;</text>")],
    ["an entity without an end", around("<text>a & b</text>")],
    ["an entity in an attribute", around('<rect fill="&a;"/>')],
    ["a character that there is not", around("<text>&#0;</text>")],
    ["a character beyond all", around("<text>&#x110000;</text>")],
    ["an attribute twice", around('<rect fill="red" fill="blue"/>')],
    ["an attribute without quotes", around("<rect fill=red/>")],
    ["an element without an end", "<svg viewBox='0 0 1 1'><g></svg>"],
    ["an end without an element", "<svg viewBox='0 0 1 1'></g></svg>"],
    ["a comment without an end", around("<!-- a")],
    ["a tag without an end", "<svg viewBox='0 0 1 1'><rect"],
    ["elements without end", "<svg viewBox='0 0 1 1'>".repeat(100_000)],
    ["no size", around("", "")],
    ["a size of words", around("", 'width="wide" height="20"')],
    ["a viewBox of words", around("", 'viewBox="0 0 1 url(a)"')],
  ])("%s", (_, svg) => refused(svg));

  it("names the fault", () => {
    expect(() => pictureAt(around("<script/>"), path)).toThrow(
      'expected shapes and texts alone, received "<script>" (at [0].blocks[1].svg.light)',
    );
    expect(() => pictureAt(around('<rect onload="a"/>'), ["x"])).toThrow(
      'expected attributes of shapes and texts alone, received "onload=\\"a\\"" (at x)',
    );
  });
});
