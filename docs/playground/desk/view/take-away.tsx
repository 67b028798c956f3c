import { announce } from "../../app/announcer.tsx";
import { filled } from "../../app/language.ts";
import { saveFile } from "../../results/exports/save-file.ts";
import { CodeBlock } from "../../results/figure/code-block.tsx";
import { Button } from "../../ui/button.tsx";
import { logCsv, stateJson } from "../model/desk-log.ts";
import { deskScript } from "../model/desk-script.ts";
import { moveName } from "../words/move-name.ts";
import { useDesk } from "./desk-context.ts";

/** Steps back, and files to take away. */
export function TakeAway() {
  const { view, labels, words, lastMove, move, undo } = useDesk();
  const save = (file: string, content: string, type: string) => {
    saveFile(file, content, type);
    announce(filled(words.saved, { file }));
  };
  return (
    <section class="stack tight">
      <div class="row">
        <Button disabled={lastMove === null} onPress={undo}>
          {lastMove === null ? words.nothingToUndo : filled(words.undo, { move: moveName(lastMove, labels) })}
        </Button>
        <Button onPress={() => move({ kind: "restart" })}>{words.restart}</Button>
        <Button onPress={() => save("desk-log.csv", logCsv(view), "text/csv")}>{words.logCsv}</Button>
        <Button onPress={() => save("desk-state.json", stateJson(view), "application/json")}>
          {words.stateJson}
        </Button>
        <Button onPress={() => save("desk.mjs", deskScript(view), "text/javascript")}>{words.script}</Button>
      </div>
      <details>
        <summary>{words.showCode}</summary>
        <CodeBlock code={deskScript(view)} />
      </details>
    </section>
  );
}
