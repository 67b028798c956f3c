import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import type { Tongue } from "../../text/language.ts";
import { type ReportPart, render } from "../../text/report.ts";
import { verdictOf } from "../../text/verdict.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { frameworkAt } from "../define-framework.ts";
import type { Framework, FrameworkSpec } from "../framework.ts";
import type { ProgrammeAssessment } from "./programme-assessment.ts";
import { type StoredAssessment, type StoredOverall, storedAssessment } from "./stored-assessment.ts";

/** Options of `formatProgramme`. */
export interface FormatProgrammeOptions extends FormatOptions {
  /**
   * Gives the words of principles and questions; labels of principles and ids of questions stand without it, and
   * `labels` go before it.
   */
  framework?: FrameworkSpec | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  framework: optional(frameworkAt),
} satisfies Readers<FormatProgrammeOptions>;

const WORDS = {
  title: ["Programme", "Программа", "Програма"],
  settings: [
    "{n} respondents; {reading}; {level} % intervals; missing answers: {missing}",
    "респондентов {n}; {reading}; интервалы {level} %; пропущенные ответы: {missing}",
    "респонденти {n}; {reading}; интервали {level} %; липсващи отговори: {missing}",
  ],
  risks: ["risks, where 1 is worst", "риски, 1 хуже всего", "рискове, 1 е най-лошо"],
  strengths: ["maturity, where 1 is best", "зрелость, 1 лучше всего", "зрялост, 1 е най-добре"],
  principles: ["Principles", "Принципы", "Принципи"],
  principle: ["principle", "принцип", "принцип"],
  risk: ["risk", "риск", "риск"],
  strength: ["maturity", "зрелость", "зрялост"],
  agreement: ["agreement", "согласие", "съгласие"],
  all: ["all", "все", "всички"],
  disagreement: [
    "Management and staff; p adjusted by Holm",
    "Руководство и сотрудники; p с поправкой Холма",
    "Ръководство и служители; p с поправка на Холм",
  ],
  plainDisagreement: ["Management and staff", "Руководство и сотрудники", "Ръководство и служители"],
  management: ["management", "руководство", "ръководство"],
  staff: ["staff", "сотрудники", "служители"],
  flags: [
    "Flags: short by {from} or more",
    "Тревоги: не хватает {from} или больше",
    "Сигнали: недостигат {from} или повече",
  ],
  none: ["none", "нет", "няма"],
  short: [
    "short by {value}, {certainty}",
    "не хватает {value}, {certainty}",
    "недостигат {value}, {certainty}",
  ],
  certain: ["certain", "точно", "сигурно"],
  uncertain: ["not certain", "не точно", "не е сигурно"],
  steps: [
    "Next steps: priority = impact × gap / effort",
    "Следующие шаги: приоритет = влияние × разрыв / усилие",
    "Следващи стъпки: приоритет = влияние × разлика / усилие",
  ],
  impact: ["impact", "влияние", "влияние"],
  effort: ["effort", "усилие", "усилие"],
  priority: ["priority", "приоритет", "приоритет"],
  departments: ["Departments", "Отделы", "Отдели"],
  department: ["department", "отдел", "отдел"],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = WordingWith<typeof WORDS> & {
  /** The words for the id of a principle or question; the id itself where there are none. */
  readonly labelOf: (id: string) => string;
  readonly isFull: boolean;
};

/**
 * A self-assessment for people: every principle with its interval and the agreement on it, management beside staff,
 * flags with their evidence, next steps, departments. A dash stands where there is no figure. A plain report leaves out
 * intervals and tests, and says in words whether management and staff differ.
 *
 * @throws `invalid_input` for what is no result of `assessProgramme`, for a framework that `defineFramework` refuses,
 * and for options that cannot be.
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
  const { as, language, style, labels, framework } = readOptions(options, OPTIONS);
  const book = bookOf(stored, framework, language, labels);
  const printer: Printer = {
    ...wordingWith(WORDS, language),
    labelOf: labelIn(book),
    isFull: style === "full",
  };
  const { say, level } = printer;
  const settings = {
    n: String(stored.n),
    reading: say(stored.polarity === "risk" ? "risks" : "strengths"),
    level: level(stored.confidence),
    missing: stored.missing,
  };
  return render(
    {
      title: `${say("title")}: ${framework?.title ?? stored.framework}`,
      lines: printer.isFull ? [filled(say("settings"), settings)] : [],
      parts: [
        principlePart(stored, printer),
        ...disagreementParts(stored, printer),
        flagPart(stored, printer),
        stepPart(stored, printer),
        ...departmentParts(stored, printer),
      ],
    },
    as,
  );
}

function bookOf(
  { principles }: StoredAssessment,
  framework: Framework | null,
  language: Tongue,
  labels: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const texts = (framework?.principles ?? []).flatMap((principle) => [principle, ...principle.questions]);
  return new Map([
    ...principles.map(({ principle, label }) => [principle, label] as const),
    ...texts.map(
      ({ id, label, labels: own }) => [id, language === "en" ? label : (own[language] ?? label)] as const,
    ),
    ...labels,
  ]);
}

function principlePart({ principles, overall, polarity }: StoredAssessment, printer: Printer): ReportPart {
  const { say, word, labelOf, bounded, decimals, interval, isFull } = printer;
  const row = (name: string, one: StoredOverall, agreement: number | null) => [
    name,
    String(one.n),
    decimals(one.mean, 2),
    ...(isFull ? [interval(one.interval, (limit) => decimals(limit, 2))] : []),
    bounded(one.maturity, 2),
    bounded(agreement, 2),
  ];
  return {
    title: say("principles"),
    table: {
      head: [
        ...[say("principle"), "n", word("mean"), ...(isFull ? [word("intervalHead")] : [])],
        ...[say(polarity), say("agreement")],
      ],
      rows: [
        ...principles.map((one) => row(labelOf(one.principle), one, one.agreement)),
        row(say("all"), overall, null),
      ],
    },
  };
}

function disagreementParts({ principles }: StoredAssessment, printer: Printer): ReportPart[] {
  const { say, word, labelOf, decimals, interval, p, isFull } = printer;
  const text = (points: number | null) => decimals(points, 2);
  const rows = principles.flatMap(({ principle, disagreement }) =>
    disagreement === null ? [] : [{ name: labelOf(principle), ...disagreement }],
  );
  if (rows.length === 0) return [];
  return [
    {
      title: say(isFull ? "disagreement" : "plainDisagreement"),
      table: {
        head: [
          ...[say("principle"), say("management"), say("staff"), word("difference")],
          ...(isFull ? [word("intervalHead"), "p", "g"] : [word("verdict")]),
        ],
        rows: rows.map((row) => [
          ...[row.name, text(row.management), text(row.staff), text(row.difference)],
          ...(isFull
            ? [interval(row.interval, text), p(row.holmP), text(row.effectSize)]
            : [word(verdictOf(row.interval))]),
        ]),
      },
    },
  ];
}

function flagPart({ flags, flagFrom }: StoredAssessment, { say, labelOf, bounded }: Printer): ReportPart {
  return {
    title: filled(say("flags"), { from: bounded(flagFrom, 2) }),
    lines: [
      ...(flags.length === 0 ? [say("none")] : []),
      ...flags.flatMap(({ principle, value, certain, evidence }) => {
        const parts = { value: bounded(value, 2), certainty: say(certain ? "certain" : "uncertain") };
        return [
          `${labelOf(principle)}: ${filled(say("short"), parts)}`,
          ...evidence.map(({ question, maturity }) => `  ${bounded(maturity, 2)}  ${labelOf(question)}`),
        ];
      }),
    ],
  };
}

function stepPart({ nextSteps }: StoredAssessment, printer: Printer): ReportPart {
  const { say, word, labelOf, bounded, decimals } = printer;
  return {
    title: say("steps"),
    table: {
      head: [say("principle"), word("gap"), say("impact"), say("effort"), say("priority")],
      rows: nextSteps.map(({ principle, gap, impact, effort, priority }) => [
        labelOf(principle),
        bounded(gap, 2),
        printer.number(impact),
        printer.number(effort),
        decimals(priority, 2),
      ]),
    },
  };
}

function departmentParts({ departments, principles }: StoredAssessment, printer: Printer): ReportPart[] {
  if (departments.length === 0) return [];
  const { say, labelOf, bounded } = printer;
  return [
    {
      title: say("departments"),
      table: {
        head: [say("department"), "n", ...principles.map(({ principle }) => labelOf(principle)), say("all")],
        rows: departments.map(({ department, n, principles: scores, overall }) => [
          labelOf(department),
          String(n),
          ...principles.map(({ principle }) =>
            bounded(scores.find((score) => score.principle === principle)?.maturity ?? null, 2),
          ),
          bounded(overall.maturity, 2),
        ]),
      },
    },
  ];
}
