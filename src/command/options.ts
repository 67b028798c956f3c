import { FORMS } from "../text/report.ts";
import {
  choiceOption,
  codesOption,
  flagOption,
  listOption,
  numberOption,
  type Option,
  pairsOption,
  textOption,
} from "./option-values.ts";

/** The options of the command line, in the order of the help. */
export const OPTIONS = {
  format: choiceOption(["csv", "sav", "json"], "what FILE is; by default its name says so"),
  platform: textOption("NAME", "the survey platform that wrote the file, such as qualtrics or limesurvey"),
  encoding: textOption("NAME", "the encoding of a text that is not UTF-8 or UTF-16, such as windows-1251"),
  delimiter: textOption("MARK", "the mark between cells; tab for a tab"),
  decimal: textOption("MARK", "the decimal mark of numbers, a point or a comma"),
  "header-rows": numberOption("N", "how many rows the header has, 1 to 3"),
  respondent: textOption("NAME", "the column that names the respondents"),
  missing: codesOption("99,NA", "what means a missing answer"),
  labels: textOption(
    "FILE.json|prefix|suffix|affix",
    "what the labels of answers mean, or where the number stands",
  ),

  expectations: textOption("PREFIX", "servqual: expectations, the columns of this prefix and a number"),
  perceptions: textOption("PREFIX", "servqual: perceptions, the columns of this prefix and a number"),
  column: textOption("NAME", "nps, csat, ces: the column of the ratings"),
  functional: textOption("PREFIX", "kano: answers to what is if the feature is there"),
  dysfunctional: textOption("PREFIX", "kano: answers to what is if it is not"),
  kano: listOption("F,D", "report: --functional F --dysfunctional D"),
  importance: textOption(
    "PREFIX",
    "report: importance of the items, the columns of this prefix and a number",
  ),
  mapping: textOption("FILE.json", "report: what the columns are, as the playground saves it"),
  outcome: textOption("NAME", "drivers, report: the column to be explained"),
  model: textOption("FILE.json|ECSI|ACSI", "paths: the path model"),
  factors: numberOption("N", "factors: how many; by default as many as the parallel analysis says"),
  instrument: textOption("FILE.json|SERVQUAL|…", "the questionnaire, or one of the library"),
  items: listOption("a,b,c", "the items: columns, or ids of the columns of a prefix"),

  by: listOption("a,b", "a report for each group that these columns make"),
  weights: textOption("NAME", "the column that weighs the respondents"),
  policy: choiceOption(
    ["reject", "listwise", "available"],
    "what to do with missing answers; refused by default, listwise in a report",
  ),
  confidence: numberOption("LEVEL", "level of the intervals, 0.95 by default"),
  seed: numberOption("N", "where random draws begin"),
  option: pairsOption("KEY=JSON", "any other option of the function; may stand several times"),
  out: textOption("FILE", "report, chart: the file to write; - for standard output"),
  title: textOption("TEXT", "report, chart: the title"),
  "no-charts": flagOption("report: tables in place of charts"),
  as: choiceOption([...FORMS, "json", "csv"], "how the result is printed; text by default"),
  language: textOption("TAG", "en, ru or bg"),
  plain: flagOption("words for the verdicts in place of their statistics"),
} satisfies Readonly<Record<string, Option<unknown>>>;

/** The name of an option, without its hyphens. */
export type OptionName = keyof typeof OPTIONS;

/** The options that were given. */
export type GivenOptions = {
  readonly [Name in OptionName]?: ReturnType<(typeof OPTIONS)[Name]["read"]>;
};
