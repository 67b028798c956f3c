import type { AnswerColumn, GuessedGroup } from "./answer-column.ts";
import { sharedScale } from "./answer-column.ts";
import { numberedName } from "./name-roles.ts";

/** As many numbered columns at least are a run. */
const FEWEST = 2;

/** As many columns of measures at least are a run. */
const FEWEST_MEASURES = 4;

/** Beginnings of names of ratings of the whole. */
const OF_THE_WHOLE = /^(total|overall|global|general|общ|итог|всего|цялост)/i;

/** Names of one beginning with numbers: items of a construct that is named by the beginning. */
export function runRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  return runsOf(columns.filter(({ rating }) => rating !== null)).flatMap(
    ({ prefix, run }): GuessedGroup[] => {
      const scale = sharedScale(run)?.scale;
      if (run.length < FEWEST || scale === undefined) return [];
      const isWhole = OF_THE_WHOLE.test(prefix);
      const construct = prefix.replace(/[\s_.\-[(]+$/, "") || null;
      return [
        {
          columns: run.map((column) => (isWhole ? { column } : { column, construct })),
          use: isWhole ? "outcome" : "item",
          confidence: isWhole ? "unsure" : "likely",
          reason: { code: "run", facts: { prefix, count: run.length, ...scale } },
        },
      ];
    },
  );
}

/** The same with numbers that are no ratings, such as standardized answers. */
export function measureRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  const measures = columns.filter(
    ({ summary }) => summary.type === "number" && !summary.isWhole && summary.n > 0,
  );
  return runsOf(measures).flatMap(({ prefix, run }): GuessedGroup[] =>
    run.length < FEWEST_MEASURES
      ? []
      : [
          {
            columns: run.map((column) => ({ column, construct: prefix || null })),
            use: "item",
            confidence: "unsure",
            reason: { code: "run-of-measures", facts: { prefix, count: run.length } },
          },
        ],
  );
}

/** Columns whose names differ in a number alone, by ascending number. */
function runsOf(columns: readonly AnswerColumn[]): { prefix: string; run: AnswerColumn[] }[] {
  const runs = new Map<string, { prefix: string; numbered: { column: AnswerColumn; number: number }[] }>();
  for (const column of columns) {
    const name = numberedName(column.name);
    if (name === null) continue;
    const key = JSON.stringify([name.prefix, name.suffix]);
    const { prefix, suffix, number } = name;
    const run = runs.get(key) ?? { prefix: suffix === "" ? prefix : `${prefix}…${suffix}`, numbered: [] };
    runs.set(key, run);
    run.numbered.push({ column, number });
  }
  return Array.from(runs.values(), ({ prefix, numbered }) => ({
    prefix,
    run: numbered.sort((a, b) => a.number - b.number).map(({ column }) => column),
  }));
}
