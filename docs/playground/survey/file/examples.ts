import kano from "../../../../examples/kano-survey/answers.csv?url";
import nps from "../../../../examples/nps-waves/answers.csv?url";
import servqual from "../../../../examples/servqual-report/survey.csv?url";
import type { Source } from "../../worker/messages.ts";

export interface Example {
  readonly id: "servqual" | "kano" | "nps";
  readonly address: string;
  readonly name: string;
}

/** The bundled surveys; their answers are generated. */
export const EXAMPLES: readonly Example[] = [
  { id: "servqual", address: servqual, name: "survey.csv" },
  { id: "kano", address: kano, name: "kano.csv" },
  { id: "nps", address: nps, name: "nps.csv" },
];

export async function openExample({ address, name }: Example): Promise<Source> {
  const response = await fetch(new URL(address, document.baseURI));
  return { name, blob: await response.blob(), reading: {} };
}
