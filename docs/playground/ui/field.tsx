import type { ComponentChildren } from "preact";

interface FieldProps {
  readonly label: string;
  /** Label and control in one line. */
  readonly inline?: boolean;
  /** The label is read out, but not seen. */
  readonly unseen?: boolean;
  readonly children: ComponentChildren;
}

/** A control with its label. */
export function Field({ label, inline = false, unseen = false, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class={inline ? "field inline" : "field"}>
      <span class={unseen ? "unseen" : "label"}>{label}</span>
      {children}
    </label>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly inline?: boolean;
  readonly unseen?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChange: (value: Value) => void;
}

/** A choice of one among several. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, inline = false, unseen = false, value, options, onChange } = props;
  return (
    <Field label={label} inline={inline} unseen={unseen}>
      <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
