import { refuse } from "../../errors/refuse.ts";

/** A line of iCalendar text, unfolded: `NAME;PARAMETER=VALUE:VALUE`. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** As they stand, `TZID=Europe/London`. */
  readonly parameters: readonly string[];
  readonly value: string;
  /** Which line of the text it begins on, from 1. */
  readonly line: number;
}

const NAME = /^[A-Z0-9-]+$/i;

/** The lines of iCalendar text, empty ones left aside. Source: RFC 5545, 3.1. */
export function contentLines(text: string): ContentLine[] {
  const unfolded: { text: string; line: number }[] = [];
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((part, i) => {
      const last = unfolded.at(-1);
      const isContinued = part.startsWith(" ") || part.startsWith("\t");
      if (isContinued && last !== undefined) last.text += part.slice(1);
      else unfolded.push({ text: part, line: i + 1 });
    });
  return unfolded.filter(({ text }) => text !== "").map(({ text, line }) => contentLine(text, line));
}

/** What a parameter of a line says, without quotation marks; `null` where the line has none of that name. */
export function parameterOf({ parameters }: ContentLine, name: string): string | null {
  const found = parameters.find((parameter) => parameter.toUpperCase().startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1).replaceAll('"', "");
}

function contentLine(text: string, line: number): ContentLine {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted || (character !== ";" && character !== ":")) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
    if (character === ":") break;
  }
  const [name = "", ...parameters] = text[from - 1] === ":" ? parts : [];
  if (!NAME.test(name)) refuse("invalid_input", [`line ${line}`], "a line of iCalendar, NAME:VALUE", text);
  return { name: name.toUpperCase(), parameters, value: text.slice(from), line };
}
