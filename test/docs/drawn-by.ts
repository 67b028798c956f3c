import { read } from "../files.ts";
import { fencesOf } from "./blocks.ts";

/** The functions that a page calls in its fences of charts. */
export function drawnBy(page: string): string[] {
  return callsIn(fencesOf(read(page)).filter(({ meta }) => meta.split(" ").includes("chart")));
}

/** The functions that a page calls in any of its code. */
export function calledBy(page: string): string[] {
  return calledIn(read(page));
}

/** The functions that Markdown calls in any of its code. */
export function calledIn(markdown: string): string[] {
  return callsIn(fencesOf(markdown).filter(({ language }) => language === "ts"));
}

function callsIn(fences: readonly { readonly text: string }[]): string[] {
  return fences.flatMap(({ text }) => [...text.matchAll(/\b(\w+)\(/g)].map(([, name]) => name!));
}
