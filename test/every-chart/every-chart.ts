import { figureAndGraphCharts } from "./figures-and-graphs.ts";
import { lineCharts } from "./lines.ts";
import type { Draw, Made } from "./made.ts";
import { rowCharts } from "./rows.ts";
import { stackAndPlaneCharts } from "./stacks-and-planes.ts";

/** Every chart by the name of its function, of results that are made alike. */
export const everyChart: Readonly<Record<string, Draw>> = {
  ...rowCharts,
  ...stackAndPlaneCharts,
  ...lineCharts,
  ...figureAndGraphCharts,
};

const never = () => false;

/** What every chart is tried on. */
export const MADE = {
  "eight rows": { n: 8, label: "Counter", isMissing: never },
  "one row": { n: 1, label: "Counter", isMissing: never },
  "44 rows": { n: 44, label: "Counter", isMissing: (i: number) => i % 7 === 5 },
  "all missing but one": { n: 5, label: "Counter", isMissing: (i: number) => i !== 0 },
  "long Russian names": {
    n: 6,
    label: "Готовность сотрудников помочь клиенту и ответить на вопросы, не заставляя его ждать в очереди",
    isMissing: never,
  },
  "long Bulgarian names": {
    n: 6,
    label:
      "Готовност на служителите да помогнат на клиента и да отговорят, без да го карат да чака на опашка",
    isMissing: (i: number) => i === 2,
  },
} as const satisfies Readonly<Record<string, Made>>;
