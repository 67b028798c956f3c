import { formatComplaints } from "../../logs/summary/report/format-complaints.ts";
import { type ComplaintSummary, summarizeComplaints } from "../../logs/summary/summarize-complaints.ts";
import type { Model } from "./model.ts";

/** A log of complaints, a row for each event. */
export const complaints: Model<Record<string, (string | number | null)[]>, ComplaintSummary> = {
  needs: [],
  batteries: () => ({}),
  attributes: ({ variables }) => variables.map(({ name }) => name),
  data: ({ attributes }) => attributes,
  score: (log, settings) => summarizeComplaints(log, settings),
  reports: (summary, layout) => [formatComplaints(summary, layout)],
  rows: ({ flow }) => flow,
};
