import { entriesOf, fields, oneOf, optional, type Readers, whole } from "../../errors/options.ts";
import { finiteAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { QUALITY_COST_CATEGORIES } from "../ledger/category.ts";
import type { QualityCostZone } from "./cost-zone.ts";
import type { QualityCostTrend, ShareShift, TrendPeriod } from "./quality-cost-trend.ts";
import type {
  CategoryCost,
  CostShare,
  QualityCostRatios,
  QualityCostReport,
  ServiceCost,
} from "./quality-costs.ts";
import type { CostElementRanking, RankedCostElement } from "./rank-cost-elements.ts";

const SHARE = {
  amount: finiteAt,
  share: optional(finiteAt),
  salesShare: optional(finiteAt),
} satisfies Readers<CostShare>;

const CATEGORY = { category: oneOf(...QUALITY_COST_CATEGORIES), ...SHARE } satisfies Readers<CategoryCost>;

const KIND = {
  kind: oneOf("internal", "external", "quality-system"),
  ...SHARE,
} satisfies Readers<ServiceCost>;

const RATIOS = {
  salesShare: optional(finiteAt),
  operatingCostShare: optional(finiteAt),
  valueAddedShare: optional(finiteAt),
  laborCostShare: optional(finiteAt),
  perLaborHour: optional(finiteAt),
  perUnit: optional(finiteAt),
  nonconformanceToConformance: optional(finiteAt),
} satisfies Readers<QualityCostRatios>;

const FIGURES = {
  n: whole(1),
  total: finiteAt,
  categories: entriesOf(fields(CATEGORY, "the costs of a category"), "costs by category"),
  unclassified: fields(SHARE, "what is not classified"),
  service: entriesOf(fields(KIND, "the costs of a kind"), "costs as a service reads them"),
  conformance: finiteAt,
  nonconformance: finiteAt,
  credits: finiteAt,
  ratios: fields(RATIOS, "ratios to the bases"),
} satisfies Partial<Readers<QualityCostReport>>;

/** What is printed of a report. */
export const REPORT = {
  model: oneOf("prevention-appraisal-failure"),
  period: optional(textAt),
  ...FIGURES,
} satisfies Partial<Readers<QualityCostReport>>;

const SHIFT = { othersEffect: finiteAt } satisfies Partial<Readers<ShareShift>>;

const PERIOD = {
  period: textAt,
  index: optional(finiteAt),
  realTotal: optional(finiteAt),
  shifts: entriesOf(fields(SHIFT, "how a share moved"), "how shares moved"),
  ...FIGURES,
} satisfies Partial<Readers<TrendPeriod>>;

/** What is printed of a trend. */
export const TREND = {
  model: oneOf("prevention-appraisal-failure"),
  method: oneOf("nominal", "real"),
  base: textAt,
  periods: entriesOf(fields(PERIOD, "a period of the trend"), "periods"),
} satisfies Partial<Readers<QualityCostTrend>>;

const ELEMENT = {
  element: textAt,
  amount: finiteAt,
  share: optional(finiteAt),
  cumulativeShare: optional(finiteAt),
} satisfies Partial<Readers<RankedCostElement>>;

/** What is printed of a ranking. */
export const RANKING = {
  model: oneOf("pareto"),
  threshold: rateAt,
  elements: entriesOf(fields(ELEMENT, "an element of the ranking"), "elements"),
  vital: whole(0),
} satisfies Partial<Readers<CostElementRanking>>;

/** What is printed of Juran's zone. */
export const ZONE = {
  model: oneOf("juran-zones"),
  zone: optional(oneOf("improvement", "indifference", "perfectionism")),
  failureShare: optional(finiteAt),
  preventionShare: optional(finiteAt),
  appraisalShare: optional(finiteAt),
} satisfies Partial<Readers<QualityCostZone>>;
