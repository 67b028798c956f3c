import type { TransitionSpec } from "../../process/process.ts";
import { answer } from "./answer.ts";
import { anyStage } from "./any-stage.ts";
import { closing } from "./closing.ts";
import { followUp } from "./follow-up.ts";
import { freedomToAct } from "./freedom-to-act.ts";
import { intake } from "./intake.ts";
import { investigation } from "./investigation.ts";
import { outsideBodies } from "./outside-bodies.ts";
import { review } from "./review.ts";
import { serviceLevel } from "./service-level.ts";

/** The table of the standard process: where its stages lead, and what may come in any of them. */
export const standardTransitions = (): readonly TransitionSpec[] => [
  ...intake(),
  ...investigation(),
  ...answer(),
  ...review(),
  ...outsideBodies(),
  ...followUp(),
  ...closing(),
  ...serviceLevel(),
  ...freedomToAct(),
  ...anyStage(),
];
