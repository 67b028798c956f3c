import type { Tongue } from "../../text/language.ts";

/** From Monday on. */
export const WEEKDAY_NAMES: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  ru: ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
  bg: ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Нд"],
};

/** As they stand after the day of the month. */
export const MONTH_NAMES: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ru: ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."],
  bg: ["ян.", "февр.", "март", "апр.", "май", "юни", "юли", "авг.", "септ.", "окт.", "ноем.", "дек."],
};
