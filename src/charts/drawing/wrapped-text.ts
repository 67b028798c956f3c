import { type TextSize, textWidth } from "./text-width.ts";

/** A text in at most so many lines that fit a width, broken between words; what does not fit ends in "…". */
export function wrappedText(text: string, width: number, lines: number, size: TextSize): string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const words = text.split(" ");
  const wrapped: string[] = [];
  let line = "";
  while (words.length > 0) {
    const longer = line === "" ? words[0]! : `${line} ${words[0]}`;
    if (!fits(longer) && line !== "" && wrapped.length < lines - 1) {
      wrapped.push(line);
      line = "";
      continue;
    }
    line = longer;
    words.shift();
    if (!fits(line)) return [...wrapped, shortened([line, ...words].join(" "), fits)];
  }
  return [...wrapped, line];
}

/** The longest beginning that fits with "…" after it. */
function shortened(text: string, fits: (line: string) => boolean): string {
  const characters = [...text];
  let [kept, tooMany] = [0, characters.length];
  const cut = (n: number) => `${characters.slice(0, n).join("").trimEnd()}…`;
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (fits(cut(middle))) kept = middle;
    else tooMany = middle;
  }
  return cut(kept);
}
