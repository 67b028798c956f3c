import { type ComplaintProcess, POLICIES, STANDARD_PROCESS } from "service-quality/complaints";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../docs/playground/app/language.ts";
import { eventFields } from "../../../docs/playground/desk/model/event-fields.ts";
import { POLICY_IDS } from "../../../docs/playground/desk/model/process-choice.ts";
import { SMALL_PROCESS } from "../../../docs/playground/desk/model/small-process.ts";
import { ALERT_WORDS, CLOCK_WORDS } from "../../../docs/playground/desk/words/clock-words.ts";
import { DATA_WORDS, VALUE_WORDS } from "../../../docs/playground/desk/words/data-words.ts";
import { EVENT_WORDS } from "../../../docs/playground/desk/words/event-words.ts";
import { GUARD_WORDS } from "../../../docs/playground/desk/words/guard-words.ts";
import { labelsOf } from "../../../docs/playground/desk/words/labels.ts";
import { EFFECT_WORDS, RIGHT_WORDS, ROLE_WORDS } from "../../../docs/playground/desk/words/people-words.ts";
import { HOLD_WORDS, STAGE_WORDS } from "../../../docs/playground/desk/words/stage-words.ts";

const standard: ComplaintProcess = STANDARD_PROCESS;

const names = (section: object | undefined) => Object.keys(section ?? {});

function effectsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const types = "effects" in value ? (value.effects as { type: string }[]).map(({ type }) => type) : [];
  return [...types, ...Object.values(value).flatMap(effectsOf)];
}

describe("the words of the standard process", () => {
  const fields = names(standard.events).flatMap((type) => eventFields(standard, type));
  const milestones = POLICY_IDS.flatMap((id) => POLICIES[id].periods.flatMap((period) => period.milestones));

  it.each<[string, object, readonly string[]]>([
    ["stages", STAGE_WORDS, names(standard.states)],
    ["holds", HOLD_WORDS, Object.values(standard.states).flatMap(({ hold }) => hold ?? [])],
    ["events", EVENT_WORDS, names(standard.events)],
    ["guards", GUARD_WORDS, names(standard.guards)],
    ["rights", RIGHT_WORDS, names(standard.rights)],
    ["roles", ROLE_WORDS, names(standard.roles)],
    ["clocks", CLOCK_WORDS, [...names(standard.clocks), ...milestones.map(({ id }) => id)]],
    [
      "alerts",
      ALERT_WORDS,
      Object.values(standard.clocks ?? {}).flatMap(({ alerts = [] }) => alerts.map(({ alert }) => alert)),
    ],
    ["data", DATA_WORDS, fields.map(({ key }) => key)],
    ["values", VALUE_WORDS, fields.filter(({ key }) => key !== "guard").flatMap(({ choices }) => choices)],
    ["effects", EFFECT_WORDS, [...effectsOf(standard.transitions), ...effectsOf(standard.clocks)]],
  ])("name all of its %s", (_, words, expected) => {
    expect(names(words)).toEqual(expect.arrayContaining([...new Set(expected)]));
  });

  it("are its own labels in English", () => {
    const labels = labelsOf(standard, "en");
    for (const [name, { label }] of Object.entries(standard.states)) expect(labels.stage(name)).toBe(label);
    for (const [name, { label }] of Object.entries(standard.events)) expect(labels.event(name)).toBe(label);
    for (const [name, { label }] of Object.entries(standard.rights ?? {}))
      expect(labels.right(name)).toBe(label);
  });

  it("differ from English in the other languages", () => {
    for (const language of ["ru", "bg"] as const) {
      const labels = labelsOf(standard, language);
      for (const name of names(standard.events)) expect(labels.event(name)).toMatch(/[а-я]/i);
      for (const name of names(standard.guards)) expect(labels.guard(name)).toMatch(/[а-я]/i);
    }
  });
});

describe("labels of another process", () => {
  it("are those that it gives, or its names", () => {
    const own = { ...SMALL_PROCESS, states: { ...SMALL_PROCESS.states, ["__proto__"]: { label: "odd" } } };
    for (const language of LANGUAGES) {
      const labels = labelsOf(own, language);
      expect([labels.stage("asked"), labels.stage("open"), labels.event("FollowedUp")]).toEqual([
        "customer asked",
        "open",
        "FollowedUp",
      ]);
      expect(labels.stage("__proto__")).toBe("odd");
      expect(labels.right("timelyAnswer")).toBe("to an answer in time");
      expect(labels.clock("toString")).toBe("toString");
    }
  });

  it("are translated where the process kept the standard ones", () => {
    const renamed = { ...standard, states: { ...standard.states, closed: { label: "done", final: true } } };
    const labels = labelsOf(renamed, "ru");
    expect([labels.stage("received"), labels.stage("closed")]).toEqual(["получено", "done"]);
  });
});

describe("values and effects", () => {
  const labels = labelsOf(standard, "bg");

  it("are said in the language", () => {
    expect(labels.value("satisfied", true)).toBe("да");
    expect(labels.value("amount", 1234.5)).toBe("1234,5");
    expect(labels.value("targetMs", 9_000_000)).toBe("2 ч 30 мин");
    expect(labels.value("guard", "stagesLeft")).toBe("има следващ етап на разглеждане");
    expect(labels.value("channel", "phone")).toBe("телефон");
    expect(labels.value("reviewer", null)).toBe("–");
    expect(labels.effect({ type: "pay-redress", customer: "Ана", amount: 20, until: null })).toBe(
      "да се изплати обезщетението (клиент: Ана, сума: 20)",
    );
    expect(labels.effect({ type: "record-lessons", cause: null })).toBe("да се запишат поуките");
  });

  it("are named in a refusal whatever they are", () => {
    expect(["stagesLeft", "closed", "Withdrawn", "manager", "amount", "thing"].map(labels.any)).toEqual([
      "има следващ етап на разглеждане",
      "приключена",
      "оттеглена от жалбоподателя",
      "ръководител",
      "сума",
      "thing",
    ]);
  });
});
