import type { Tongue } from "../../text/language.ts";
import type { Report } from "../../text/report.ts";
import type { WordingWith } from "../../text/wording.ts";
import type { Words } from "../../text/words.ts";

/** The words of the tables of this module. */
export const WORDS = {
  descriptives: ["Descriptive statistics", "Описательная статистика", "Описателна статистика"],
  correlations: ["Correlations", "Корреляции", "Корелации"],
  normality: ["Normality", "Нормальность", "Нормалност"],
  regression: ["Regression", "Регрессия", "Регресия"],
  power: ["Power", "Мощность", "Мощност"],
  equivalence: ["Equivalence", "Эквивалентность", "Еквивалентност"],
  samples: ["Comparison of samples", "Сравнение выборок", "Сравнение на извадки"],
  paired: ["Comparison of pairs", "Сравнение пар", "Сравнение на двойки"],
  meanRank: ["mean rank", "средний ранг", "среден ранг"],
  crossTable: ["Cross table", "Таблица сопряжённости", "Таблица на спрегнатост"],
  linear: ["linear", "линейная", "линейна"],
  logistic: ["logistic", "логистическая", "логистична"],
  missing: ["missing", "пропуски", "липсващи"],
  median: ["Mdn", "Медиана", "Медиана"],
  range: ["range", "размах", "обхват"],
  skewness: ["skewness", "асимметрия", "асиметрия"],
  kurtosis: ["kurtosis", "эксцесс", "ексцес"],
  floor: ["floor", "минимум", "минимум"],
  ceiling: ["ceiling", "максимум", "максимум"],
  term: ["term", "член", "член"],
  intercept: ["intercept", "константа", "константа"],
  tolerance: ["tolerance", "толерантность", "толеранс"],
  errors: ["standard errors", "стандартные ошибки", "стандартни грешки"],
  separation: [
    "The predictors tell the outcomes apart: there is no largest likelihood.",
    "Предикторы полностью разделяют исходы: максимума правдоподобия нет.",
    "Предикторите разделят изходите напълно: няма най-голямо правдоподобие.",
  ],
  margins: ["margins", "границы", "граници"],
  holds: ["too small to matter", "слишком мало, чтобы иметь значение", "твърде малко, за да има значение"],
  notShown: ["not shown to be too small", "малость не показана", "не е показано, че е малко"],
  group: ["group", "группа", "група"],
  test: ["test", "критерий", "тест"],
  expected: ["expected below 5", "ожидается менее 5", "очаквани под 5"],
} as const satisfies Readonly<Record<string, Words>>;

/** Words and numbers of these tables in one language. */
export type Printer = WordingWith<typeof WORDS> & {
  readonly language: Tongue;
  readonly digits: number;
  readonly isFull: boolean;
  readonly labelOf: (id: string) => string;
};

/** What a result says, read from it. */
export type Layout = (result: unknown, printer: Printer) => Report;

/** "t(46) = 3.44, p = .001", with what there is of degrees of freedom. */
export function testText(
  name: string,
  test: { readonly statistic: number; readonly p: number } | null,
  dfs: readonly (number | null)[],
  { decimals, number, list, pStatement }: Printer,
): string {
  const df = dfs.flatMap((value) =>
    value === null ? [] : [Number.isInteger(value) ? number(value) : decimals(value, 1)],
  );
  const head = df.length === 0 ? name : `${name}(${list(df)})`;
  return `${head} = ${decimals(test?.statistic ?? null, 2)}, ${pStatement(test?.p ?? null)}`;
}
