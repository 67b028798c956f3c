import { oneOf, optional, type Readers, readOptions } from "../../errors/options.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals, pText } from "../../text/number-text.ts";
import { frameworkAt } from "../define-framework.ts";
import type { Framework, FrameworkLabels, FrameworkSpec } from "../framework.ts";
import type { ProgrammeAssessment } from "./programme-assessment.ts";
import { type StoredAssessment, type StoredOverall, storedAssessment } from "./stored-assessment.ts";

/** Options of `formatProgramme`. */
export interface FormatProgrammeOptions {
  /** Gives the words of principles and questions; labels of principles and ids of questions stand without it. */
  framework?: FrameworkSpec | undefined;
  /** Of the framework's words; English by default. */
  language?: keyof FrameworkLabels | undefined;
}

const OPTIONS = {
  framework: optional(frameworkAt),
  language: optional(oneOf("ru", "bg")),
} satisfies Readers<FormatProgrammeOptions>;

/**
 * A self-assessment for people: every principle with its interval and the agreement on it, management beside staff,
 * flags with their evidence, next steps, departments. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `assessProgramme`, and for a framework that `defineFramework`
 * refuses.
 *
 * @example
 * ```ts
 * import { assessProgramme, formatProgramme } from "service-quality/programme";
 *
 * const framework = {
 *   id: "desk", title: "Our desk", polarity: "strength", scale: { min: 1, max: 5 },
 *   principles: [
 *     { id: "pace", label: "Pace", impact: 2, questions: [{ id: "pace-answer", label: "We answer within the hour." }] },
 *     { id: "power", label: "Power", questions: [{ id: "power-decide", label: "I may decide on the spot." }] },
 *   ],
 * } as const;
 * const assessment = assessProgramme({ "pace-answer": [4, 4, 3, 3], "power-decide": [2, 1, 3, 2] }, { framework });
 * console.log(formatProgramme(assessment, { framework }));
 * ```
 * ```text output
 * Programme: Our desk
 * 4 respondents; maturity, where 1 is best; 95 % intervals; missing answers: reject
 *
 * Principles
 * principle  n  mean      interval  maturity  agreement
 * ─────────  ─  ────  ────────────  ────────  ─────────
 * Pace       4  3.50  [2.58, 4.42]       .63        .83
 * Power      4  2.00  [0.70, 3.30]       .25        .67
 * all        4  2.75  [2.29, 3.21]       .44          –
 *
 * Flags: short by .50 or more
 * Power: short by .75, not certain
 *   .25  I may decide on the spot.
 *
 * Next steps: priority = impact × gap / effort
 * principle  gap  impact  effort  priority
 * ─────────  ───  ──────  ──────  ────────
 * Pace       .38       2       1      0.75
 * Power      .75       1       1      0.75
 * ```
 */
export function formatProgramme(
  assessment: ProgrammeAssessment,
  options: FormatProgrammeOptions = {},
): string {
  const stored = storedAssessment(assessment);
  const { framework, language } = readOptions(options, OPTIONS);
  const words = wordsOf(stored, framework, language);
  const sections = [
    headOf(stored, words),
    principleTable(stored, words),
    disagreementTable(stored, words),
    flagLines(stored, words),
    stepTable(stored, words),
    departmentTable(stored, words),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

interface Words {
  readonly title: string;
  /** The words for the id of a principle or question; the id itself where there are none. */
  of(id: string): string;
}

function wordsOf(
  { framework: id, principles }: StoredAssessment,
  framework: Framework | null,
  language: keyof FrameworkLabels | null,
): Words {
  const texts = (framework?.principles ?? []).flatMap((principle) => [principle, ...principle.questions]);
  const book = new Map([
    ...principles.map(({ principle, label }) => [principle, label] as const),
    ...texts.map(({ id, label, labels }) => [id, (language && labels[language]) ?? label] as const),
  ]);
  return { title: framework?.title ?? id, of: (id) => book.get(id) ?? id };
}

function headOf({ polarity, n, confidence, missing }: StoredAssessment, { title }: Words): string[] {
  const reading = polarity === "risk" ? "risks, where 1 is worst" : "maturity, where 1 is best";
  return [
    `Programme: ${title}`,
    `${n} respondents; ${reading}; ${levelText(confidence)} % intervals; missing answers: ${missing}`,
  ];
}

function principleTable({ principles, overall, polarity }: StoredAssessment, words: Words): string[] {
  const row = (name: string, { n, mean, interval, maturity }: StoredOverall, agreement: number | null) => [
    name,
    String(n),
    points(mean),
    intervalText(interval, points),
    bounded(maturity, 2),
    bounded(agreement, 2),
  ];
  return [
    "Principles",
    ...numberTable(
      ["principle", "n", "mean", "interval", polarity === "risk" ? "risk" : "maturity", "agreement"],
      [
        ...principles.map((one) => row(words.of(one.principle), one, one.agreement)),
        row("all", overall, null),
      ],
    ),
  ];
}

function disagreementTable({ principles }: StoredAssessment, words: Words): string[] {
  const rows = principles.flatMap(({ principle, disagreement }) =>
    disagreement === null ? [] : [{ name: words.of(principle), ...disagreement }],
  );
  if (rows.length === 0) return [];
  return [
    "Management and staff; p adjusted by Holm",
    ...numberTable(
      ["principle", "management", "staff", "difference", "interval", "p", "g"],
      rows.map(({ name, management, staff, difference, interval, holmP, effectSize }) => [
        name,
        points(management),
        points(staff),
        points(difference),
        intervalText(interval, points),
        pText(holmP),
        points(effectSize),
      ]),
    ),
  ];
}

function flagLines({ flags, flagFrom }: StoredAssessment, words: Words): string[] {
  return [
    `Flags: short by ${bounded(flagFrom, 2)} or more`,
    ...(flags.length === 0 ? ["none"] : []),
    ...flags.flatMap(({ principle, value, certain, evidence }) => [
      `${words.of(principle)}: short by ${bounded(value, 2)}, ${certain ? "certain" : "not certain"}`,
      ...evidence.map(({ question, maturity }) => `  ${bounded(maturity, 2)}  ${words.of(question)}`),
    ]),
  ];
}

function stepTable({ nextSteps }: StoredAssessment, words: Words): string[] {
  return [
    "Next steps: priority = impact × gap / effort",
    ...numberTable(
      ["principle", "gap", "impact", "effort", "priority"],
      nextSteps.map(({ principle, gap, impact, effort, priority }) => [
        words.of(principle),
        bounded(gap, 2),
        String(impact),
        String(effort),
        points(priority),
      ]),
    ),
  ];
}

function departmentTable({ departments, principles }: StoredAssessment, words: Words): string[] {
  if (departments.length === 0) return [];
  return [
    "Departments",
    ...numberTable(
      ["department", "n", ...principles.map(({ principle }) => words.of(principle)), "all"],
      departments.map(({ department, n, principles: scores, overall }) => [
        department,
        String(n),
        ...principles.map(({ principle }) =>
          bounded(scores.find((score) => score.principle === principle)?.maturity ?? null, 2),
        ),
        bounded(overall.maturity, 2),
      ]),
    ),
  ];
}

function points(value: number | null): string {
  return decimals(value, 2);
}
