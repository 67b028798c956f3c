import { useState } from "preact/hooks";
import { filled } from "../../app/language.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/field.tsx";
import { sentenceCase } from "../words/history-text.ts";
import { type Send, useDesk } from "./desk-context.ts";

/** Events that may not come now; whoever tries one reads why. */
export function OtherEvents({
  others,
  onSend,
}: {
  readonly others: readonly string[];
  readonly onSend: Send;
}) {
  const { labels, words } = useDesk();
  const [chosen, choose] = useState(others[0]!);
  const event = others.includes(chosen) ? chosen : others[0]!;
  return (
    <details>
      <summary>{filled(words.others, { n: others.length })}</summary>
      <div class="row">
        <Select
          label={words.otherEvent}
          value={event}
          options={others.map((other) => [other, sentenceCase(labels.event(other))] as const)}
          onChange={choose}
        />
        <Button onPress={() => onSend(event, {})}>{words.tryOther}</Button>
      </div>
    </details>
  );
}
