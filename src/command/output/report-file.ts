import { summarizeCauses } from "../../logs/summarize-causes.ts";
import { summarizeVariants } from "../../logs/summarize-variants.ts";
import { summarizeComplaints } from "../../logs/summary/summarize-complaints.ts";
import { complaintSections } from "../../report/complaint-sections.ts";
import type { ReportSection } from "../../report/report-block.ts";
import { reportHtml } from "../../report/report-html.ts";
import { analyzeSurvey } from "../../report/survey/analyze-survey.ts";
import type { SurveyMappingSpec } from "../../report/survey/mapping/survey-mapping.ts";
import { shellWord } from "../../report/survey/script/report-command.ts";
import { surveySections } from "../../report/survey/sections/survey-sections.ts";
import type { SurveyTable } from "../../survey/keyed/survey-table.ts";
import { takeSurvey } from "../../survey/keyed/take-survey.ts";
import { languageAt, type Tongue } from "../../text/language.ts";
import { printable } from "../../text/printable.ts";
import { type CommandInput, documentOf } from "../input-file.ts";
import { type GivenOptions, OPTIONS, type OptionName } from "../options.ts";
import { READING_OPTIONS, tableOf } from "../read-table.ts";
import { type Printed, settingsOf } from "../run-model.ts";
import { VERSION } from "../version.ts";
import { wrongUsage } from "../wrong-usage.ts";
import { ASKED_OPTIONS, type AskedMapping, askedMapping } from "./asked-mapping.ts";

/** Columns that a log of complaints has. */
const LOG_COLUMNS = ["case", "activity", "at"];

/** The column of a log that says what a complaint is about. */
const CAUSE = "cause";

/** Options of the report. */
export const REPORT_OPTIONS: readonly OptionName[] = [
  ...READING_OPTIONS,
  ...ASKED_OPTIONS,
  ...([
    "out",
    "mapping",
    "policy",
    "confidence",
    "seed",
    "option",
    "title",
    "language",
    "no-charts",
  ] as const),
];

/** The report of a survey file, or of a log of complaints, as one page whose charts are still to be drawn. */
export function reportFile(file: string, options: GivenOptions, input: CommandInput): Printed {
  const { out, title, language = "en" } = options;
  const tongue = languageAt(language, ["language"]);
  const table = tableOf(file, options, input);
  const names = table.variables.map(({ name }) => name);
  const again = { commandLine: commandOf(file, options), versions: `service-quality ${VERSION}` };
  const { sectionsIn, remarks } = LOG_COLUMNS.every((name) => names.includes(name))
    ? complaintReport(table, options, { language: tongue, ...again })
    : surveyReport(table, options, input, { language, ...again });
  const page = { title: title ?? table.title ?? undefined, subtitle: file.replace(/^.*[\\/]/, ""), language };
  const sections = sectionsIn("light");
  const isDrawn = options["no-charts"] === undefined;
  return {
    text: "",
    leftOut: [],
    remarks,
    files: [
      isDrawn
        ? { name: out!, sections, darkSections: sectionsIn("dark"), options: page }
        : { name: out!, text: reportHtml(sections, page) },
    ],
  };
}

/** Sections for screens of a theme, and what is to be said besides. */
interface Report {
  readonly sectionsIn: (theme: "light" | "dark") => ReportSection[];
  readonly remarks: readonly string[];
}

/** What every report ends with. */
interface Again {
  readonly commandLine: string;
  readonly versions: string;
}

function surveyReport(
  table: SurveyTable,
  options: GivenOptions,
  input: CommandInput,
  said: Again & { readonly language: string },
): Report {
  const { mapping, unsure } = mappingOf(table, options, input);
  const { language } = options;
  const settings = {
    ...mapping.options,
    ...(language !== undefined && { language }),
    ...settingsOf(options),
  };
  const analysis = analyzeSurvey(table, { ...mapping, options: settings });
  const names = unsure.map(printable).join(", ");
  return {
    sectionsIn: (theme) => surveySections(analysis, { ...said, theme }),
    remarks: unsure.length === 0 ? [] : [`Left out, since their use is not sure: ${names}.`],
  };
}

/** The mapping of a file, or what the options ask for. */
function mappingOf(table: SurveyTable, options: GivenOptions, input: CommandInput): AskedMapping {
  if (options.mapping === undefined) return askedMapping(table, options, input);
  const stranger = ASKED_OPTIONS.find((name) => options[name] !== undefined);
  if (stranger !== undefined) wrongUsage(`--${stranger} does not go with --mapping, which says it.`);
  return { mapping: documentOf(options.mapping, input) as SurveyMappingSpec, unsure: [] };
}

function complaintReport(
  table: SurveyTable,
  { option = new Map() }: GivenOptions,
  said: Again & { readonly language: Tongue },
): Report {
  const names = table.variables.map(({ name }) => name);
  const { attributes: log } = takeSurvey(table, { attributes: names, weights: null });
  const results = {
    summary: summarizeComplaints(log, Object.fromEntries(option)),
    variants: summarizeVariants(log),
    causes: names.includes(CAUSE) ? summarizeCauses(causesOfCases(log)) : null,
  };
  return { sectionsIn: (theme) => complaintSections(results, { ...said, theme }), remarks: [] };
}

type Cause = string | number;

/** Every cause of a case once, however many of its events name it. */
function causesOfCases(log: Readonly<Record<string, readonly unknown[]>>): { cause: Cause | null }[] {
  const causes = new Map<unknown, Set<Cause>>();
  log.case!.forEach((id, i) => {
    const cause = (log[CAUSE]![i] ?? null) as Cause | null;
    const known = causes.get(id) ?? new Set();
    causes.set(id, cause === null ? known : known.add(cause));
  });
  return [...causes.values()].flatMap((known) =>
    (known.size === 0 ? [null] : [...known]).map((cause) => ({ cause })),
  );
}

/** The command as it would be written, options in the order of the help. */
function commandOf(file: string, options: GivenOptions): string {
  const words = (Object.keys(OPTIONS) as OptionName[]).flatMap((name) => {
    const value: unknown = options[name];
    if (value === undefined) return [];
    if (value instanceof Map) {
      return Array.from(value, ([key, json]) => `--${name} ${shellWord(`${key}=${JSON.stringify(json)}`)}`);
    }
    return [value === true ? `--${name}` : `--${name} ${shellWord(String(value))}`];
  });
  return ["service-quality report", shellWord(file), ...words].join(" ");
}
