import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { parseXes } from "../../../src/logs/xes/parse-xes.ts";
import { eachElement } from "../../../src/logs/xes/xml-elements.ts";
import { expectRefusal } from "../../refusal.ts";

/** Names of the elements of a text, with their attributes, as they are opened. */
function elementsOf(text: string): unknown[] {
  const found: unknown[] = [];
  eachElement(text, {
    open: ({ name, attributes }) => found.push([name, { ...attributes }]),
    close: () => found.push("end"),
  });
  return found;
}

describe("the elements of an XML text", () => {
  it("come without their prefix, with text, comments, instructions and CDATA left aside", () => {
    const text = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<!-- <b/> --><?go <b/>?><x:a xmlns:x="u">
      text<![CDATA[<b/> & ]]><x:c/></x:a >`;
    expect(elementsOf(text)).toEqual([["a", { "xmlns:x": "u" }], ["c", {}], "end", "end"]);
  });

  it("have attributes in any quotation marks, with XML's own entities and numbers read", () => {
    expect(elementsOf(`<a x='"&lt;&gt;&amp;&quot;&apos;' y = "&#233;&#x1F600;"  __proto__='1'/>`)).toEqual([
      ["a", { x: '"<>&"\'', y: "é😀", ["__proto__"]: "1" }],
      "end",
    ]);
    expect(elementsOf('<a x="1\t2\r\n3&#9;&#10;&#13;"/>')).toEqual([["a", { x: "1 2 3\t\n\r" }], "end"]);
  });

  it.each([
    ["", 1],
    ["text", 1],
    ["<a>", 1],
    ["<a>\n\n", 3],
    ["<a>\n<b></a>", 2],
    ["<a/>\n<b/>", 2],
    ["<a/>\ntext", 2],
    ["<a\nx=1/>", 2],
    ['<a\nx="1" x="2"/>', 2],
    ['<a x="1"y="2"/>', 1],
    ['<a x="<"/>', 1],
    ['<a x="\n\n&"/>', 3],
    ['<a x="&b;"/>', 1],
    ['<a x="&#1;"/>', 1],
    ['<a x="&#x110000;"/>', 1],
    ['<a x="\u0001"/>', 1],
    ['<a x="\ud800"/>', 1],
    ["<1/>", 1],
    ["<a><!-- -- --></a>", 1],
    ["<a>]]></a>", 1],
    [' <?xml version="1.0"?><a/>', 1],
    ["<a><![CDATA[</a>", 1],
    ["<x:a/>", 1],
    ['<a>\n<x:b xmlns:x="u"/><x:b/></a>', 2],
    ['<a\nx:b="1"/>', 2],
    ["\n<!DOCTYPE a><a/>", 2],
    ['<!DOCTYPE a [<!ENTITY b "c">\n]><a x="&b;"/>', 2],
  ])("are refused at the line of the fault: %j", (text, line) => {
    expectRefusal(() => elementsOf(text), "invalid_input", [`line ${line}`]);
  });

  it("say what is wrong with them", () => {
    expect(() => elementsOf("<a>\n<b></a>")).toThrow(
      'expected well-formed XML, received "unexpected close tag." (at line 2)',
    );
  });
});

describe("a large XML text", () => {
  const seconds = (run: () => unknown) => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  };

  it("may nest ten thousand elements, and more, in linear time and without a stack that overflows", () => {
    const deep = '<string key="k" value="v">'.repeat(10_000) + "</string>".repeat(10_000);
    expect(parseXes(`<log><trace>${deep}</trace></log>`)).toMatchObject({ nested: 9999, traces: 1 });
    expect(seconds(() => elementsOf("<a>".repeat(2e5) + "</a>".repeat(2e5)))).toBeLessThan(20);
  });

  it("may have an attribute of ten megabytes, of entities too", () => {
    const value = "x".repeat(1e7);
    expect(elementsOf(`<a x="${value}"/>`)).toEqual([["a", { x: value }], "end"]);
    expect(seconds(() => elementsOf(`<a x="${"&amp;".repeat(2e6)}"/>`))).toBeLessThan(20);
  });
});

describe("a file that was cut or damaged", () => {
  const text = `<?xml version="1.0"?><log xmlns:x="u"><global scope="event"><int key="n" value="1"/></global><!-- c --><x:classifier name="A" keys="k"/>
<trace><string key="concept:name" value="A &amp; B"/><event><string key="concept:name" value="a"><id key="i" value="1"/></string>
<date key="time:timestamp" value="2026-03-02T09:00:00Z"/><boolean key="ok" value="true"/></event></trace></log>`;

  const endsWell = (damaged: string) => {
    try {
      const result = parseXes(damaged);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    } catch (error) {
      expect(isServiceQualityError(error)).toBe(true);
    }
  };

  it("is refused wherever it was cut", () => {
    expect(parseXes(text).events).toBe(1);
    for (let end = 0; end < text.length; end++) {
      expect(() => parseXes(text.slice(0, end))).toThrow(expect.objectContaining({ code: "invalid_input" }));
    }
  });

  it("gives a result or one of our errors, whatever characters were changed, moved or put in", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      '"',
      "'",
      "&",
      ";",
      "=",
      ":",
      "<!--",
      "]]>",
      "\u0000",
      "é",
      "",
    );
    const change = fc.tuple(fc.nat(text.length - 1), fc.nat(3), fc.oneof(piece, fc.string({ maxLength: 3 })));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        endsWell(
          changes.reduce(
            (damaged, [at, cut, put]) => damaged.slice(0, at) + put + damaged.slice(at + cut),
            text,
          ),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
