import { relative } from "node:path";
import type { Reporter } from "vitest/node";
import { coverageExceptions } from "./coverage-exceptions.ts";
import { read, root } from "./files.ts";

interface Position {
  readonly line?: number;
}

interface FileCoverage {
  readonly branchMap: Readonly<
    Record<string, { loc: { start: Position }; locations: { start: Position }[] }>
  >;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

interface CoverageMap {
  files(): string[];
  fileCoverageFor(file: string): { toJSON(): FileCoverage };
}

/** Fails a run that leaves a branch of `src` untaken, or excuses one that was taken. */
export default class CoverageGate implements Reporter {
  onCoverage(coverage: unknown): void {
    const map = coverage as CoverageMap;
    const untaken = map.files().flatMap((path) => untakenIn(path, map.fileCoverageFor(path).toJSON()));
    const excused = ({ file, text }: Untaken) =>
      coverageExceptions.filter((exception) => exception.file === file && text.includes(exception.line));
    const used = new Set(untaken.flatMap(excused));
    const problems = [
      ...untaken
        .filter((branch) => excused(branch).length === 0)
        .map(({ file, line, text }) => `${file}:${line}: a branch is never taken: ${text.trim()}`),
      ...coverageExceptions
        .filter((exception) => !used.has(exception))
        .map(({ file, line }) => `test/coverage-exceptions.ts: every branch is taken in ${file}: ${line}`),
    ];
    for (const problem of new Set(problems)) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
  }
}

interface Untaken {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function untakenIn(path: string, { branchMap, b }: FileCoverage): Untaken[] {
  const file = relative(root, path);
  const lines = read(file).split("\n");
  return Object.entries(branchMap).flatMap(([id, { loc, locations }]) =>
    locations.flatMap(({ start }, i) => {
      const line = start.line ?? loc.start.line ?? 1;
      return b[id]![i] === 0 ? [{ file, line, text: lines[line - 1]! }] : [];
    }),
  );
}
