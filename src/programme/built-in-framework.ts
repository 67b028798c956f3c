import { deepFrozen } from "../errors/read-argument.ts";
import type { Framework, FrameworkPolarity } from "./framework.ts";

/** Text in the languages of the built-in frameworks. */
interface Wording {
  readonly en: string;
  readonly ru: string;
  readonly bg: string;
}

/** A built-in framework, each text beside its translations. */
interface FrameworkText {
  readonly id: string;
  readonly title: string;
  readonly citation: string | null;
  readonly polarity: FrameworkPolarity;
  readonly principles: readonly (Wording & {
    readonly id: string;
    readonly questions: readonly QuestionText[];
  })[];
}

interface QuestionText extends Wording {
  /** Begins with the id of the principle that it measures. */
  readonly id: string;
  readonly reverse?: true;
}

/** The framework of texts that need no check, on five points; every principle of the same impact and effort. */
export function builtInFramework({ principles, ...given }: FrameworkText): Framework {
  return deepFrozen({
    kind: "framework",
    version: 1,
    ...given,
    scale: { min: 1, max: 5 },
    principles: principles.map(({ questions, ...principle }) => ({
      ...labeled(principle),
      impact: 1,
      effort: 1,
      questions: questions.map(({ reverse = false, ...question }) => ({ ...labeled(question), reverse })),
    })),
  });
}

function labeled({ id, en, ru, bg }: Wording & { readonly id: string }) {
  return { id, label: en, labels: { ru, bg } };
}
