import { useId, useState } from "preact/hooks";
import {
  type ColumnGroup,
  type ColumnSummary,
  type ColumnUse,
  explainGuess,
  type SurveyMapping,
} from "service-quality/report";
import { filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { escapeCloses } from "../../ui/escape-closes.ts";
import { AnswersCell } from "./answers-cell.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { GroupDetails } from "./group-details.tsx";
import { withTextsAsLabels, withUse } from "./mapping-edits.ts";
import { UseSelect } from "./use-select.tsx";

interface GroupRowProps {
  readonly group: ColumnGroup;
  readonly summaries: readonly ColumnSummary[];
  readonly mapping: SurveyMapping;
  /** Whether its use must still be said. */
  readonly isOpen: boolean;
  readonly onMapping: (mapping: SurveyMapping) => void;
}

/** A group of columns; its name opens the columns one by one. */
export function GroupRow({ group, summaries, mapping, isOpen, onMapping }: GroupRowProps) {
  const words = useWords(COLUMNS_WORDS);
  const { language } = useSettings();
  const columns = mapping.columns.filter((column) => group.columns.includes(column.name));
  const hasLabels = columns.some(({ labels }) => labels !== null);
  const [isShown, show] = useState(isOpen && hasLabels);
  const use = (chosen: ColumnUse) => {
    const used = withUse(mapping, group.columns, chosen);
    const isOfNumbers = chosen !== "group" && chosen !== "left-out";
    const asksLabels = isOfNumbers && !hasLabels && summaries.some(({ type }) => type === "text");
    if (asksLabels) show(true);
    onMapping(asksLabels ? withTextsAsLabels(used, summaries) : used);
  };
  const details = useId();
  const name = nameOf(group);
  return (
    <tbody class={isOpen ? "unsure" : undefined} onKeyDown={escapeCloses(() => show(false))}>
      <tr>
        <th scope="rowgroup">
          <button
            type="button"
            class="opener"
            aria-expanded={isShown}
            aria-controls={details}
            onClick={() => show(!isShown)}
          >
            <span>{name}</span>
          </button>
        </th>
        <td data-head={words.use}>
          <UseSelect label={filled(words.useOf, { name })} uses={columns.map(({ use }) => use)} onUse={use} />
        </td>
        <td data-head={words.answers}>
          <AnswersCell summaries={summaries} />
        </td>
        <td data-head={words.why}>
          {isOpen ? (
            <div class="row">
              <span class="doubt">
                {words.notSure} {explainGuess(group.reason, { language })}
              </span>
              <Button label={`${name}: ${words.right}`} onPress={() => onMapping(mapping)}>
                {words.right}
              </Button>
            </div>
          ) : (
            explainGuess(group.reason, { language })
          )}
        </td>
      </tr>
      <tr id={details} hidden={!isShown}>
        <td colSpan={4}>
          {isShown && (
            <GroupDetails
              name={name}
              columns={columns}
              summaries={summaries}
              mapping={mapping}
              onMapping={onMapping}
            />
          )}
        </td>
      </tr>
    </tbody>
  );
}

function nameOf({ columns }: ColumnGroup): string {
  return columns.length < 3 ? columns.join(", ") : `${columns[0]} … ${columns.at(-1)}`;
}
