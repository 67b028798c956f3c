import { BRADY_CRONIN } from "../../../instruments/catalogue/brady-cronin.ts";
import { DINESERV } from "../../../instruments/catalogue/dineserv.ts";
import { E_RECS_QUAL } from "../../../instruments/catalogue/e-recs-qual.ts";
import { E_S_QUAL } from "../../../instruments/catalogue/e-s-qual.ts";
import { LIBQUAL } from "../../../instruments/catalogue/libqual.ts";
import { QUALITY_TYPES } from "../../../instruments/catalogue/quality-types.ts";
import { RSQS } from "../../../instruments/catalogue/rsqs.ts";
import { SERVPERF } from "../../../instruments/catalogue/servperf.ts";
import { SERVQUAL } from "../../../instruments/catalogue/servqual.ts";
import { SERVQUAL_1988 } from "../../../instruments/catalogue/servqual-1988.ts";
import type { Instrument } from "../../../instruments/instrument.ts";
import { ACSI_MODEL } from "../../../paths/model/acsi-model.ts";
import { ECSI_MODEL } from "../../../paths/model/ecsi-model.ts";
import type { PathModel } from "../../../paths/model/path-model.ts";

/** The questionnaires of the library by the names that they are exported under. */
export const INSTRUMENTS: Readonly<Record<string, Instrument>> = {
  SERVQUAL,
  SERVQUAL_1988,
  SERVPERF,
  LIBQUAL,
  DINESERV,
  RSQS,
  BRADY_CRONIN,
  E_S_QUAL,
  E_RECS_QUAL,
  QUALITY_TYPES,
};

/** The path models of the library by name, with the names that they are exported under. */
export const PATH_MODELS: Readonly<Record<string, { readonly model: PathModel; readonly constant: string }>> =
  {
    ECSI: { model: ECSI_MODEL, constant: "ECSI_MODEL" },
    ACSI: { model: ACSI_MODEL, constant: "ACSI_MODEL" },
  };
