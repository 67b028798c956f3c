import { isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ValueLabel } from "../../survey/keyed/survey-table.ts";

/** How deep panels may lie in panels. */
const DEEPEST = 100;

/** What a survey's own definition says of a question. */
export interface QuestionText {
  readonly label: string | null;
  readonly valueLabels: readonly ValueLabel[];
}

/** The questions of a definition of SurveyJS or Formbricks by the names of their answers. */
export function questionTexts(definition: object | null): ReadonlyMap<string, QuestionText> {
  const texts = new Map<string, QuestionText>();
  if (definition === null) return texts;
  if (!isPlainObject(definition))
    refuse("invalid_input", ["definition"], "a survey's definition", definition);
  for (const question of listOf(definition.questions)) addFormbricks(question, texts);
  for (const element of [definition, ...listOf(definition.pages)]) addSurveyJs(element, texts, 0);
  return texts;
}

type Texts = Map<string, QuestionText>;
type Part = Readonly<Record<string, unknown>>;

/** The questions of a page or panel, and of the panels in it. */
function addSurveyJs(page: Part, texts: Texts, depth: number): void {
  if (depth > DEEPEST) refuse("invalid_input", ["definition"], `panels at most ${DEEPEST} deep`, page);
  for (const element of listOf(page.elements)) {
    addSurveyJs(element, texts, depth + 1);
    const { name, title, type } = element;
    if (typeof name !== "string") continue;
    const label = textOf(title);
    if (type === "matrix") {
      const valueLabels = choicesOf(element.columns);
      for (const row of choicesOf(element.rows)) {
        texts.set(`${name}.${row.value}`, { label: row.label, valueLabels });
      }
      continue;
    }
    const choices = choicesOf(element.choices ?? element.rateValues);
    texts.set(name, { label, valueLabels: choices });
    for (const { value, label } of choices) texts.set(`${name}.${value}`, { label, valueLabels: [] });
  }
}

/** A question `{ id, headline, choices }`, whose answers are the choices' labels in any language. */
function addFormbricks({ id, headline, choices }: Part, texts: Texts): void {
  if (typeof id !== "string") return;
  const valueLabels = listOf(choices).flatMap(({ label }) => {
    const own = textOf(label);
    const all = isPlainObject(label) ? Object.values(label) : [label];
    return own === null
      ? []
      : all.filter((text) => typeof text === "string").map((value) => ({ value, label: own }));
  });
  texts.set(id, { label: textOf(headline), valueLabels });
}

/** Choices that are a value, or a value and its text. */
function choicesOf(choices: unknown): ValueLabel[] {
  if (!Array.isArray(choices)) return [];
  return choices.flatMap((choice: unknown) => {
    const { value, text } = isPlainObject(choice) ? choice : { value: choice, text: undefined };
    if (typeof value !== "string" && typeof value !== "number") return [];
    return [{ value, label: textOf(text) ?? String(value) }];
  });
}

/** A text, or the one of several languages that is meant for all. */
function textOf(text: unknown): string | null {
  if (typeof text === "string") return text;
  if (!isPlainObject(text)) return null;
  const found = text.default ?? text.en ?? Object.values(text)[0];
  return typeof found === "string" ? found : null;
}

function listOf(value: unknown): Part[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : [];
}
