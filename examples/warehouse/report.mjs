import { scoreServqual } from "service-quality/gaps";
import { SERVQUAL } from "service-quality/instruments";
import { ECSI_MODEL, estimatePathModel } from "service-quality/paths";
import { estimateAlpha, estimateOmega } from "service-quality/reliability";
import { momentsFromRows, momentsPlan } from "service-quality/warehouse";

/** The columns of the two batteries: E1 … E22 and P1 … P22. */
export const SERVQUAL_COLUMNS = Object.entries({ expectations: "E", perceptions: "P" }).flatMap(
  ([battery, letter]) =>
    SERVQUAL.dimensions
      .flatMap(({ id: dimension, items }) => items.map(({ id }) => ({ dimension, item: `${battery}.${id}` })))
      .map((question, j) => ({ ...question, battery, column: `${letter}${j + 1}` })),
);

/** The columns of ECSI, named as their questions. */
export const ECSI_COLUMNS = Object.entries(ECSI_MODEL.constructs).flatMap(([construct, { items }]) =>
  items.map((column) => ({ construct, column })),
);

const ECSI_SCALE = { min: 1, max: 10 };

/** What is asked of the table. */
const PLANS = {
  servqual: momentsPlan(
    SERVQUAL_COLUMNS.map(({ item }) => item),
    {
      scale: SERVQUAL.scale,
      columns: Object.fromEntries(SERVQUAL_COLUMNS.map(({ item, column }) => [item, column])),
      rowsAtMost: 20_000_000,
    },
  ),
  ecsi: momentsPlan(
    ECSI_COLUMNS.map(({ column }) => column),
    { scale: ECSI_SCALE, rowsAtMost: 20_000_000 },
  ),
};

/** The report; `ask` gives the rows of a plan. */
export async function reportFrom(ask) {
  const gaps = momentsFromRows(PLANS.servqual, await ask(PLANS.servqual));
  const index = momentsFromRows(PLANS.ecsi, await ask(PLANS.ecsi));
  return reportOf(gaps, index);
}

/** The report from the two summaries. */
export function reportOf(gaps, index) {
  const reliability = SERVQUAL.dimensions.map(({ id, items }) => {
    const own = { items: items.map((item) => `perceptions.${item.id}`) };
    return { dimension: id, alpha: estimateAlpha(gaps, own), omega: estimateOmega(gaps, own) };
  });
  return {
    servqual: scoreServqual({ moments: gaps }, { instrument: SERVQUAL }),
    reliability,
    ecsi: estimatePathModel(index, ECSI_MODEL, { scale: ECSI_SCALE }),
  };
}
