import { entriesOf, oneOf, otherwise, type Readers, readOptions } from "../../../errors/options.ts";
import { nameAt, textAt } from "../../../errors/read-argument.ts";
import { surveyMappingAt } from "../mapping/define-survey-mapping.ts";
import type { SurveyMapping, SurveyMappingSpec } from "../mapping/survey-mapping.ts";
import { PART_PLANS } from "../parts/part-plans.ts";
import { SURVEY_PARTS, type SurveyPart } from "../parts/survey-part.ts";
import { codeOf, importsOf } from "../plan/code-of.ts";
import type { Statement } from "../plan/expression.ts";
import { preamble, surveyPlan } from "../plan/survey-plan.ts";
import { PART_TITLES } from "../sections/part-words.ts";
import type { ResultStatement } from "../survey-analysis.ts";
import { codingCode } from "./coding-code.ts";
import { readingOf } from "./reading-code.ts";

/** As many characters of names fit in a line. */
const MOST_NAMES = 70;

/** Options of `analysisScript`. */
export interface AnalysisScriptOptions {
  /** The parts that are computed; all that the mapping has data of by default. */
  parts?: readonly SurveyPart[] | undefined;
  /** Results that are left out, such as those that the library refuses for these answers. */
  without?: readonly string[] | undefined;
}

const OPTIONS = {
  parts: otherwise(entriesOf(oneOf(...SURVEY_PARTS), "a list of parts"), SURVEY_PARTS),
  without: otherwise(entriesOf(nameAt, "a list of names of results"), []),
} satisfies Readers<AnalysisScriptOptions>;

/**
 * A program, `analysis.mjs`, that computes from the file what `analyzeSurvey` computes from its table, by the
 * functions of the library, and prints the results as JSON by their names.
 *
 * The file is CSV, `.sav`, JSON, `.xlsx` or Parquet by the end of its name, and stands where the program is started.
 *
 * @throws `invalid_input` for what is no mapping, a file without a name, and options that cannot be.
 *
 * @example
 * ```ts
 * import { analysisScript } from "service-quality/report";
 *
 * const scale = { min: 1, max: 5 };
 * const mapping = { columns: [{ name: "sat", use: "outcome" as const, scale }] };
 * console.log(analysisScript(mapping, "visits.csv", { parts: ["satisfaction"] }).trimEnd());
 * ```
 * ```text output
 * // What service-quality computes from visits.csv: node analysis.mjs
 * import { readFileSync } from "node:fs";
 * import { decodeText, readCsv } from "service-quality/readers";
 * import { estimateCsat } from "service-quality/satisfaction";
 * import { takeSurvey } from "service-quality/survey";
 *
 * const table = readCsv(decodeText(readFileSync("visits.csv")).text);
 * const { batteries, attributes, weights } = takeSurvey(table, {
 *   batteries: { ratings: { columns: ["sat"], items: ["sat"] } },
 *   attributes: [],
 *   weights: null,
 * });
 * const settings = { missing: "listwise", confidence: 0.95 };
 *
 * // NPS and satisfaction
 * const csat = [
 *   {
 *     column: "sat",
 *     ...estimateCsat(batteries.ratings.sat, { ...settings, scale: { min: 1, max: 5 } }),
 *   },
 * ];
 *
 * console.log(JSON.stringify({ csat }, null, 2));
 * ```
 */
export function analysisScript(
  mapping: SurveyMappingSpec,
  fileName: string,
  options?: AnalysisScriptOptions,
): string {
  const mapped = surveyMappingAt(mapping, ["mapping"]);
  const file = textAt(fileName, ["fileName"]);
  const { parts, without } = readOptions(options, OPTIONS);
  const plan = surveyPlan(mapped);
  const planned = SURVEY_PARTS.filter((part) => parts.includes(part)).map((part) => ({
    title: PART_TITLES[part][0],
    statements: PART_PLANS[part](plan).filter(({ name }) => !(without as readonly string[]).includes(name)),
  }));
  const before = preamble(plan);
  const reading = readingOf(file);
  const computed = planned.flatMap(({ statements }) => statements);
  const names = computed.map(({ name }) => name);
  return [
    `// What service-quality computes from ${JSON.stringify(file).slice(1, -1)}: node analysis.mjs`,
    ...importLines([...before, ...computed], reading.imports),
    "",
    ...tableLines(mapped, reading.code),
    ...before.map(statementCode),
    ...planned.flatMap(({ title, statements }) =>
      statements.length === 0 ? [] : ["", `// ${title}`, ...statements.map(statementCode)],
    ),
    "",
    `console.log(JSON.stringify(${braced(names)}, null, 2));`,
    "",
  ].join("\n");
}

function importLines(
  statements: readonly (Statement | ResultStatement)[],
  reading: ReadonlyMap<string, readonly string[]>,
): string[] {
  const own = importsOf(statements.map(({ expression }) => expression));
  const modules = new Map<string, Set<string>>();
  const add = (module: string, names: Iterable<string>) =>
    modules.set(module, new Set([...(modules.get(module) ?? []), ...names]));
  for (const [module, names] of own) add(`service-quality/${module}`, names);
  for (const [module, names] of reading) add(module, names);
  return Array.from(modules, ([module, names]) => {
    const listed = [...names].sort();
    const [first] = listed;
    const clause = first!.startsWith("default:") ? first!.slice("default:".length) : braced(listed);
    return { module, line: `import ${clause} from ${JSON.stringify(module)};` };
  })
    .sort((a, b) => (a.module < b.module ? -1 : 1))
    .map(({ line }) => line);
}

function tableLines(mapping: SurveyMapping, reading: string): string[] {
  const coding = codingCode(mapping);
  return coding === null ? [`const table = ${reading};`] : [`const answered = ${reading};`, coding];
}

function statementCode({ name, expression }: Statement | ResultStatement): string {
  return `const ${typeof name === "string" ? name : `{ ${name.join(", ")} }`} = ${codeOf(expression)};`;
}

/** Names in braces, in one line or in one each. */
function braced(names: readonly string[]): string {
  if (names.length === 0) return "{}";
  const line = `{ ${names.join(", ")} }`;
  return line.length <= MOST_NAMES ? line : `{\n${names.map((name) => `  ${name},\n`).join("")}}`;
}
