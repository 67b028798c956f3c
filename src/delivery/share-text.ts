import type { CountedShare } from "../numeric/inference/counted-share.ts";
import type { Wording } from "../text/wording.ts";

/** A share with what it was counted from, and in full with its interval: "2 of 3 (67 %) [21 %, 94 %]". */
export function shareTextIn(
  { word, percent, interval }: Pick<Wording, "word" | "percent" | "interval">,
  style: "full" | "plain",
): (share: CountedShare | null) => string {
  return (share) => {
    if (share === null) return "–";
    const counts = `${share.count} ${word("of")} ${share.n}`;
    if (share.share === null) return counts;
    const limits = style === "full" ? ` ${interval(share.interval, percent)}` : "";
    return `${counts} (${percent(share.share)})${limits}`;
  };
}
