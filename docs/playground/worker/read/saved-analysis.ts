/** How results begin that were saved by this page. */
const BEGINNING = /^\s*\{[^{}[\]]*"kind":\s*"survey-analysis"/;
const REACH = 200;

/** The results in a file that this page has saved, as JSON; `null` for any other file. */
export async function savedAnalysis(blob: Blob): Promise<unknown> {
  if (!BEGINNING.test(await blob.slice(0, REACH).text())) return null;
  try {
    return JSON.parse(await blob.text());
  } catch {
    return null;
  }
}
