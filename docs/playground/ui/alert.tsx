import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface AlertProps {
  /** `error` stops the reader and takes the focus; `warning` and `kept` are read in their turn. */
  readonly kind: "error" | "warning" | "kept";
  readonly children: ComponentChildren;
}

/** Something that the reader must know before going on. */
export function Alert({ kind, children }: AlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === "error") box.current?.focus();
  }, [kind]);
  return kind === "error" ? (
    <div class="alert error" role="alert" tabIndex={-1} ref={box}>
      {children}
    </div>
  ) : (
    <div class={`alert ${kind}`}>{children}</div>
  );
}
