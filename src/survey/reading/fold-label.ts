const SINGLE_QUOTES = /[‘’‚‛]/g;
const DOUBLE_QUOTES = /[“”„‟]/g;
const DASHES = /[–—]/g;

/** What two spellings of one label share: straight quotes, hyphens for dashes, single spaces, lower case. */
export function foldLabel(label: string): string {
  return label
    .normalize("NFC")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
