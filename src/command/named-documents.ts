import { ACSI_MODEL } from "../paths/model/acsi-model.ts";
import { ECSI_MODEL } from "../paths/model/ecsi-model.ts";
import { type CommandInput, documentOf } from "./input-file.ts";
import type { GivenOptions } from "./options.ts";
import { PUBLIC_MODULES } from "./public-modules.ts";

/** What the options that name documents may name besides files. */
const KNOWN = {
  labels: { prefix: "prefix", suffix: "suffix", affix: "affix" },
  mapping: {},
  instrument: catalogue(),
  model: { ECSI: ECSI_MODEL, ACSI: ACSI_MODEL },
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

/** The questionnaires of the library by name. */
function catalogue(): Readonly<Record<string, unknown>> {
  const named = Object.entries(PUBLIC_MODULES.instruments!);
  return Object.fromEntries(named.filter(([name]) => /^[A-Z_\d]+$/.test(name)));
}
