import { TONGUES, type Tongue } from "../../src/text/language.ts";
import { type Words, wordsIn } from "../../src/text/words.ts";
import { gallery } from "../charts.ts";
import { type Model, modelParts } from "../models.ts";

const WORDS = {
  title: ["Choose a model", "Выбрать модель", "Избор на модел"],
  intro: [
    "Find your question, look what data it takes, and go to the guide. Every function is imported from `service-quality` or from the subpath of its module; every chart from `service-quality/charts`.",
    "Найдите свой вопрос, посмотрите, какие данные нужны, и откройте руководство (на английском). Функции импортируются из `service-quality` или из пути своего модуля, диаграммы — из `service-quality/charts`.",
    "Намерете въпроса си, вижте какви данни иска и отворете ръководството (на английски). Функциите се внасят от `service-quality` или от пътя на модула си, диаграмите — от `service-quality/charts`.",
  ],
  question: ["question", "вопрос", "въпрос"],
  data: ["data", "данные", "данни"],
  functions: ["function → chart", "функция → диаграмма", "функция → диаграма"],
} satisfies Record<string, Words>;

/** The pages that choose a model, by file. */
export function modelPages(): Record<string, string> {
  return Object.fromEntries(TONGUES.map((language) => [fileOf(language), pageOf(language)]));
}

function fileOf(language: Tongue): string {
  return language === "en" ? "docs/choose-a-model.md" : `docs/${language}/choose-a-model.md`;
}

function pageOf(language: Tongue): string {
  const say = wordsIn(WORDS, language);
  const head = [say("question"), say("data"), say("functions")];
  const parts = modelParts.map(({ title, models }) => {
    const say = wordsIn({ title }, language);
    const rows = models.map((model) => rowOf(model, language));
    return [`## ${say("title")}`, "", line(head), line(head.map(() => "---")), ...rows, ""].join("\n");
  });
  return [`# ${say("title")}`, "", say("intro"), "", ...parts].join("\n");
}

function rowOf({ question, data, functions, chart, guide }: Model, language: Tongue): string {
  const say = wordsIn({ question, data }, language);
  const name = gallery.find((entry) => entry.chart === chart)?.name;
  const folder = language === "en" ? "guide" : "../guide";
  return line([
    `[${say("question")}](${folder}/${guide})`,
    say("data"),
    functions.map(code).join(", ") + (name === undefined ? "" : ` → ${code(name)}`),
  ]);
}

function code(name: string): string {
  return `\`${name}\``;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
