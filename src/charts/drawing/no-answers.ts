import type { Words } from "../../text/words.ts";

/** What stands in place of the marks of a row that nobody answered. */
export const NO_ANSWERS = ["no answers", "нет ответов", "няма отговори"] as const satisfies Words;
