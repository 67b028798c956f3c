import { moment } from "./in-turn.ts";

/** Vega and what it needs, fetched with the first picture; the page has a moment for itself after each. */
export async function vegaModules() {
  const vegaLite = await import("vega-lite");
  await moment();
  const vega = await import("vega");
  await moment();
  const vegaInterpreter = await import("vega-interpreter");
  await moment();
  return { vega, vegaLite, vegaInterpreter };
}
