import {
  fields,
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { nameAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import type { ItemAdequacy, SamplingAdequacy, SphericityTest } from "./sampling-adequacy.ts";

const ITEM = { item: nameAt, msa: optional(rateAt) } satisfies Readers<ItemAdequacy>;

const TEST = { chiSquared: numberAt, df: whole(1), p: rateAt } satisfies Partial<Readers<SphericityTest>>;

/** What the report needs of the result. */
const ADEQUACY = {
  method: oneOf("kaiser-meyer-olkin"),
  n: whole(0),
  kmo: optional(rateAt),
  items: listOf(fields(ITEM, "an item's adequacy"), "item"),
  bartlett: optional(fields(TEST, "Bartlett's test")),
} satisfies Partial<Readers<SamplingAdequacy>>;

/**
 * Sampling adequacy for people: the Kaiser–Meyer–Olkin measure, Bartlett's test, and the measure of each item.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name the items.
 *
 * @throws `invalid_input` for what is no result of `samplingAdequacy`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatSamplingAdequacy, samplingAdequacy } from "service-quality/factors";
 *
 * const answers = { a: [5, 4, 3, 3, 1, 5, 2, 4], b: [1, 5, 3, 4, 5, 2, 3, 1], c: [5, 5, 3, 4, 1, 5, 3, 4] };
 * console.log(formatSamplingAdequacy(samplingAdequacy(answers)));
 * ```
 * ```text output
 * KMO .49
 * n 8, Bartlett χ²(3) = 14.58, p = .002
 *
 * item  MSA
 * ────  ───
 * a     .49
 * b     .47
 * c     .49
 * ```
 */
export function formatSamplingAdequacy(adequacy: SamplingAdequacy, options?: FormatOptions): string {
  const { n, kmo, items, bartlett } = readFields(adequacy, ADEQUACY, [], "the result of samplingAdequacy");
  const { as, language, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, decimals, bounded, pStatement } = wordingIn(language);
  const labelOf = labelIn(labels);
  const text = (measure: number | null) => bounded(measure, digits ?? 2);
  const test =
    bartlett === null
      ? ""
      : `, Bartlett χ²(${bartlett.df}) = ${decimals(bartlett.chiSquared, 2)}, ${pStatement(bartlett.p)}`;
  return render(
    {
      title: `KMO ${text(kmo)}`,
      lines: [`n ${n}${test}`],
      parts: [
        {
          table: {
            head: [word("item"), word("msa")],
            rows: items.map(({ item, msa }) => [labelOf(item), text(msa)]),
          },
        },
      ],
    },
    as,
  );
}
