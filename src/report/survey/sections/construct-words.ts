import type { Words } from "../../../text/words.ts";

/** Constructs of the models of customer satisfaction that the library knows by name. */
export const CONSTRUCT_WORDS = {
  Image: ["Image", "Имидж", "Имидж"],
  Expectation: ["Expectation", "Ожидания", "Очаквания"],
  Expectations: ["Expectations", "Ожидания", "Очаквания"],
  Quality: ["Quality", "Качество", "Качество"],
  Value: ["Value", "Ценность", "Стойност"],
  Satisfaction: ["Satisfaction", "Удовлетворённость", "Удовлетвореност"],
  Complaints: ["Complaints", "Жалобы", "Оплаквания"],
  Loyalty: ["Loyalty", "Лояльность", "Лоялност"],
} as const satisfies Readonly<Record<string, Words>>;
