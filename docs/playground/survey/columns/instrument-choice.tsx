import { useState } from "preact/hooks";
import type { Instrument, InstrumentSpec } from "service-quality/instruments";
import type { ColumnSummary, SurveyMapping } from "service-quality/report";
import { instrumentLabels } from "../../../../src/instruments/instrument-labels.ts";
import { INSTRUMENTS } from "../../../../src/report/survey/mapping/catalogue.ts";
import { filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { escapeCloses } from "../../ui/escape-closes.ts";
import { Select } from "../../ui/field.tsx";
import { JsonChooser } from "../../ui/json-chooser.tsx";
import { namesUsed } from "../names-used.ts";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { DimensionEditor } from "./dimension-editor.tsx";
import { withInstrument } from "./mapping-edits.ts";
import { dimensionsNamed, firstDimensions, type OwnDimensions, ownInstrument } from "./own-dimensions.ts";

interface InstrumentChoiceProps {
  readonly mapping: SurveyMapping;
  readonly summaries: readonly ColumnSummary[];
  readonly onMapping: (mapping: SurveyMapping) => void;
  readonly check: (kind: "instrument", text: string, take: (document: unknown) => void) => void;
}

/** Which questionnaire the items are of: one of the library, own dimensions, or a file; and the path model. */
export function InstrumentChoice({ mapping, summaries, onMapping, check }: InstrumentChoiceProps) {
  const words = useWords(COLUMNS_WORDS);
  const { language } = useSettings();
  const [isEditing, edit] = useState(false);
  const { instrument } = mapping;
  const perceptions = namesUsed(mapping, "perception");
  const columns = mapping.columns.filter(({ name }) => perceptions.includes(name));
  const isOwn = instrument !== null && typeof instrument !== "string";
  if (columns.length === 0) return <PathModelChoice mapping={mapping} onMapping={onMapping} />;

  const fitting = Object.entries(INSTRUMENTS).filter(
    ([name, one]) => name === instrument || itemsOf(one).length === columns.length,
  );
  const choose = (name: string) => {
    if (name === "own") edit(true);
    else if (name === "") onMapping({ ...mapping, instrument: null });
    else onMapping(withInstrument(mapping, name, itemsOf(INSTRUMENTS[name]!)));
  };
  const given = typeof instrument === "string" ? INSTRUMENTS[instrument]! : instrument;
  const dimensions =
    given === null
      ? []
      : dimensionsNamed(
          given.dimensions,
          instrumentLabels({ ...given, labels: given.labels ?? {} }, [language]),
        );
  const items = columns.map(({ name, item }) => {
    const id = item ?? name;
    const question = summaries.find((one) => one.name === name)?.label ?? null;
    return { label: question ?? name, ...itemIn(dimensions, id), id };
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what a button within opens
    <div class="stack" onKeyDown={escapeCloses(() => edit(false))}>
      <div class="row">
        <Select
          label={words.instrument}
          inline
          value={isOwn ? "own" : (instrument ?? "")}
          options={[
            ["", words.none],
            ...fitting.map(
              ([name, one]) =>
                [name, filled(words.counts, { title: one.title, n: itemsOf(one).length })] as const,
            ),
            ["own", isOwn ? instrument.title : words.own],
          ]}
          onChange={choose}
        />
        <Button expanded={isEditing} onPress={() => edit(!isEditing)}>
          {words.edit}
        </Button>
        <JsonChooser
          text={words.load}
          onText={(text) =>
            check("instrument", text, (document) => {
              const loaded = document as Instrument;
              onMapping(withInstrument(mapping, loaded, itemsOf(loaded)));
            })
          }
        />
        <PathModelChoice mapping={mapping} onMapping={onMapping} />
      </div>
      {isEditing && (
        <DimensionEditor
          dimensions={firstDimensions(dimensions, items, words.rest)}
          onDimensions={(dimensions) => {
            const scale = given?.scale ?? columns[0]!.scale ?? { min: 1, max: 7 };
            edit(false);
            onMapping({ ...mapping, instrument: ownInstrument(dimensions, scale, words.own) });
          }}
        />
      )}
    </div>
  );
}

interface PathModelChoiceProps {
  readonly mapping: SurveyMapping;
  readonly onMapping: (mapping: SurveyMapping) => void;
}

function PathModelChoice({ mapping, onMapping }: PathModelChoiceProps) {
  const words = useWords(COLUMNS_WORDS);
  const { pathModel } = mapping;
  const isOwn = pathModel !== null && typeof pathModel !== "string";
  return (
    <Select
      label={words.pathModel}
      inline
      value={isOwn ? "own" : (pathModel ?? "")}
      options={[
        ["", words.noPath],
        ["ECSI", "ECSI"],
        ["ACSI", "ACSI"],
        ...(isOwn ? ([["own", words.ownPath]] as const) : []),
      ]}
      onChange={(name) => {
        if (name !== "own") onMapping({ ...mapping, pathModel: name === "" ? null : name });
      }}
    />
  );
}

function itemsOf({ dimensions }: Pick<InstrumentSpec, "dimensions">): string[] {
  return dimensions.flatMap(({ items }) => items.map(({ id }) => id));
}

function itemIn(dimensions: OwnDimensions, id: string) {
  return dimensions.flatMap(({ items }) => items).find((item) => item.id === id);
}
