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
  const rows = Array.from({ length: respondents }, (_, i) =>
    names.map((_, column) => 1 + ((((i * 7) % 10) + ((i * (column + 3)) % 4)) % 10)).join(","),
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
