import * as calendars from "../calendars/index.ts";
import * as charts from "../charts/index.ts";
import * as complaints from "../complaints/index.ts";
import * as cost from "../cost/index.ts";
import * as delivery from "../delivery/index.ts";
import * as errors from "../errors/index.ts";
import * as factors from "../factors/index.ts";
import * as gaps from "../gaps/index.ts";
import * as instruments from "../instruments/index.ts";
import * as logs from "../logs/index.ts";
import * as loyalty from "../loyalty/index.ts";
import * as moments from "../moments/index.ts";
import * as paths from "../paths/index.ts";
import * as priorities from "../priorities/index.ts";
import * as programme from "../programme/index.ts";
import * as readers from "../readers/index.ts";
import * as recovery from "../recovery/index.ts";
import * as reliability from "../reliability/index.ts";
import * as report from "../report/index.ts";
import * as satisfaction from "../satisfaction/index.ts";
import * as statistics from "../statistics/index.ts";
import * as survey from "../survey/index.ts";
import * as value from "../value/index.ts";
import * as warehouse from "../warehouse/index.ts";
import * as words from "../words/index.ts";

/** What every module exports, by its name. The build leaves the imports to the subpaths of the package. */
export const PUBLIC_MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  calendars,
  charts,
  complaints,
  cost,
  delivery,
  errors,
  factors,
  gaps,
  instruments,
  logs,
  loyalty,
  moments,
  paths,
  priorities,
  programme,
  readers,
  recovery,
  reliability,
  report,
  satisfaction,
  statistics,
  survey,
  value,
  warehouse,
  words,
};
