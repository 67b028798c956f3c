import { KINDS, OUTCOMES, PRIORITIES } from "./process.mjs";

/** How the page asks for the data of an event: as short text where nothing else is said. */
const FIELDS = {
  kind: { options: KINDS },
  priority: { options: PRIORITIES },
  outcome: { options: OUTCOMES },
  amount: { type: "amount" },
  until: { type: "date" },
  ...Object.fromEntries(
    ["summary", "question", "text", "answer", "reason", "note"].map((key) => [key, { type: "long" }]),
  ),
};

export function fieldOf(key) {
  return FIELDS[key] ?? { type: "text" };
}

/** What was typed into a field, as events hold it; what is no amount stays as it was typed. */
export function readField(key, typed) {
  const isAmount = fieldOf(key).type === "amount" && /^\s*\d+([.,]\d+)?\s*$/.test(typed);
  return isAmount ? Number(typed.replace(",", ".")) : typed.trim();
}
