import { type ComplaintProcess, openComplaint, transitionComplaint } from "service-quality/complaints";
import {
  complaintProcessSchema,
  complaintStateSchema,
  instrumentSchema,
  offerSchema,
} from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const issuesOf = (schema: typeof instrumentSchema | typeof offerSchema, document: unknown) =>
  (schema.safeParse(document).error?.issues ?? []) as unknown as {
    code: string;
    path: unknown[];
    message: string;
    params: object;
  }[];

const item = { id: "a", label: "A" };
const spec = {
  id: "i",
  title: "I",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [{ id: "d", label: "D", items: [item] }],
};

describe("the issues of a document", () => {
  it("are all faults of its shape at once, each at its place once, with the library's code", () => {
    const document = {
      ...spec,
      id: "",
      title: 7,
      dimensions: [{ id: "d", label: "", items: [{ ...item, revers: true, why: 1 }] }],
    };
    const issues = issuesOf(instrumentSchema, document);
    expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(
      new Set([
        "id",
        "title",
        "dimensions.0.label",
        "dimensions.0.items.0.revers",
        "dimensions.0.items.0.why",
      ]),
    );
    expect(issues).toHaveLength(5);
    for (const issue of issues)
      expect(issue).toMatchObject({ code: "custom", params: { code: "invalid_input" } });
    for (const { message } of issues) expect(message).not.toContain("(at ");
  });

  it("are what define finds where the shape is right", () => {
    const twice = { ...spec, dimensions: [{ id: "d", label: "D", items: [item, item] }] };
    expect(issuesOf(instrumentSchema, twice)).toEqual([
      expect.objectContaining({
        code: "custom",
        path: ["dimensions", 0, "items", 1, "id"],
        message: 'expected an id of its own, received "a"',
        params: { code: "invalid_input" },
      }),
    ]);
  });

  it("are one for a document that is none", () => {
    expect(issuesOf(offerSchema, 7).map(({ path }) => path)).toEqual([[]]);
    expect(issuesOf(offerSchema, undefined)).toHaveLength(1);
  });
});

describe("the document that a schema gives back", () => {
  it("is the one that was given, with keys of any name", () => {
    const process: ComplaintProcess = JSON.parse(`{
      "id": "p", "version": 1, "initial": "open", "states": { "open": { "final": true } }, "events": { "Noted": {} },
      "transitions": [{ "from": "open", "event": "Noted" }], "facts": { "__proto__": 1 }
    }`);
    expect(complaintProcessSchema.parse(process)).toBe(process);
    const { state } = openComplaint(process, { type: "Noted", at: "2026-03-02T09:00:00Z" });
    const stored = complaintStateSchema(process).parse(JSON.parse(JSON.stringify(state)));
    expect(Object.entries(stored.facts)).toEqual([["__proto__", 1]]);
    expect(transitionComplaint(process, stored, { type: "Noted", at: "2026-03-02T09:00:00Z" }).kind).toBe(
      "moved",
    );
  });

  it("is described by zod's own JSON Schema too", () => {
    expect(z.toJSONSchema(offerSchema)).toMatchObject({ type: "object", additionalProperties: false });
  });
});
