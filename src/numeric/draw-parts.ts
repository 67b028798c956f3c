import type { ErrorPath } from "../errors/error.ts";
import { optional, otherwise, type Readers } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { drawsAt, seedAt } from "./draws.ts";

/** Which of the replicates of a bootstrap are drawn. */
export interface DrawPartOptions {
  /** Samples in all, however they are divided into parts. A thousand is little for intervals, five thousand usual. */
  replicates: number;
  /** Where the random draws start, a safe integer. */
  seed: number;
  /** The first replicate of this part; 0 by default. */
  from?: number | undefined;
  /** The replicate after the last one of this part; `replicates` by default. */
  to?: number | undefined;
  /** Called after every replicate with the number done and the number of this part. */
  onProgress?: ((done: number, replicates: number) => void) | undefined;
}

/** Readers of what a part is; `lastOf` sees whether its ends go together. */
export const DRAW_PART_OPTIONS = {
  replicates: drawsAt,
  seed: seedAt,
  from: otherwise(drawsAt, 0),
  to: optional(drawsAt),
  onProgress: otherwise(progressAt, () => {}),
} satisfies Readers<DrawPartOptions>;

/** Replicates of a part: the first, and the one after the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The replicate after the last one of a part, checked against the others. */
export function lastOf(replicates: number, from: number, to: number | null): number {
  if (to !== null && to > replicates) {
    refuse("invalid_input", ["to"], `at most ${replicates}, the replicates in all`, to);
  }
  const last = to ?? replicates;
  if (from > last) refuse("invalid_input", ["from"], `at most ${last}, where the part ends`, from);
  return last;
}

/** Parts of one bootstrap in the order of their replicates; refuses strangers, gaps and overlaps at their index. */
export function consecutive<P extends Stretch & { readonly identity: unknown }>(parts: readonly P[]): P[] {
  const identities = parts.map(({ identity }) => JSON.stringify(identity));
  const stranger = identities.findIndex((identity) => identity !== identities[0]);
  if (stranger >= 0) {
    refuse("invalid_input", [stranger], "a part of the same answers, model, options and seed", "another");
  }
  const sorted = parts.map((part, i) => ({ part, i }));
  sorted.sort(({ part: a }, { part: b }) => a.from - b.from || a.to - b.to);
  sorted.slice(1).forEach(({ part: { from }, i }, before) => {
    const { to } = sorted[before]!.part;
    if (from !== to) refuse("invalid_input", [i, "from"], `replicates from ${to} on`, from);
  });
  return sorted.map(({ part }) => part);
}

/** Consecutive parts as one. */
export function joined<Failure, Draw>(
  parts: readonly (Stretch & { readonly failures: readonly Failure[]; readonly draws: readonly Draw[] })[],
): Stretch & { failures: Failure[]; draws: Draw[] } {
  return {
    from: parts[0]!.from,
    to: parts.at(-1)!.to,
    failures: parts.flatMap(({ failures }) => failures),
    draws: parts.flatMap(({ draws }) => draws),
  };
}

/** Refuses failures that are not replicates of the part, one after the other. */
export function checkFailures(
  failures: readonly { readonly replicate: number }[],
  { from, to }: Stretch,
  path: ErrorPath,
): void {
  failures.forEach(({ replicate }, i) => {
    const [first, last] = [i === 0 ? from : failures[i - 1]!.replicate + 1, to - 1];
    if (replicate >= first && replicate <= last) return;
    refuse("invalid_input", [...path, i, "replicate"], `a replicate from ${first} to ${last}`, replicate);
  });
}

function progressAt(value: unknown, path: ErrorPath): NonNullable<DrawPartOptions["onProgress"]> {
  if (typeof value === "function") return value as NonNullable<DrawPartOptions["onProgress"]>;
  return refuse("invalid_input", path, "a function", value);
}
