import { levelText } from "../../../../src/text/interval-text.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Select } from "../../ui/field.tsx";
import type { RunSettings } from "../analysis/run-settings.ts";
import { SETTINGS_WORDS } from "./settings-words.ts";

const LEVELS = [0.8, 0.9, 0.95, 0.99] as const;

const POLICIES = ["listwise", "available", "reject"] as const;

export interface SettingsBarProps {
  readonly settings: RunSettings;
  /** The columns that may weigh, and those that may group. */
  readonly weights: readonly string[];
  readonly groups: readonly string[];
  readonly onChange: (settings: RunSettings) => void;
}

/** What the results are computed with; a change computes anew what depends on it. */
export function SettingsBar({ settings, weights, groups, onChange }: SettingsBarProps) {
  const words = useWords(SETTINGS_WORDS);
  const { language } = useSettings();
  const { confidence, missing } = settings;
  const levels = [...new Set([...LEVELS, confidence])].sort((a, b) => a - b);
  return (
    <form class="run-settings row" aria-label={words.bar}>
      <Select
        label={words.confidence}
        value={String(confidence)}
        options={levels.map((level) => [String(level), `${levelText(level, language)} %`] as const)}
        onChange={(level) => onChange({ ...settings, confidence: Number(level) })}
      />
      <Select
        label={words.missing}
        value={missing}
        options={POLICIES.map((policy) => [policy, words[policy]] as const)}
        onChange={(policy) => onChange({ ...settings, missing: policy })}
      />
      <ColumnSelect
        label={words.weights}
        columns={weights}
        value={settings.weights}
        onChange={(column) => onChange({ ...settings, weights: column })}
      />
      <ColumnSelect
        label={words.group}
        columns={groups}
        value={settings.group}
        onChange={(column) => onChange({ ...settings, group: column })}
      />
    </form>
  );
}

interface ColumnSelectProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly value: string | null;
  readonly onChange: (column: string | null) => void;
}

/** A column or none, by its place, as a column may bear any name. */
function ColumnSelect({ label, columns, value, onChange }: ColumnSelectProps) {
  const words = useWords(SETTINGS_WORDS);
  return (
    <Select
      label={label}
      value={value === null ? "" : String(columns.indexOf(value))}
      options={[["", words.none], ...columns.map((column, i) => [String(i), column] as const)]}
      onChange={(place) => onChange(place === "" ? null : columns[Number(place)]!)}
    />
  );
}
