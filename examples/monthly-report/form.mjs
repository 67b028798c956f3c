import { readFileSync } from "node:fs";
import { answersSchema } from "service-quality/schemas";
import { z } from "zod";

/** Each question is asked twice: how a good branch would be, and how this one was. */
export const instrument = JSON.parse(readFileSync(new URL("instrument.json", import.meta.url), "utf8"));

export const items = instrument.dimensions.flatMap((dimension) => dimension.items);

/** In the order in which people read of them. */
export const BRANCHES = ["plovdiv", "sofia", "varna"];

/** What one customer posts: whatever passes this door can be stored, and whatever is stored can be scored. */
export const posted = z.strictObject({
  branch: z.enum(BRANCHES),
  day: z.iso.date(),
  answers: answersSchema(instrument, { forms: instrument.forms }),
});
