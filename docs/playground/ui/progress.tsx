import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "../app/announcer.tsx";
import { Button } from "./button.tsx";

interface ProgressProps {
  /** What is being done. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words. */
  readonly text: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** Work that takes less is not worth a sign of it. */
const PATIENCE_MS = 300;
const QUARTERS = [0.25, 0.5, 0.75];

/** How far a piece of work is, and its end on request; it is said at each quarter. */
export function Progress({ name, done, total, text, cancel, onCancel }: ProgressProps) {
  const isSlow = useIsSlow();
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const quarter = QUARTERS.filter((one) => share >= one).length;
  const said = useRef(0);
  useEffect(() => {
    if (isSlow && quarter > said.current) announce(`${name}: ${text}`);
    said.current = quarter;
  }, [isSlow, quarter, name, text]);
  if (!isSlow) return null;
  return (
    <div class="progress">
      <div class="stack">
        <p>
          <strong>{name}</strong> <span class="muted">{text}</span>
        </p>
        <div
          class="meter"
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={text}
        >
          <span style={{ width: `${share * 100}%` }} />
        </div>
      </div>
      <Button onPress={onCancel}>{cancel}</Button>
    </div>
  );
}

/** Whether what is shown has lasted long enough to be worth a sign. */
export function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
