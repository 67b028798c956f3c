import { useId, useState } from "preact/hooks";
import { counted, filled, quoted } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import type { StrayText } from "../../worker/file-problem.ts";
import type { Reading, Source } from "../../worker/messages.ts";
import { PROBLEM_WORDS } from "./problem-words.ts";

interface StrayTextFaultProps {
  readonly problem: StrayText;
  readonly source: Source;
  readonly again: (more: Partial<Reading>) => void;
}

/** A text among numbers, with the cells around it. */
export function StrayTextFault({ problem, source, again }: StrayTextFaultProps) {
  const words = useWords(PROBLEM_WORDS);
  const { language } = useSettings();
  const [isShown, show] = useState(false);
  const table = useId();
  const { row, column, text, texts, cells, columns } = problem;
  const { missing = [] } = source.reading;
  const count = (n: number) => counted(n, language);
  return (
    <>
      <div>
        <p>
          <strong>{filled(words["stray-text"], { row: count(row), column, text })}</strong>
        </p>
        {cells > 1 && <p>{filled(words.like, { cells: count(cells), columns: count(columns) })}</p>}
      </div>
      <div class="row">
        <Button kind="primary" onPress={() => again({ missing: [...missing, ...texts] })}>
          {filled(words.asMissing, { texts: texts.map((one) => quoted(one, language)).join(", ") })}
        </Button>
        <Button expanded={isShown} controls={table} onPress={() => show(!isShown)}>
          {isShown ? words.hideRows : words.showRows}
        </Button>
        <Button onPress={() => again({ keepsText: true })}>{words.asText}</Button>
      </div>
      <div id={table} hidden={!isShown}>
        <ExcerptTable problem={problem} />
      </div>
    </>
  );
}

function ExcerptTable({ problem: { row, column, excerpt } }: { problem: StrayText }) {
  const words = useWords(PROBLEM_WORDS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section class="table-frame" aria-label={words.rows} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {excerpt.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.rows.map((one) => (
            <tr key={one.row}>
              <th scope="row">{one.row}</th>
              {one.cells.map((cell, i) => {
                const name = excerpt.columns[i]!;
                return (
                  <td key={name} class={one.row === row && name === column ? "marked" : undefined}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
