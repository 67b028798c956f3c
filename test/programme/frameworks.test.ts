import * as programme from "service-quality/programme";
import { defineFramework, type Framework } from "service-quality/programme";
import { describe, expect, it } from "vitest";

const frameworks = Object.entries(programme).filter(
  (entry): entry is [string, Framework] => typeof entry[1] === "object",
);

/** How many principles the field names. */
const principles = {
  QUALITY_PRINCIPLES: 9,
  CLASSIC_MISTAKES: 10,
  FAILURE_CAUSES: 3,
  SERVICE_PRINCIPLES: 5,
  GOLDEN_RULES: 4,
  SERVICE_COMPANIES: 3,
  STAFF_QUESTIONS: 3,
  EMPOWERMENT: 4,
};

it("there is a framework of every kind, each with its number of principles", () => {
  expect(
    Object.fromEntries(frameworks.map(([name, framework]) => [name, framework.principles.length])),
  ).toEqual(principles);
});

describe.each(frameworks)("%s", (name, framework) => {
  const questions = framework.principles.flatMap((principle) => principle.questions);
  const texts = [...framework.principles, ...questions];

  it("is a framework, on five points, of risks where it names mistakes and causes of failure", () => {
    expect(defineFramework(framework)).toStrictEqual(framework);
    expect(framework.scale).toEqual({ min: 1, max: 5 });
    expect(framework.polarity).toBe(
      ["CLASSIC_MISTAKES", "FAILURE_CAUSES"].includes(name) ? "risk" : "strength",
    );
  });

  it("asks at least two questions of every principle, each named for what it measures", () => {
    for (const { id, questions } of framework.principles) {
      expect(questions.length).toBeGreaterThanOrEqual(2);
      for (const question of questions) expect(question.id).toMatch(new RegExp(`^${id}-[a-z-]+$`));
    }
  });

  it("says everything in English, Russian and Bulgarian, and nothing twice", () => {
    for (const { label, labels } of texts) {
      expect(label).toMatch(/^[A-Z][\w ,.’-]+$/);
      expect(labels.ru).toMatch(/^[А-ЯЁ][а-яёА-ЯЁ ,.:—-]+$/);
      expect(labels.bg).toMatch(/^[А-Я][а-яА-Я ,.:„“—-]+$/);
      expect(labels.bg).not.toMatch(/[ыэё]/i);
    }
    for (const texts of [
      questions.map(({ label }) => label),
      questions.map(({ labels }) => labels.ru),
      questions.map(({ labels }) => labels.bg),
    ]) {
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("ends every statement with a period, and no label of a principle", () => {
    for (const { label, labels } of questions) {
      for (const text of [label, labels.ru, labels.bg]) expect(text).toMatch(/\.$/);
    }
    for (const { label, labels } of framework.principles) {
      for (const text of [label, labels.ru, labels.bg]) expect(text).not.toMatch(/\.$/);
    }
  });
});
