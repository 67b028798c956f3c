import type { Scale } from "../instruments/instrument.ts";

/** The scale of answers without a declared one: any number whose squares still add up to one. */
export const ANY_NUMBER: Scale = { min: -1e100, max: 1e100 };
