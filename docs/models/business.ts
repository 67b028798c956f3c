import type { ModelPart } from "./model.ts";

/** What it is worth and costs. */
export const BUSINESS: ModelPart = {
  title: [
    "What it is worth, and what it costs",
    "Чего это стоит и во что обходится",
    "Какво струва и колко излиза",
  ],
  models: [
    {
      id: "value-map",
      question: [
        "Who offers the better value?",
        "Кто даёт больше за свою цену?",
        "Кой дава повече за цената си?",
      ],
      data: [
        "quality and price of every offer",
        "качество и цена каждого предложения",
        "качество и цена на всяко предложение",
      ],
      functions: ["scoreValueMap", "marketPerceivedQuality"],
      chart: "value-map",
      guide: "value.md#quality-and-price-against-competitors",
    },
    {
      id: "economic-value",
      question: ["What could a price be?", "Какой может быть цена?", "Каква може да е цената?"],
      data: [
        "the next best price, gains, savings, costs of changing over",
        "цена лучшей замены, выгоды, экономия, затраты перехода",
        "цена на най-добрата замяна, ползи, спестявания, разходи за смяна",
      ],
      functions: ["economicValue"],
      chart: "economic-value",
      guide: "value.md#what-a-price-could-be",
    },
    {
      id: "offers",
      question: [
        "Which offer delivers most to the customer?",
        "Какое предложение даёт клиенту больше?",
        "Кое предложение дава най-много на клиента?",
      ],
      data: [
        "four sources of value and four costs of each",
        "четыре источника ценности и четыре вида затрат",
        "четири източника на стойност и четири вида разходи",
      ],
      functions: ["compareOffers"],
      chart: null,
      guide: "value.md#which-offer-delivers-most",
    },
    {
      id: "quality-cost",
      question: [
        "What does quality cost, and for what?",
        "Во что обходится качество и за что платят?",
        "Колко струва качеството и за какво?",
      ],
      data: [
        "amounts by element and category, by period",
        "суммы по элементам и категориям за периоды",
        "суми по елементи и категории за периоди",
      ],
      functions: ["scoreQualityCosts", "qualityCostTrend"],
      chart: "quality-cost",
      guide: "cost-of-quality.md#the-trend",
    },
    {
      id: "quality-optimum",
      question: [
        "How much conformance pays?",
        "Сколько соответствия окупается?",
        "Колко съответствие се изплаща?",
      ],
      data: [
        "cost of failures and of preventing them",
        "цена отказов и их предупреждения",
        "цена на отказите и на предотвратяването им",
      ],
      functions: ["optimalConformance"],
      chart: "quality-optimum",
      guide: "cost-of-quality.md#how-much-conformance-is-cheapest",
    },
    {
      id: "taguchi",
      question: [
        "What does a deviation cost the customer?",
        "Во что клиенту обходится отклонение?",
        "Колко струва отклонението на клиента?",
      ],
      data: [
        "a target, and one deviation whose loss is known",
        "цель и отклонение с известной потерей",
        "цел и отклонение с известна загуба",
      ],
      functions: ["taguchiLoss", "expectedTaguchiLoss"],
      chart: "taguchi",
      guide: "cost-of-quality.md#what-the-customer-loses-off-target",
    },
    {
      id: "lifetime-value",
      question: ["What is a customer worth?", "Сколько стоит клиент?", "Колко струва един клиент?"],
      data: [
        "margin, retention, discount, and a convention",
        "маржа, удержание, дисконт и соглашение",
        "марж, задържане, дисконт и конвенция",
      ],
      functions: ["customerLifetimeValue", "explainLifetimeValue"],
      chart: "lifetime-value",
      guide: "loyalty.md#what-a-customer-is-worth",
    },
    {
      id: "retention",
      question: [
        "How long do customers stay?",
        "Как долго остаются клиенты?",
        "Колко дълго остават клиентите?",
      ],
      data: [
        "how long each has been there, and who left",
        "сколько каждый с нами и кто ушёл",
        "колко е бил всеки с нас и кой е напуснал",
      ],
      functions: ["estimateRetention", "scoreCohortRetention"],
      chart: "retention",
      guide: "loyalty.md#how-long-customers-stay",
    },
    {
      id: "return-on-quality",
      question: ["Does quality pay?", "Окупается ли качество?", "Изплаща ли се качеството?"],
      data: [
        "a plan: effort, effects, market, money",
        "план: усилия, эффекты, рынок, деньги",
        "план: усилия, ефекти, пазар, пари",
      ],
      functions: ["projectReturnOnQuality"],
      chart: null,
      guide: "loyalty.md#does-quality-pay",
    },
    {
      id: "revenue-at-risk",
      question: [
        "What do problems cost us?",
        "Во что нам обходятся проблемы?",
        "Колко ни струват проблемите?",
      ],
      data: [
        "how often there are problems, who complains, who leaves",
        "как часты проблемы, кто жалуется, кто уходит",
        "колко чести са проблемите, кой се оплаква, кой си тръгва",
      ],
      functions: ["revenueAtRisk", "wordOfMouth"],
      chart: null,
      guide: "loyalty.md#what-problems-cost",
    },
  ],
};
