import { filled } from "../../app/language.ts";
import { PRIVACY_WORDS } from "../../app/privacy-words.ts";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { StepHeading } from "../../ui/heading.tsx";
import { Progress } from "../../ui/progress.tsx";
import type { Survey } from "../use-survey.ts";
import { DropZone } from "./drop-zone.tsx";
import { EXAMPLES, openExample } from "./examples.ts";
import { FILE_WORDS } from "./file-words.ts";
import { PasteTable } from "./paste-table.tsx";
import { ProblemAlert } from "./problem-alert.tsx";

/** A file is dropped, chosen, pasted or taken from the examples. */
export function FileStep({ survey }: { survey: Survey }) {
  const words = useWords(FILE_WORDS);
  const privacy = useWords(PRIVACY_WORDS);
  const { state, work, open } = survey;
  const { reading, problem } = state;
  return (
    <section class="stack">
      <StepHeading>{words.head}</StepHeading>
      {problem !== null && (
        <ProblemAlert key={JSON.stringify(problem.failure)} survey={survey} problem={problem} />
      )}
      {reading !== null && (
        <Progress
          key={reading.source.name}
          name={filled(words.reading, { name: reading.source.name })}
          done={reading.done}
          total={reading.total}
          text={filled(words.progress, { done: reading.done, total: reading.total })}
          cancel={words.cancel}
          onCancel={work.cancel}
        />
      )}
      <DropZone onFile={(file) => open({ name: file.name, blob: file, reading: {} })} />
      <PasteTable onTable={(text) => open({ name: words.pasted, blob: new Blob([text]), reading: {} })} />
      <div class="stack">
        <p class="muted">{words.examples}</p>
        <div class="row">
          {EXAMPLES.map((example) => (
            <Button key={example.id} onPress={() => openExample(example).then(open)}>
              {words[example.id]}
            </Button>
          ))}
        </div>
      </div>
      <p class="muted prose">
        {privacy.counted} {privacy.sent} {privacy.stored} {privacy.forgotten} {privacy.offline}{" "}
        {privacy.tested} <a href="./privacy/">{privacy.more}</a>
      </p>
    </section>
  );
}
