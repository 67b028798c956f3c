import type { ColumnSummary, MappedColumn, SurveyMapping } from "service-quality/report";
import { filled } from "../../app/language.ts";
import { useWords } from "../../app/settings.tsx";
import { Field } from "../../ui/field.tsx";
import { AnswersCell } from "./answers-cell.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { withColumns, withLabel, withScale, withUse } from "./mapping-edits.ts";
import { UseSelect } from "./use-select.tsx";

interface GroupDetailsProps {
  readonly name: string;
  readonly columns: readonly MappedColumn[];
  readonly summaries: readonly ColumnSummary[];
  readonly mapping: SurveyMapping;
  readonly onMapping: (mapping: SurveyMapping) => void;
}

/** Scale and labels of a group, and its columns one by one. */
export function GroupDetails({ name, columns, summaries, mapping, onMapping }: GroupDetailsProps) {
  const words = useWords(COLUMNS_WORDS);
  const names = columns.map((column) => column.name);
  const labels = labelsOf(columns);
  const hasItems = columns.some(isOfItem);
  const hasConstructs = columns.some(isOfConstruct);
  return (
    <div class="stack details">
      <ScaleFields columns={columns} onScale={(scale) => onMapping(withScale(mapping, names, scale))} />
      {labels.length > 0 && (
        <fieldset class="labels">
          <legend>{words.labels}</legend>
          {labels.map(([label, value]) => (
            <Field key={label} label={label} inline>
              <input
                class="input number"
                type="number"
                value={value ?? ""}
                onChange={({ currentTarget }) =>
                  onMapping(withLabel(mapping, names, label, numberIn(currentTarget.value)))
                }
              />
            </Field>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section class="table-frame" aria-label={filled(words.open, { name })} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.use}</th>
              {hasItems && <th scope="col">{words.item}</th>}
              {hasConstructs && <th scope="col">{words.construct}</th>}
              <th scope="col">{words.answers}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow
                key={column.name}
                {...{ column, hasItems, hasConstructs }}
                summary={summaries.find((one) => one.name === column.name)!}
                onUse={(use) => onMapping(withUse(mapping, [column.name], use))}
                onChange={(change) => onMapping(withColumns(mapping, [column.name], () => change))}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface ColumnRowProps {
  readonly column: MappedColumn;
  readonly summary: ColumnSummary;
  /** Whether the table has cells for them. */
  readonly hasItems: boolean;
  readonly hasConstructs: boolean;
  readonly onUse: (use: MappedColumn["use"]) => void;
  readonly onChange: (change: Partial<MappedColumn>) => void;
}

function ColumnRow({ column, summary, hasItems, hasConstructs, onUse, onChange }: ColumnRowProps) {
  const words = useWords(COLUMNS_WORDS);
  const { name, use, item, construct } = column;
  return (
    <tr>
      <th scope="row">
        {name}
        {summary.label !== null && <div class="muted small">{summary.label}</div>}
      </th>
      <td>
        <UseSelect label={filled(words.useOf, { name })} uses={[use]} onUse={onUse} />
      </td>
      {hasItems && (
        <td>
          {isOfItem(column) && (
            <input
              class="input item"
              aria-label={`${name}: ${words.item}`}
              value={item ?? name}
              onChange={({ currentTarget }) => onChange({ item: textIn(currentTarget.value) })}
            />
          )}
        </td>
      )}
      {hasConstructs && (
        <td>
          {isOfConstruct(column) && (
            <input
              class="input item"
              aria-label={`${name}: ${words.construct}`}
              value={construct ?? ""}
              onChange={({ currentTarget }) => onChange({ construct: textIn(currentTarget.value) })}
            />
          )}
        </td>
      )}
      <td>
        <AnswersCell summaries={[summary]} />
      </td>
    </tr>
  );
}

function isOfItem({ item, use }: MappedColumn): boolean {
  return item !== null || ["expectation", "perception", "minimum", "desired"].includes(use);
}

function isOfConstruct({ use }: MappedColumn): boolean {
  return use === "item";
}

interface ScaleFieldsProps {
  readonly columns: readonly MappedColumn[];
  readonly onScale: (scale: MappedColumn["scale"]) => void;
}

/** The ends of the scale of answers. */
function ScaleFields({ columns, onScale }: ScaleFieldsProps) {
  const words = useWords(COLUMNS_WORDS);
  const { min, max } = columns[0]?.scale ?? { min: null, max: null };
  const set = (from: number | null, to: number | null) => {
    if (from !== null && to !== null && from < to) onScale({ min: from, max: to });
    else if (from === null && to === null) onScale(null);
  };
  return (
    <div class="row">
      <Field label={words.scale} inline>
        <input
          class="input number"
          type="number"
          value={min ?? ""}
          onChange={({ currentTarget }) => set(numberIn(currentTarget.value), max)}
        />
      </Field>
      <Field label={words.to} inline>
        <input
          class="input number"
          type="number"
          value={max ?? ""}
          onChange={({ currentTarget }) => set(min, numberIn(currentTarget.value))}
        />
      </Field>
    </div>
  );
}

/** The labels of all columns, each with the number of the first column that has it. */
function labelsOf(columns: readonly MappedColumn[]): [label: string, value: number | null][] {
  const labels = new Map<string, number | null>();
  for (const [label, value] of columns.flatMap((column) => Object.entries(column.labels ?? {}))) {
    if (!labels.has(label)) labels.set(label, value);
  }
  return [...labels];
}

function numberIn(text: string): number | null {
  return text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

function textIn(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
