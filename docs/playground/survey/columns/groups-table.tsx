import type { SurveyMapping } from "service-quality/report";
import { useSettings, useWords } from "../../app/settings.tsx";
import type { ReadFile } from "../../worker/messages.ts";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { GroupRow } from "./group-row.tsx";

interface GroupsTableProps {
  readonly read: ReadFile;
  readonly mapping: SurveyMapping;
  /** The groups, by their first column, that must still be answered. */
  readonly open: readonly string[];
  readonly onMapping: (mapping: SurveyMapping, answered?: readonly string[]) => void;
}

/** The columns by groups, with what they are used as and why; arrows go from row to row. */
export function GroupsTable({ read, mapping, open, onMapping }: GroupsTableProps) {
  const words = useWords(COLUMNS_WORDS);
  const { language } = useSettings();
  return (
    <table class="table groups" lang={language} onKeyDown={moveRow}>
      <caption class="unseen">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.use}</th>
          <th scope="col">{words.answers}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      {read.groups.map((group) => (
        <GroupRow
          key={group.columns[0]}
          group={group}
          summaries={read.summaries.filter(({ name }) => group.columns.includes(name))}
          mapping={mapping}
          isOpen={open.includes(group.columns[0]!)}
          onMapping={(changed) => onMapping(changed, [group.columns[0]!])}
        />
      ))}
    </table>
  );
}

const ROWS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Arrows lead from the name of a group to the next; within a menu they are the menu's. */
function moveRow(event: KeyboardEvent): void {
  const step = ROWS[event.key];
  const table = event.currentTarget as HTMLElement;
  const heads = [...table.querySelectorAll<HTMLElement>("th[scope=rowgroup] > button")];
  const position = heads.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || position < 0) return;
  event.preventDefault();
  heads[Math.max(0, Math.min(heads.length - 1, position + step))]!.focus();
}
