/** Sequences that steer a terminal: colors, the cursor, titles of windows. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[@-Z\\^_])|\u009B[0-?]*[ -/]*[@-~]/g;

const CONTROLS = /\p{Cc}+/gu;

/** Text from elsewhere on one line: escape sequences are dropped, runs of control characters are a space. */
export function printable(text: string): string {
  return text.replace(ESCAPES, "").replace(CONTROLS, " ");
}
