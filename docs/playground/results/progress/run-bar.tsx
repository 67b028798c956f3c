import { useRef } from "preact/hooks";
import { formatDuration } from "service-quality/words";
import { counted, filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Progress } from "../../ui/progress.tsx";
import { PROGRESS_WORDS } from "./progress-words.ts";
import type { RunProgress } from "./run-progress.ts";

export interface RunBarProps {
  readonly progress: RunProgress;
  readonly titleOf: (part: string) => string;
  readonly onCancel: () => void;
}

/** What is under way, how far it is, about how long it will last, and the button that ends it. */
export function RunBar({ progress, titleOf, onCancel }: RunBarProps) {
  const words = useWords(PROGRESS_WORDS);
  const { language } = useSettings();
  const left = useTimeLeft(progress);
  const { part, done, total } = progress;
  const far = filled(part === null ? words.ofParts : words.ofSamples, {
    done: counted(done, language),
    total: counted(total, language),
  });
  const time =
    left === null ? [] : [filled(words.left, { time: formatDuration(left, { language, parts: 1 }) })];
  return (
    <Progress
      name={part === null ? words.parts : filled(words.bootstrap, { part: titleOf(part) })}
      done={done}
      total={total}
      text={[far, ...time].join(" · ")}
      cancel={words.cancel}
      onCancel={onCancel}
    />
  );
}

/** Milliseconds that a resampling still takes at its pace, in whole seconds; `null` where none can be told. */
function useTimeLeft({ part, done, total }: RunProgress): number | null {
  const first = useRef({ part, done, at: performance.now() });
  if (first.current.part !== part || done < first.current.done) {
    first.current = { part, done, at: performance.now() };
  }
  const passed = done - first.current.done;
  if (part === null || passed === 0) return null;
  const pace = (performance.now() - first.current.at) / passed;
  return 1000 * Math.max(1, Math.round((pace * (total - done)) / 1000));
}
