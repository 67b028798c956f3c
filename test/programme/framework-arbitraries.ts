import fc from "fast-check";
import type { FrameworkSpec } from "service-quality/programme";

const label = fc.constantFrom("We answer.", "Мы отвечаем.", "Отговаряме.");
const labels = fc.record({ ru: label, bg: label }, { requiredKeys: [] });

const question = fc.record({ label, labels, reverse: fc.boolean() }, { requiredKeys: ["label"] });
const principle = fc.record(
  {
    label,
    labels,
    impact: fc.constantFrom(0, 1, 2.5),
    effort: fc.constantFrom(0.5, 1, 3),
    questions: fc.array(question, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ["label", "questions"] },
);

/** A framework of one to three principles with one to four questions each. */
export const frameworkSpec: fc.Arbitrary<FrameworkSpec> = fc
  .record(
    {
      id: fc.constantFrom("desk", "__proto__"),
      title: label,
      citation: fc.option(label, { nil: null }),
      polarity: fc.constantFrom("strength", "risk"),
      scale: fc.constantFrom({ min: 1, max: 5 }, { min: 0, max: 1 }, { min: -3, max: 3 }),
      principles: fc.array(principle, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ["id", "title", "polarity", "scale", "principles"] },
  )
  .map((spec) => ({
    ...spec,
    principles: spec.principles.map((one, k) => ({
      id: `p${k}`,
      ...one,
      questions: one.questions.map((asked, j) => ({ id: `p${k}q${j}`, ...asked })),
    })),
  }));

/** Arguments of `assessProgramme`: the first respondent answers everything, so that every principle has a score. */
export function withAnswers(framework: FrameworkSpec): fc.Arbitrary<readonly unknown[]> {
  const questions = framework.principles.flatMap((one) => one.questions.map(({ id }) => id));
  const point = fc.integer(framework.scale);
  return fc.integer({ min: 1, max: 9 }).chain((n) => {
    const perRespondent = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: n, maxLength: n });
    const column = fc
      .tuple(point, perRespondent(fc.option(point, { freq: 6, nil: null })))
      .map(([first, rest]) => [first, ...rest.slice(1)]);
    return fc.tuple(
      fc
        .tuple(...questions.map(() => column))
        .map((columns) => Object.fromEntries(questions.map((id, q) => [id, columns[q]]))),
      fc.record(
        {
          framework: fc.constant(framework),
          missing: fc.constantFrom("listwise", "available"),
          groups: perRespondent(fc.constantFrom("management", "staff", null)),
          departments: perRespondent(fc.constantFrom("rooms", "kitchen", "__proto__", null)),
          flagFrom: fc.constantFrom(0, 0.5, 0.75, 1),
          confidence: fc.constantFrom(0.8, 0.95),
          weights: perRespondent(fc.constantFrom(0, 0.5, 2)).map((weights) => [1, ...weights.slice(1)]),
        },
        { requiredKeys: ["framework", "missing"] },
      ),
    );
  });
}
