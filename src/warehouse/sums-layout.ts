import { triangleSize } from "../moments/triangle.ts";
import { limbsOf, limbsText, type WeightLimb } from "./weight-limb.ts";

/** How sums are laid out in rows. */
export interface SumsLayout {
  /** Items whose products are packed into one sum: z = Σ 2^(bits·t) x_t. */
  readonly fields: 1 | 2 | 3;
  readonly bits: number;
  /** What was taken off every answer, as an integer. */
  readonly center: number;
  readonly limbs: readonly WeightLimb[];
}

/** What the sums of a row are: their layout, the place of the first, and how many there are in all rows. */
export interface SumsPart extends SumsLayout {
  readonly from: number;
  readonly of: number;
}

/** What the sums of a row are over: respondents who missed an item, by its place in the plan. */
export interface GapsPart {
  readonly item: number;
  readonly limbs: readonly WeightLimb[];
}

const LIMBS = "(0\\.0|[12]\\.\\d{1,3}(?:\\+[12]\\.\\d{1,3})*)";
const SUMS = new RegExp(
  `^sums;fields=([123]);bits=(\\d{1,2});center=(-?\\d{1,16});limbs=${LIMBS};from=(\\d{1,9});of=(\\d{1,9})$`,
);
const GAPS = new RegExp(`^gaps;item=(\\d{1,9});center=0;limbs=${LIMBS}$`);

/** How many sums a layout has: Σm of weights, and of answers, alone and multiplied. */
export function sumsIn({ fields, limbs }: SumsLayout, items: number): number {
  const groups = Math.ceil(items / fields);
  const products =
    fields === 1 ? triangleSize(items) : sumOver(groups, (q) => Math.min(items, (q + 1) * fields));
  return limbs.length * ((limbs[0]!.power === 0 ? 0 : 1) + groups + products);
}

/** The name of a part of sums. */
export function sumsPartText({ fields, bits, center, limbs }: SumsLayout, from: number, of: number): string {
  return `sums;fields=${fields};bits=${bits};center=${center};limbs=${limbsText(limbs)};from=${from};of=${of}`;
}

/** The name of the part of an item's gaps. */
export function gapsPartText(item: number, limbs: readonly WeightLimb[]): string {
  return `gaps;item=${item};center=0;limbs=${limbsText(limbs)}`;
}

/** What a part of sums names; `null` where it is none. */
export function sumsPartOf(text: string): SumsPart | null {
  const [, fields, bits, center, limbs, from, of] = SUMS.exec(text) ?? [];
  if (fields === undefined) return null;
  return {
    fields: Number(fields) as SumsLayout["fields"],
    bits: Number(bits),
    center: Number(center),
    limbs: limbsOf(limbs!),
    from: Number(from),
    of: Number(of),
  };
}

/** What a part of gaps names; `null` where it is none. */
export function gapsPartOf(text: string): GapsPart | null {
  const [, item, limbs] = GAPS.exec(text) ?? [];
  return item === undefined ? null : { item: Number(item), limbs: limbsOf(limbs!) };
}

function sumOver(n: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += term(i);
  return sum;
}
