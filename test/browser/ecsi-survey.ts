import { ECSI_MODEL } from "service-quality/paths";
import { defineSurveyMapping } from "service-quality/report";

/** A made-up survey of the European index with its mapping, as files to be chosen. */
export function ecsiSurvey({
  respondents,
  replicates,
}: {
  readonly respondents: number;
  readonly replicates: number;
}) {
  const constructs = Object.entries(ECSI_MODEL.constructs);
  const names = constructs.flatMap(([construct, { items }]) => items.map((item) => ({ construct, item })));
  const constructNames = constructs.map(([construct]) => construct);
  // Each respondent leans to one side, each construct of theirs leans a little otherwise, and so does each answer.
  const rows = Array.from({ length: respondents }, (_, i) =>
    names
      .map(({ construct }, column) => {
        const leaning =
          chance(i, 0) + chance(i, 1 + constructNames.indexOf(construct)) + chance(i, 100 + column);
        return 1 + Math.floor((10 * leaning) / 3);
      })
      .join(","),
  );
  const csv = [names.map(({ item }) => item).join(","), ...rows].join("\n");
  const mapping = defineSurveyMapping({
    columns: names.map(({ construct, item }) => ({
      name: item,
      use: "item",
      construct,
      scale: { min: 1, max: 10 },
    })),
    pathModel: "ECSI",
    options: { replicates },
  });
  const fileOf = (name: string, mimeType: string, text: string) => ({
    ...{ name, mimeType },
    buffer: Buffer.from(text),
  });
  return {
    file: fileOf("ecsi.csv", "text/csv", csv),
    mapping: fileOf("mapping.json", "application/json", JSON.stringify(mapping)),
  };
}

/** A number in [0, 1) that is always the same for a respondent and a place. */
function chance(respondent: number, place: number): number {
  const mixed = Math.sin(respondent * 12.9898 + place * 78.233) * 43758.5453;
  return mixed - Math.floor(mixed);
}
