import type { ComponentChildren } from "preact";

interface ButtonProps {
  readonly kind?: "primary" | "plain" | "quiet";
  readonly onPress: () => void;
  readonly disabled?: boolean | undefined;
  /** The id of what says more, such as why it is disabled. */
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  /** What it does, where its text alone does not say so. */
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
}

/** A button; a disabled one can still be reached, so that its reason is read. */
export function Button(props: ButtonProps) {
  const {
    kind = "plain",
    onPress,
    disabled = false,
    describedBy,
    expanded,
    controls,
    label,
    children,
  } = props;
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={disabled || undefined}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-label={label}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
