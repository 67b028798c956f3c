import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** How many steps have been headed since the page was opened; the first does not take the focus from the reader. */
let steps = 0;

/** The head of a step, which takes the focus when the step is reached. */
export function StepHeading({ children }: { children: ComponentChildren }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (steps > 0) head.current?.focus();
    steps += 1;
  }, []);
  return (
    <h1 tabIndex={-1} ref={head}>
      {children}
    </h1>
  );
}
