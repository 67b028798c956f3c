import type { CountedShare } from "../numeric/inference/counted-share.ts";
import { intervalText } from "../text/interval-text.ts";
import { percentText } from "../text/number-text.ts";

/** A share with what it was counted from: "2 of 3 (67 %) [21 %, 94 %]". */
export function shareText(share: CountedShare | null): string {
  if (share === null) return "–";
  const { count, n, share: part, interval } = share;
  return part === null
    ? `${count} of ${n}`
    : `${count} of ${n} (${percentText(part)}) ${intervalText(interval, percentText)}`;
}
