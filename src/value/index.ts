export type { Note, NoteReason } from "../errors/note.ts";
export type { Interval } from "../numeric/inference/t-test.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export type { AttributeContribution, AttributeProfile, RatioProfile } from "./attribute-ratios.ts";
export {
  type ComparedOffer,
  compareOffers,
  type OfferComparison,
  type RankedOffer,
} from "./compare-offers.ts";
export { defineOffer } from "./define-offer.ts";
export {
  type EconomicValue,
  type EconomicValueInput,
  economicValue,
  type MoneyParts,
  type WaterfallStep,
} from "./economic-value.ts";
export { type FormatOffersOptions, formatOffers } from "./format-offers.ts";
export type {
  ComponentAmount,
  CostComponent,
  NamedAmount,
  Offer,
  OfferCost,
  OfferSpec,
  OfferValue,
  PricedQuantity,
  ValueComponent,
} from "./offer.ts";
export {
  explainOvertaking,
  type OfferMethod,
  type Overtaking,
  type OvertakingChange,
  type OvertakingExplanation,
  type OvertakingOptions,
} from "./overtaking.ts";
export {
  type AttributePartWorths,
  type PartWorthImportance,
  type PartWorthImportances,
  partWorthImportances,
} from "./part-worths.ts";
export {
  type ComparePerceivedQualityOptions,
  comparePerceivedQuality,
  marketPerceivedQuality,
  type PerceivedQuality,
  type PerceivedQualityComparison,
  type RatersDifference,
  type RatersProfiles,
} from "./perceived-quality.ts";
export {
  type CustomerValueInput,
  customerValueScore,
  type RelativePriceProfile,
  relativePriceProfile,
} from "./price-profile.ts";
export {
  type OfferComponent,
  type OfferFigures,
  type OfferScore,
  type ScoreOfferOptions,
  scoreOffer,
  type ValueSplit,
} from "./score-offer.ts";
export {
  type MappedOffer,
  type MarketOffer,
  scoreValueMap,
  type ValueMap,
  type ValueMapOptions,
  type ValueZone,
} from "./value-map.ts";
