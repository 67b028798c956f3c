import { useWords } from "../../app/settings.tsx";
import { useIsSlow } from "../../ui/progress.tsx";
import type { PartProgress } from "../analysis/analysis-state.ts";
import { PROGRESS_WORDS } from "./progress-words.ts";

/** A part of a run and how far it has come. */
export interface MarkedPart {
  readonly title: string;
  readonly progress: PartProgress;
}

/** Which parts of a run are done, which is under way and which wait. */
export function PartMarks({ parts }: { readonly parts: readonly MarkedPart[] }) {
  const words = useWords(PROGRESS_WORDS);
  if (!useIsSlow()) return null;
  const marks = {
    done: ["✓", words.isDone],
    running: ["…", words.isRunning],
    waiting: ["○", words.isWaiting],
  } as const;
  return (
    <p class="muted small part-marks">
      {parts.map(({ title, progress: { state } }) => {
        if (state === "cancelled" || state === "failed") return null;
        const [mark, word] = marks[state];
        return (
          <span key={title}>
            <span aria-hidden="true">{mark}</span> {title} <span class="unseen">({word})</span>
          </span>
        );
      })}
      <span>{words.kept}</span>
    </p>
  );
}
