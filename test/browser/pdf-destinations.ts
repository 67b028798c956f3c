/** Where the links within a document that Chromium printed lead. */
export interface Destinations {
  readonly pages: number;
  /** The sheet that a target stands on, by its id; `null` where no link leads to it. */
  readonly sheetOf: (id: string) => string | null;
}

/** Reads the named destinations of a PDF, which Chromium writes as plain objects. */
export function destinationsOf(pdf: Uint8Array): Destinations {
  const text = Buffer.from(pdf).toString("latin1");
  const sheets = new Map(
    [...text.matchAll(/\/([\w.-]+)\s*\[(\d+) 0 R \/XYZ/g)].map(([, id, sheet]) => [id!, sheet!]),
  );
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    sheetOf: (id) => sheets.get(id) ?? null,
  };
}
