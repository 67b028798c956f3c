import { INSTRUMENTS, PATH_MODELS } from "../report/survey/mapping/catalogue.ts";
import { type CommandInput, documentOf } from "./input-file.ts";
import type { GivenOptions } from "./options.ts";

/** What the options that name documents may name besides files. */
const KNOWN = {
  labels: { prefix: "prefix", suffix: "suffix", affix: "affix" },
  mapping: {},
  instrument: INSTRUMENTS,
  model: Object.fromEntries(Object.entries(PATH_MODELS).map(([name, { model }]) => [name, model])),
} satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type DocumentOption = keyof typeof KNOWN;

/** The document that an option names; `undefined` where it is not given. */
export function namedDocument(option: DocumentOption, options: GivenOptions, input: CommandInput): unknown {
  const name = options[option];
  if (name === undefined) return undefined;
  const known: Readonly<Record<string, unknown>> = KNOWN[option];
  return Object.hasOwn(known, name) ? known[name] : documentOf(name, input);
}

/** The files that the options name. */
export function documentFiles(options: GivenOptions): string[] {
  return (Object.keys(KNOWN) as DocumentOption[]).flatMap((option) => {
    const name = options[option];
    return name === undefined || Object.hasOwn(KNOWN[option], name) ? [] : [name];
  });
}
