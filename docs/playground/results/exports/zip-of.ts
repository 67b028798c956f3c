/** Texts by file name, packed into one file. */
export async function zipOf(texts: Readonly<Record<string, string>>): Promise<Blob> {
  const { strToU8, zipSync } = await import("fflate");
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>], {
    type: "application/zip",
  });
}
