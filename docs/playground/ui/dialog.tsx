import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "./button.tsx";

interface DialogProps {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A window above the page; Esc closes it, and the focus goes back where it was. */
export function Dialog({ title, close, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const head = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog class="dialog" ref={box} aria-labelledby={head} onClose={onClose}>
      <div class="stack">
        <h2 id={head}>{title}</h2>
        {children}
        <div class="row">
          <Button kind="primary" onPress={() => box.current?.close()}>
            {close}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
