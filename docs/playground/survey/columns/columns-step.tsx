import { useEffect, useId, useState } from "preact/hooks";
import type { SurveyMapping } from "service-quality/report";
import { announce } from "../../app/announcer.tsx";
import { filled } from "../../app/language.ts";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { StepHeading } from "../../ui/heading.tsx";
import type { WorkFailure } from "../../worker/messages.ts";
import { type OpenedFile, openQuestions } from "../survey-state.ts";
import type { Survey } from "../use-survey.ts";
import "./columns.css";
import { COLUMNS_WORDS, KIND_WORDS } from "./columns-words.ts";
import { GroupsTable } from "./groups-table.tsx";
import { InstrumentChoice } from "./instrument-choice.tsx";
import { MappingFault } from "./mapping-fault.tsx";
import { MappingFile } from "./mapping-file.tsx";
import { MissingCodes } from "./missing-codes.tsx";

export interface ColumnsStepProps {
  readonly survey: Survey;
  readonly opened: OpenedFile;
}

/** What each column is used as: guesses to be confirmed, the unsure ones first. */
export function ColumnsStep({ survey, opened }: ColumnsStepProps) {
  const words = useWords(COLUMNS_WORDS);
  const kinds = useWords(KIND_WORDS);
  const { state, work, change, score } = survey;
  const [fault, setFault] = useState<WorkFailure | null>(null);
  const reason = useId();
  const mapping = state.mapping!;
  const open = openQuestions(state);
  const used = mapping.columns.filter(({ use }) => use !== "left-out").length;

  useEffect(() => {
    announce(filled(words.readWhole, { name: opened.source.name }));
  }, [opened, words]);

  const edit = (next: SurveyMapping, answered: readonly string[] = []) => {
    setFault(null);
    change({ type: "mapped", mapping: next, answered });
  };
  /** Has a document in JSON checked. */
  const check = async (kind: "check" | "instrument", text: string, take: (document: unknown) => void) => {
    setFault(null);
    try {
      take(await work.ask({ kind, text }));
    } catch (failure) {
      setFault(failure as WorkFailure);
    }
  };

  return (
    <section class="stack">
      <StepHeading>{words.head}</StepHeading>
      {fault !== null && <MappingFault key={JSON.stringify(fault)} fault={fault} />}
      <p>{filled(words.think, { kind: kinds[opened.read.survey] })}</p>
      {open.length > 0 && <p>{filled(words.unsureCount, { n: open.length })}</p>}
      <MissingCodes mapping={mapping} onMapping={edit} />
      <GroupsTable read={opened.read} mapping={mapping} open={open} onMapping={edit} />
      <InstrumentChoice mapping={mapping} summaries={opened.read.summaries} onMapping={edit} check={check} />
      <p class="muted">{filled(words.used, { used, all: mapping.columns.length })}</p>
      <div class="row">
        <Button
          kind="primary"
          disabled={open.length > 0}
          describedBy={open.length > 0 ? reason : undefined}
          onPress={() => check("check", JSON.stringify(mapping), score)}
        >
          {words.score}
        </Button>
        <MappingFile
          mapping={mapping}
          onText={(text) =>
            check("check", text, (checked) => {
              edit(
                checked as SurveyMapping,
                opened.read.groups.map(({ columns }) => columns[0]!),
              );
              announce(words.mappingLoaded);
            })
          }
        />
      </div>
      {open.length > 0 && (
        <p id={reason} class="small">
          {filled(words.blocked, { names: open.join(", ") })}
        </p>
      )}
    </section>
  );
}
