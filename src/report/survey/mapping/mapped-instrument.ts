import { defineInstrument } from "../../../instruments/define-instrument.ts";
import type { Instrument, Scale } from "../../../instruments/instrument.ts";
import { INSTRUMENTS } from "./catalogue.ts";
import { columnsUsed, itemsUsed } from "./mapped-columns.ts";
import type { ColumnUse, SurveyMapping } from "./survey-mapping.ts";

/** Uses whose answers are on the scale of the instrument. */
const ON_SCALE: readonly ColumnUse[] = ["expectation", "perception", "minimum", "desired"];

/** The questionnaire that the columns answer; its scale is that of the columns where it is one of the library. */
export function instrumentOf(mapping: SurveyMapping): Instrument | null {
  const { instrument } = mapping;
  const scale = scaleOf(mapping, ON_SCALE);
  if (typeof instrument === "string") return rescaled(INSTRUMENTS[instrument]!, scale);
  return instrument === null ? undivided(mapping, scale) : defineInstrument(instrument);
}

/** From the lowest end of the columns' scales to the highest; `null` where none is known. */
export function scaleOf(mapping: SurveyMapping, uses: readonly ColumnUse[]): Scale | null {
  const scales = columnsUsed(mapping, ...uses).flatMap(({ scale }) => scale ?? []);
  if (scales.length === 0) return null;
  return {
    min: scales.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY),
    max: scales.reduce((most, { max }) => Math.max(most, max), Number.NEGATIVE_INFINITY),
  };
}

function rescaled(instrument: Instrument, scale: Scale | null): Instrument {
  const isSame = scale === null || (scale.min === instrument.scale.min && scale.max === instrument.scale.max);
  return isSame ? instrument : defineInstrument({ ...instrument, scale });
}

/** One dimension of all items that every battery has; `null` where there is none, or no scale. */
function undivided(mapping: SurveyMapping, scale: Scale | null): Instrument | null {
  const batteries = ON_SCALE.map((use) => itemsUsed(mapping, use)).filter((items) => items.length > 0);
  const [first = [], ...others] = batteries;
  const items = first.filter((item) => others.every((battery) => battery.includes(item)));
  if (scale === null || items.length === 0) return null;
  const dimension = { id: "all", label: "All items", items: items.map((id) => ({ id, label: id })) };
  return defineInstrument({
    id: "undivided",
    title: "All items",
    citation: "The columns of the survey",
    scale,
    dimensions: [dimension],
    labels: {
      ru: { all: "Все вопросы" },
      bg: { all: "Всички въпроси" },
    },
  });
}
