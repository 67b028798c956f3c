import type { ErrorPath } from "../errors/error.ts";
import { optional, type Readers, readOptions } from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Columns, namedSources, type Source, sharedLength, sourcesOf } from "../survey/column.ts";
import { readWeights } from "../survey/estimation.ts";
import { MOMENTS_OPTIONS, type MomentsOptions } from "./collect-moments.ts";
import type { Moments } from "./moments.ts";
import { type MomentsCollector, momentsCollector, type Weighting } from "./moments-collector.ts";

/** How far `collectMomentsFrom` has come. */
export interface MomentsProgress {
  /** Rows of all batches so far. */
  rows: number;
}

/** What `collectMomentsFrom` needs of an `AbortSignal`. */
export interface MomentsSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** Options of `collectMomentsFrom`. */
export interface MomentsFromOptions extends Omit<MomentsOptions, "weights"> {
  /** The items, in the summary's order; every column of the first batch by default, but the weights. */
  items?: readonly string[] | undefined;
  /** The column of each batch that has the respondents' weights. */
  weights?: string | undefined;
  /** An `AbortSignal`: once it is aborted, no further batch is asked for or counted, and its reason is thrown. */
  signal?: MomentsSignal | undefined;
  /** Called after every batch; a promise that it gives is waited for. */
  onProgress?: ((progress: MomentsProgress) => void | Promise<void>) | undefined;
}

const OPTIONS = {
  ...MOMENTS_OPTIONS,
  weights: optional(textAt),
  signal: optional(signalAt),
  onProgress: optional(functionAt),
} satisfies Readers<MomentsFromOptions>;

/**
 * The summary that `collectMoments` gives of all batches put together, to the same text, in memory that does not grow
 * with their number: batches are read from a file, a database or a network, one after the other, and let go.
 *
 * A batch is columns by item id, of one length each; one without rows adds nothing. Columns beside those of the first
 * batch are let be. A batch may use the memory of the one before it.
 *
 * @throws as `collectMoments`, at the number of the batch, the column and its row; `insufficient_data` without a
 * row in any batch; what the source or `onProgress` throws, and the signal's reason, as they are.
 *
 * @example
 * ```ts
 * import { collectMomentsFrom } from "service-quality/moments";
 *
 * async function* batches() {
 *   yield { q1: Uint8Array.of(7, 5), q2: Uint8Array.of(6, 4) };
 *   yield { q1: Uint8Array.of(6), q2: Uint8Array.of(6) };
 * }
 * const moments = await collectMomentsFrom(batches());
 * moments.n; // => 3
 * moments.sums.products; // => [110, 98, 88]
 * ```
 */
export async function collectMomentsFrom(
  batches: AsyncIterable<Columns> | Iterable<Columns>,
  options: MomentsFromOptions = {},
): Promise<Moments> {
  const { items: asked, missing, factor, signal, onProgress, ...read } = readOptions(options, OPTIONS);
  const weightsColumn = read.weights ?? null;
  const weightFactor = weightsColumn === null ? null : read.weightFactor;
  let items = asked ?? null;
  let collector: MomentsCollector | null = null;
  let batch = 0;
  let rows = 0;
  throwIfAborted(signal);
  for await (const columns of iterableAt(batches)) {
    throwIfAborted(signal);
    const path = [batch++];
    items ??= Object.keys(Object(columns)).filter((id) => id !== weightsColumn);
    const sources = namedSources(columns, items, null, path);
    const length = rowsOf(sources);
    const weighting = weightsColumn === null ? null : weightingOf(columns, weightsColumn, length, path);
    if (length > 0) {
      collector ??= momentsCollector({ items: [...items], missing, factor, weightFactor });
      collector.add(sources, weighting);
    }
    rows += length;
    await onProgress?.({ rows });
    throwIfAborted(signal);
  }
  return collector?.result() ?? refuse("insufficient_data", [], "at least one respondent", 0);
}

/** The rows of a batch, of which there may be none. */
function rowsOf(sources: readonly Source[]): number {
  const isEmpty = sources.length > 0 && sources.every(({ column }) => column.length === 0);
  return isEmpty ? 0 : sharedLength(sources);
}

function weightingOf(columns: Columns, id: string, length: number, path: ErrorPath): Weighting {
  const [source] = sourcesOf(columns, [{ id }], null, path);
  return { weights: readWeights(source!.column, length, source!.path), path: source!.path };
}

function throwIfAborted(signal: MomentsSignal | null): void {
  if (signal?.aborted === true) throw signal.reason;
}

function iterableAt(batches: unknown): AsyncIterable<Columns> | Iterable<Columns> {
  if (typeof batches === "object" && batches !== null) {
    if (Symbol.asyncIterator in batches) return batches as AsyncIterable<Columns>;
    if (Symbol.iterator in batches) return batches as Iterable<Columns>;
  }
  return refuse("invalid_input", [], "batches of columns, iterable at once or in time", batches);
}

function signalAt(value: unknown, path: ErrorPath): MomentsSignal {
  const isSignal = typeof value === "object" && value !== null && "aborted" in value;
  return isSignal ? (value as MomentsSignal) : refuse("invalid_input", path, "an AbortSignal", value);
}

function functionAt(value: unknown, path: ErrorPath): NonNullable<MomentsFromOptions["onProgress"]> {
  if (typeof value === "function") return value as NonNullable<MomentsFromOptions["onProgress"]>;
  return refuse("invalid_input", path, "a function", value);
}
