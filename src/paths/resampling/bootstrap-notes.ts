import type { Note, NotePath } from "../../errors/note.ts";
import type { BootstrapFigure } from "./bootstrap-figures.ts";
import type { BootstrapRows } from "./path-bootstrap.ts";

/** What is `null` or doubtful in a bootstrap. */
export function bootstrapNotes(converged: boolean, draws: number, rows: BootstrapRows): Note[] {
  const notes: Note[] = converged ? [] : [{ path: ["converged"], reason: "not-converged" }];
  if (draws < 2) notes.push({ path: ["paths"], reason: "few-units" });
  else notes.push(...constantNotes(rows));
  rows.vaf.forEach(({ estimate, interval }, i) => {
    if (estimate === null) notes.push({ path: ["vaf", i, "estimate"], reason: "wrong-sign" });
    if (interval === null && draws >= 2) notes.push({ path: ["vaf", i, "interval"], reason: "wrong-sign" });
  });
  rows.fit?.forEach(({ value, quantile95 }, i) => {
    if (value === null) notes.push({ path: ["fit", i, "value"], reason: "not-positive-definite" });
    if (quantile95 === null) notes.push({ path: ["fit", i, "quantile95"], reason: "few-units" });
  });
  return notes;
}

/** Figures that are the same in all replicates have no test; those that one replicate at most has, nothing. */
function constantNotes({ fit: _fit, vaf: _vaf, ...rows }: BootstrapRows): Note[] {
  const notes: Note[] = [];
  const look = (figure: BootstrapFigure, path: NotePath) => {
    if (figure.standardError === null) notes.push({ path: [...path, "standardError"], reason: "few-units" });
    else if (figure.test === null) notes.push({ path: [...path, "test"], reason: "no-variance" });
  };
  for (const [table, own] of Object.entries(rows)) {
    own.forEach((row, i) => {
      for (const [key, part] of Object.entries({ "": row, ...row })) {
        if (isFigure(part)) look(part, key === "" ? [table, i] : [table, i, key]);
      }
    });
  }
  return notes;
}

function isFigure(value: unknown): value is BootstrapFigure {
  return typeof value === "object" && value !== null && "bootstrapP" in value;
}
