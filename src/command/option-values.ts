import { numberOf } from "../survey/tables/numeral.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** An option as it is written: what stands for its value in the help, what it is for, and what its text means. */
export interface Option<T> {
  /** `null` for an option without a value. */
  readonly value: string | null;
  readonly help: string;
  /** The value, from the text of the argument and, where the option stands twice, from the value before. */
  readonly read: (text: string, name: string, before: unknown) => T;
}

/** An option whose value is any text. */
export function textOption(value: string, help: string): Option<string> {
  return { value, help, read: (text) => text };
}

/** An option whose value is one of a few words. */
export function choiceOption<const Choice extends string>(
  choices: readonly Choice[],
  help: string,
): Option<Choice> {
  const read = (text: string, name: string) =>
    choices.find((choice) => choice === text) ??
    wrongUsage(`--${name} takes ${choices.join(", ")}, not ${JSON.stringify(text)}.`);
  return { value: choices.join("|"), help, read };
}

/** An option whose value is a number. */
export function numberOption(value: string, help: string): Option<number> {
  const read = (text: string, name: string) => {
    const number = numberOf(text, ".");
    return Number.isNaN(number)
      ? wrongUsage(`--${name} takes a number, not ${JSON.stringify(text)}.`)
      : number;
  };
  return { value, help, read };
}

/** An option whose value is a list with commas between. */
export function listOption(value: string, help: string): Option<string[]> {
  return { value, help, read: listOf };
}

/** An option whose value is a list of codes; those that spell numbers are numbers. */
export function codesOption(value: string, help: string): Option<(number | string)[]> {
  const read = (text: string) =>
    listOf(text).map((code) => {
      const number = numberOf(code, ".");
      return Number.isNaN(number) ? code : number;
    });
  return { value, help, read };
}

/** An option that has no value. */
export function flagOption(help: string): Option<true> {
  return { value: null, help, read: () => true };
}

/** An option `key=JSON` that may stand several times. */
export function pairsOption(value: string, help: string): Option<ReadonlyMap<string, unknown>> {
  const read = (text: string, name: string, before: unknown) => {
    const at = text.indexOf("=");
    if (at < 1) wrongUsage(`--${name} takes ${value}, not ${JSON.stringify(text)}.`);
    const key = text.slice(0, at);
    const parsed = jsonOf(text.slice(at + 1), `the value of --${name} ${key}`);
    return new Map([...((before as ReadonlyMap<string, unknown>) ?? []), [key, parsed] as const]);
  };
  return { value, help, read };
}

/** The value of a JSON text; `what` names the text. */
export function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return wrongUsage(`There is no JSON in ${what}.`);
  }
}

function listOf(text: string): string[] {
  return text === "" ? [] : text.split(",").map((entry) => entry.trim());
}
