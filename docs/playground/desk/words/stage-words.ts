import type { WordList } from "../../app/language.ts";

/** The stages of the standard process. */
export const STAGE_WORDS = {
  new: ["not yet received", "ещё не получено", "още не е получена"],
  received: ["received", "получено", "приета"],
  assessed: ["assessed", "оценено", "оценена"],
  investigating: ["being investigated", "рассматривается", "разглежда се"],
  awaitingComplainant: ["waiting for the complainant", "ждём заявителя", "чака се жалбоподателят"],
  awaitingThirdParty: ["waiting for a third party", "ждём третью сторону", "чака се трета страна"],
  decided: ["decided", "решение принято", "решена"],
  communicated: ["answered", "ответ дан", "отговорена"],
  reviewing: [
    "being reviewed by another person",
    "пересматривает другой человек",
    "преразглежда се от друг човек",
  ],
  deadlock: ["deadlocked", "тупик", "без съгласие"],
  external: ["with an external body", "во внешней инстанции", "пред външен орган"],
  externallyDecided: ["decided by an external body", "решение внешней инстанции", "решена от външен орган"],
  followUp: ["being followed up", "опрос после ответа", "проверка след отговора"],
  closed: ["closed", "закрыто", "приключена"],
  withdrawn: ["withdrawn", "отозвано", "оттеглена"],
  inadmissible: ["not admitted", "не принято", "недопусната"],
  forwarded: ["forwarded", "передано дальше", "препратена"],
  merged: ["merged into another case", "объединено с другим", "обединена с друга"],
} as const satisfies WordList;

/** Whom a case waits for. */
export const HOLD_WORDS = {
  complainant: ["the complainant", "заявителя", "жалбоподателя"],
  customer: ["the customer", "клиента", "клиента"],
  thirdParty: ["a third party", "третью сторону", "трета страна"],
} as const satisfies WordList;
