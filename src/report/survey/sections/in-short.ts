import { rankedRows } from "../../../charts/rows/ranked-rows.ts";
import { rowsOfLevel } from "../../../charts/rows/servqual-rows.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock, ReportFigure } from "../../report-block.ts";
import { explainedRating } from "../mapping/mapped-columns.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { levelsOf } from "./gaps-section.ts";
import { figuresBlock, textBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

/** As many figures and sentences are short. */
const MOST_FIGURES = 4;
const MOST_SENTENCES = 2;

/** As many names stand in a sentence. */
const MOST_NAMES = 3;

const WORDS = {
  respondents: ["respondents", "респондентов", "респонденти"],
  gap: ["overall gap", "разрыв в целом", "обща разлика"],
  perception: ["overall perception", "восприятие в целом", "общо възприятие"],
  nps: ["net promoter score", "NPS", "NPS"],
  csat: ["satisfied: {column}", "довольны: {column}", "доволни: {column}"],
  below: [
    "Service falls short of expectations by {gap} points ({interval}), most of all in {name} ({lowest}).",
    "Услуга не дотягивает до ожиданий на {gap} балла ({interval}), больше всего: {name} ({lowest}).",
    "Услугата не достига очакванията с {gap} точки ({interval}), най-много: {name} ({lowest}).",
  ],
  above: [
    "Service exceeds expectations by {gap} points ({interval}); lowest is {name} ({lowest}).",
    "Услуга лучше ожиданий на {gap} балла ({interval}); ниже всего: {name} ({lowest}).",
    "Услугата надхвърля очакванията с {gap} точки ({interval}); най-ниско: {name} ({lowest}).",
  ],
  unclear: [
    "Whether service falls short of expectations as a whole is not clear: {gap} points ({interval}); lowest is {name} ({lowest}).",
    "Неясно, не дотягивает ли услуга до ожиданий в целом: {gap} балла ({interval}); ниже всего: {name} ({lowest}).",
    "Не е ясно дали услугата като цяло не достига очакванията: {gap} точки ({interval}); най-ниско: {name} ({lowest}).",
  ],
  workOn: [
    "Important and behind the rest: {names}.",
    "Важно и отстаёт от остального: {names}.",
    "Важно и изоставащо от останалото: {names}.",
  ],
  andMore: ["{names} and {rest} more", "{names} и ещё {rest}", "{names} и още {rest}"],
  npsFinding: [
    "More recommend than advise against by {nps} points of a hundred ({interval}).",
    "Готовых рекомендовать больше, чем недовольных, на {nps} пунктов из ста ({interval}).",
    "Препоръчващите са повече от недоволните с {nps} пункта от сто ({interval}).",
  ],
  npsNegative: [
    "More advise against than recommend by {nps} points of a hundred ({interval}).",
    "Недовольных больше, чем готовых рекомендовать, на {nps} пунктов из ста ({interval}).",
    "Недоволните са повече от препоръчващите с {nps} пункта от сто ({interval}).",
  ],
  driver: [
    "{outcome} goes most with {name}: {share} of what the ratings explain.",
    "{outcome} больше всего связано с «{name}»: {share} объяснённого.",
    "{outcome} е най-свързано с „{name}“: {share} от обясненото.",
  ],
  csatFinding: [
    "{share} are satisfied ({interval}): {column}.",
    "Довольны {share} ({interval}): {column}.",
    "Доволни са {share} ({interval}): {column}.",
  ],
  mustBe: [
    "Its absence hurts most: {name}; its presence pleases most: {other}.",
    "Сильнее всего огорчает отсутствие: {name}; сильнее всего радует наличие: {other}.",
    "Най-много огорчава липсата на: {name}; най-много радва наличието на: {other}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

type Printer = ReturnType<typeof printerOf<keyof typeof WORDS>>;

/** The few figures that matter most, and the finding in two sentences. */
export function inShortBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const printer = printerOf(WORDS, context);
  const figures = figuresOf(results, printer, context).slice(0, MOST_FIGURES);
  const sentences = [gapSentence, workSentence, npsSentence, kanoSentence, driverSentence, csatSentence]
    .flatMap((sentence) => sentence(results, printer, context) ?? [])
    .slice(0, MOST_SENTENCES);
  if (sentences.length === 0) return figuresBlock(...figures);
  return [...figuresBlock(...figures), textBlock(sentences.join(" "), "finding")];
}

function figuresOf(
  { servqual, servperf, nps = [], csat = [] }: SurveyResults,
  { say, figure, signed, share, limits, labelOf }: Printer,
  { analysis }: SectionContext,
): ReportFigure[] {
  return [
    ...(servqual
      ? [
          {
            value: signed(servqual.overall.gap),
            label: say("gap"),
            detail: limits(servqual.overall.interval, servqual.confidence, signed),
          },
        ]
      : []),
    ...(servperf
      ? [
          {
            value: figure(servperf.overall.perception),
            label: say("perception"),
            detail: limits(servperf.overall.interval, servperf.confidence, figure),
          },
        ]
      : []),
    ...nps.slice(0, 1).map(({ nps, interval, confidence }) => ({
      value: signed(nps, 0),
      label: say("nps"),
      detail: limits(interval, confidence, (x) => signed(x, 0)),
    })),
    ...csat.slice(0, 1).map(({ column, share: satisfied, interval, confidence }) => ({
      value: share(satisfied, 0),
      label: say("csat", { column: labelOf(column) }),
      detail: limits(interval, confidence, (x) => share(x, 0)),
    })),
    { value: figure(analysis.respondents, 0), label: say("respondents") },
  ];
}

function gapSentence({ servqual }: SurveyResults, { say, figure, signed, limits, labelOf }: Printer) {
  if (servqual === undefined || servqual.overall.gap === null) return null;
  const { overall, confidence, dimensions, items } = servqual;
  const rows = rowsOfLevel(levelsOf(servqual)[0], items, dimensions);
  const [lowest] = rankedRows(rows, ({ gap }) => gap && -gap);
  const { interval } = overall;
  const side =
    interval === null ? "unclear" : interval.upper < 0 ? "below" : interval.lower > 0 ? "above" : "unclear";
  const gap = overall.gap!;
  return say(side, {
    gap: side === "unclear" ? signed(gap, 2) : figure(Math.abs(gap), 2),
    interval: limits(interval, confidence, (x) => signed(x, 2)),
    name: labelOf(lowest.id),
    lowest: signed(lowest.gap, 2),
  });
}

function workSentence({ importancePerformance }: SurveyResults, { say, labelOf }: Printer) {
  const names = (importancePerformance?.attributes ?? [])
    .filter(({ quadrant }) => quadrant === "concentrate")
    .sort((a, b) => b.priority! - a.priority!)
    .map(({ attribute }) => labelOf(attribute));
  if (names.length === 0) return null;
  const first = names.slice(0, MOST_NAMES).join(", ");
  const rest = names.length - MOST_NAMES;
  const all = rest > 0 ? say("andMore", { names: first, rest }) : first;
  return say("workOn", { names: all });
}

function npsSentence({ nps = [] }: SurveyResults, { say, figure, signed, limits }: Printer) {
  const [first] = nps;
  if (first === undefined) return null;
  return say(first.nps < 0 ? "npsNegative" : "npsFinding", {
    nps: figure(Math.abs(first.nps), 0),
    interval: limits(first.interval, first.confidence, (x) => signed(x, 0)),
  });
}

function kanoSentence({ kano = [] }: SurveyResults, { say, labelOf }: Printer) {
  const known = kano.filter(({ better, worse }) => better !== null && worse !== null);
  if (known.length < 2) return null;
  const [hurts] = rankedRows(known, ({ worse }) => -worse!);
  const [pleases] = rankedRows(known, ({ better }) => better);
  return say("mustBe", { name: labelOf(hurts.feature), other: labelOf(pleases.feature) });
}

function driverSentence(
  { drivers }: SurveyResults,
  { say, share, labelOf }: Printer,
  { analysis }: SectionContext,
) {
  const known = (drivers?.drivers ?? []).filter((driver) => driver.share !== null);
  const outcome = explainedRating(analysis.mapping);
  if (known.length === 0 || outcome === null) return null;
  const [first] = rankedRows(known, (driver) => driver.share);
  return say("driver", {
    outcome: labelOf(outcome.name),
    name: labelOf(first.item),
    share: share(first.share, 0),
  });
}

function csatSentence({ csat = [] }: SurveyResults, { say, share, limits, labelOf }: Printer) {
  const [first] = csat;
  if (first === undefined) return null;
  return say("csatFinding", {
    share: share(first.share, 0),
    interval: limits(first.interval, first.confidence, (x) => share(x, 0)),
    column: labelOf(first.column),
  });
}
