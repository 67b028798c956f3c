import type { WordList } from "../../app/language.ts";

/** The clocks of the standard process and of the regimes. */
export const CLOCK_WORDS = {
  ack: ["acknowledgement", "подтверждение получения", "потвърждение за получаване"],
  assessment: ["assessment", "оценка", "оценка"],
  firstContact: ["first word on the matter", "первый ответ по существу", "първи отговор по същество"],
  summaryResolution: ["summary resolution", "быстрое решение", "бързо решаване"],
  final: ["final answer, by law", "окончательный ответ по закону", "окончателен отговор по закон"],
  reply: ["answer to the customer", "ответ клиенту", "отговор до клиента"],
  answer: ["answer, the firm's own time", "ответ, срок самой фирмы", "отговор, собствен срок"],
  stage2: ["answer of the second stage", "ответ второй ступени", "отговор на втория етап"],
  serviceLevel: ["agreed service level", "согласованный уровень", "уговорено ниво"],
  escalation: ["another person takes over", "передача другому", "поемане от друг човек"],
  redress: ["payment of redress", "выплата возмещения", "изплащане на обезщетение"],
  followUp: ["follow-up call", "опрос после ответа", "обаждане след отговора"],
  regulator: ["answer to the regulator", "ответ регулятору", "отговор до регулатора"],
  referralFile: ["file to the external body", "дело во внешнюю инстанцию", "преписка до външния орган"],
  remedy: ["remedy ordered", "выполнение предписания", "изпълнение на предписание"],
  holding: ["holding response", "промежуточный ответ", "междинен отговор"],
  finalAfterHolding: [
    "final answer after a holding one",
    "окончательный ответ после промежуточного",
    "окончателен отговор след междинен",
  ],
  stage2ack: [
    "acknowledgement of the second stage",
    "подтверждение второй ступени",
    "потвърждение на втория етап",
  ],
  response: ["response", "ответ", "отговор"],
  delayNotice: ["answer, or why there is none", "ответ или почему его нет", "отговор или защо го няма"],
  finalSuper: ["answer of a pension fund", "ответ пенсионного фонда", "отговор на пенсионен фонд"],
  hardship: [
    "answer in financial difficulty",
    "ответ при денежных трудностях",
    "отговор при финансови затруднения",
  ],
  refund: ["refund (article 22)", "возврат денег (статья 22)", "връщане на пари (член 22)"],
  repair: ["repair (article 20)", "ремонт (статья 20)", "ремонт (член 20)"],
  service: [
    "demands on a service (article 31)",
    "требования к услуге (статья 31)",
    "искания за услуга (член 31)",
  ],
} as const satisfies WordList;

/** Their alerts. */
export const ALERT_WORDS = {
  "answer-at-risk": ["the answer is at risk", "ответ под угрозой", "отговорът е застрашен"],
  "regulator-soon": [
    "the regulator's date is near",
    "срок регулятора близко",
    "срокът на регулатора наближава",
  ],
  soon: ["soon due", "скоро срок", "срокът наближава"],
} as const satisfies WordList;
