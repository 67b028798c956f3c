import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { numberAt } from "../../errors/read-argument.ts";
import { confidenceAt, missingAt } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import type { Tongue } from "../../text/language.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { intervalFields } from "../interval-fields.ts";
import { nameAt } from "../name-at.ts";
import type { Driver, DriverEstimate } from "./driver-estimate.ts";

const WORDS = {
  title: ["Key drivers", "Ключевые факторы", "Ключови фактори"],
  of: [" of {outcome}", " для {outcome}", " на {outcome}"],
  lmg: [
    "LMG (average contribution to R² over all orders)",
    "LMG (средний вклад в R² по всем порядкам)",
    "LMG (среден принос към R² по всички подредби)",
  ],
  johnson: ["Johnson's relative weights", "относительные веса Джонсона", "относителни тегла на Джонсън"],
  pratt: [
    "Pratt's measure (beta × correlation)",
    "мера Пратта (бета × корреляция)",
    "мярка на Прат (бета × корелация)",
  ],
  semipartial: [
    "squared semipartial correlations",
    "квадраты получастных корреляций",
    "квадрати на получастичните корелации",
  ],
  beta: ["standardized coefficients", "стандартизованные коэффициенты", "стандартизирани коефициенти"],
  correlation: ["correlations with the outcome", "корреляции с исходом", "корелации с резултата"],
  adjusted: ["adjusted", "скорр.", "коригиран"],
  missing: ["missing answers", "пропущенные ответы", "липсващи отговори"],
  sampled: [
    "LMG from {n} random orders and their reverses",
    "LMG по {n} случайным порядкам и обратным к ним",
    "LMG от {n} случайни подредби и обратните им",
  ],
  drawn: [
    "{level} % intervals from {replicates} bootstrap samples, {failed} of them failed",
    "интервалы {level} %, бутстреп-выборок {replicates}, из них неудачных {failed}",
    "интервали {level} %, бутстрап извадки {replicates}, от тях неуспешни {failed}",
  ],
  driver: ["driver", "фактор", "фактор"],
  error: ["sampling error", "ошибка выборки", "грешка на извадката"],
} as const satisfies Readonly<Record<string, Words>>;

const DRIVER = {
  item: nameAt,
  importance: optional(numberAt),
  share: optional(numberAt),
  interval: optional(intervalFields),
  shareInterval: optional(intervalFields),
  monteCarloError: optional(numberAt),
} satisfies Readers<Driver>;

const ESTIMATE = {
  model: oneOf("key-drivers"),
  method: oneOf("lmg", "johnson", "pratt", "semipartial", "beta", "correlation"),
  outcome: optional(nameAt),
  missing: missingAt,
  confidence: confidenceAt,
  n: whole(1),
  r2: optional(numberAt),
  adjustedR2: optional(numberAt),
  drivers: listOf(fields(DRIVER, "a driver"), "driver"),
  permutations: optional(whole(1)),
  bootstrap: optional(fields({ replicates: whole(0), failed: whole(0) }, "replicates and failures")),
} satisfies Partial<Readers<DriverEstimate>>;

/**
 * The table of a driver analysis for people: the predictors from the most important down, with their share and
 * whatever intervals and Monte Carlo errors there are.
 *
 * A dash stands where there is no figure. A plain report has the shares alone. Figures have 2 decimals unless `digits`
 * says otherwise; `labels` may name the predictors and the outcome.
 *
 * @throws `invalid_input` for what is no result of `estimateDrivers` or `bootstrapDrivers`, and for options that cannot
 * be.
 *
 * Source: number style of the APA Publication Manual (7th ed.), section 6.36.
 *
 * @example
 * ```ts
 * import { estimateDrivers, formatDrivers } from "service-quality/priorities";
 *
 * const drivers = estimateDrivers([5, 3, 4, 2, 4, 1, 3, 5], {
 *   speed: [5, 3, 3, 2, 5, 1, 2, 4],
 *   staff: [4, 4, 5, 2, 3, 2, 3, 5],
 * });
 * formatDrivers(drivers).split("\n").slice(-2); // => ["speed          .53   57 %", "staff          .41   43 %"]
 * ```
 */
export function formatDrivers(result: DriverEstimate, options?: FormatOptions): string {
  const read = readFields(result, ESTIMATE, [], "the result of estimateDrivers");
  const { drivers, method, outcome, permutations, bootstrap } = read;
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, bounded, percent, interval, say } = wordingWith(WORDS, language);
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const [isDrawn, isSampled] = [isFull && bootstrap !== null, isFull && permutations !== null];
  const text = (figure: number | null) => bounded(figure, digits ?? 2);
  const of = outcome === null ? "" : filled(say("of"), { outcome: labelOf(outcome) });
  const ranked = [...drivers].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return render(
    {
      title: `${say("title")}${of}${isFull ? `: ${say(method)}` : ""}`,
      lines: isFull ? settingLines(read, language) : [],
      parts: [
        {
          table: {
            head: [
              say("driver"),
              ...(isFull ? [word("importance")] : []),
              ...(isDrawn ? [word("intervalHead")] : []),
              ...(isSampled ? [say("error")] : []),
              word("share"),
              ...(isDrawn ? [word("intervalHead")] : []),
            ],
            rows: ranked.map((driver) => [
              labelOf(driver.item),
              ...(isFull ? [text(driver.importance)] : []),
              ...(isDrawn ? [interval(driver.interval, text)] : []),
              ...(isSampled ? [bounded(driver.monteCarloError, 4)] : []),
              percent(driver.share),
              ...(isDrawn ? [interval(driver.shareInterval, percent)] : []),
            ]),
          },
        },
      ],
    },
    as,
  );
}

function settingLines(
  { n, r2, adjustedR2, missing, permutations, bootstrap, confidence }: Read<typeof ESTIMATE>,
  language: Tongue,
): string[] {
  const { bounded, level, say } = wordingWith(WORDS, language);
  return [
    `n = ${n}, R² = ${bounded(r2, 3)}, ${say("adjusted")} ${bounded(adjustedR2, 3)}; ${say("missing")}: ${missing}`,
    ...(permutations === null ? [] : [filled(say("sampled"), { n: String(permutations) })]),
    ...(bootstrap === null
      ? []
      : [
          filled(say("drawn"), {
            level: level(confidence),
            replicates: String(bootstrap.replicates),
            failed: String(bootstrap.failed),
          }),
        ]),
  ];
}
