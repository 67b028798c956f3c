import { describe, expect, it } from "vitest";
import * as z from "zod";
import { clockJsonSchema, clockSchema } from "../../../src/schemas/complaints/clock-schema.ts";

describe("a clock with all that it may say", () => {
  const whole = {
    targetMs: [
      { when: { facts: { priority: ["high", "urgent"] } }, value: { fact: "sla_ms" } },
      { value: 1 },
    ],
    until: { fact: "agreed" },
    start: ["Received", { event: ["Asked", "Agreed"], when: { data: "note", present: true } }],
    pause: [{ event: "Asked", hold: "customer" }],
    resume: [{ event: "Replied", hold: "customer" }],
    calendar: [{ value: "north" }, { value: { fact: "region" } }, { value: null }],
    alerts: [{ alert: "warn", share: 0.8, effects: [{ type: "notify", who: { fact: "owner" } }] }],
  };
  const described = z.fromJSONSchema(clockJsonSchema as never);

  it("is described in JSON Schema", () => {
    expect(clockSchema.safeParse(whole).success).toBe(true);
    expect(described.safeParse(whole).success).toBe(true);
    expect(clockJsonSchema.$defs).toHaveProperty(["trigger", "anyOf"]);
    expect(Object.keys(clockJsonSchema.$defs as object).sort()).toStrictEqual([
      ...["alert", "calendar", "condition", "effect", "operand", "trigger"],
    ]);
  });

  it.each([
    ["targetMs", { targetMs: [] }],
    ["targetMs", { targetMs: [{ when: { facts: { priority: {} } }, value: 1 }] }],
    ["targetMs", { targetMs: [{ value: -1 }] }],
    ["until", { until: "agreed" }],
    ["start", { start: [{ event: [] }] }],
    ["start", { start: [{ after: "Received" }] }],
    ["pause", { pause: [{ event: "Asked", hold: 1 }] }],
    ["start", { start: [{ event: "Asked", when: { data: "note", equals: Number.NaN } }] }],
    ["alerts", { alerts: [{ alert: "warn", share: 1, effects: [{ type: "notify", who: undefined }] }] }],
    ["calendar", { calendar: "" }],
    ["calendar", { calendar: [{ value: 1 }] }],
    ["alerts", { alerts: [{ alert: "warn", share: 0 }] }],
    ["alerts", { alerts: [{ alert: "warn", beforeMs: 0.5 }] }],
    ["alerts", { alerts: [{ alert: "warn", afterMs: 1, effects: [{ who: "lead" }] }] }],
  ])("and nothing else is: %s of %j", (key, differs) => {
    expect(described.safeParse({ ...whole, ...differs }).success).toBe(false);
    const { error } = clockSchema.safeParse({ ...whole, ...differs });
    expect(error?.issues[0]).toMatchObject({
      path: expect.arrayContaining([key]),
      params: { code: "invalid_input" },
    });
  });

  it("enters no stages where there is no process, which only the schema of clocks sees", () => {
    const entering = { ...whole, start: [{ entering: "open" }] };
    expect(clockSchema.safeParse(entering).error?.issues[0]?.path).toStrictEqual(["start", 0, "entering"]);
    expect(described.safeParse(entering).success).toBe(true);
  });
});
