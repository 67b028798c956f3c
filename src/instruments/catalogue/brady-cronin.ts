import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * The hierarchical model of Brady and Cronin: quality of interaction, physical environment and outcome,
 * each in three sub-dimensions of three items, which ask in turn for reliability, responsiveness and
 * empathy. The sub-dimensions are the `dimensions` here, and `group` names the dimension they form. As
 * the design is balanced, the mean of the nine is also the mean of the three. The paper's ratings of the
 * three and of the whole as such are no part of it: they are the model's outcomes.
 *
 * Source: Brady & Cronin (2001), *Journal of Marketing* 65(3), 34–49. Labels are ours.
 *
 * @example
 * ```ts
 * import { BRADY_CRONIN } from "service-quality/instruments";
 *
 * BRADY_CRONIN.dimensions.filter(({ group }) => group === "outcome").map(({ id }) => id); // => ["waiting-time", "tangibles", "valence"]
 * ```
 */
export const BRADY_CRONIN: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "brady-cronin",
  title: "Hierarchical service quality (Brady and Cronin)",
  citation:
    "Brady, M. K., & Cronin, J. J. (2001). Some new thoughts on conceptualizing perceived service quality: A hierarchical approach. Journal of Marketing, 65(3), 34–49.",
  scale: { min: 1, max: 7 },
  forms: ["perception"],
  dimensions: [
    {
      id: "attitude",
      label: "Attitude",
      group: "interaction",
      items: [
        { id: "ATT1", label: "Dependably friendly" },
        { id: "ATT2", label: "Willing manner" },
        { id: "ATT3", label: "Understanding manner" },
      ],
    },
    {
      id: "behavior",
      label: "Behavior",
      group: "interaction",
      items: [
        { id: "BEH1", label: "Acts on needs" },
        { id: "BEH2", label: "Reacts quickly" },
        { id: "BEH3", label: "Acts with understanding" },
      ],
    },
    {
      id: "expertise",
      label: "Expertise",
      group: "interaction",
      items: [
        { id: "EXP1", label: "Masters the job" },
        { id: "EXP2", label: "Quick answers" },
        { id: "EXP3", label: "Knowledge serves customer" },
      ],
    },
    {
      id: "ambient-conditions",
      label: "Ambient conditions",
      group: "physical-environment",
      items: [
        { id: "AMB1", label: "Dependable atmosphere" },
        { id: "AMB2", label: "Fitting atmosphere" },
        { id: "AMB3", label: "Atmosphere taken seriously" },
      ],
    },
    {
      id: "design",
      label: "Design",
      group: "physical-environment",
      items: [
        { id: "DES1", label: "Impressive layout" },
        { id: "DES2", label: "Practical layout" },
        { id: "DES3", label: "Design taken seriously" },
      ],
    },
    {
      id: "social-factors",
      label: "Social factors",
      group: "physical-environment",
      items: [
        { id: "SOC1", label: "Pleasant fellow customers" },
        { id: "SOC2", label: "Service despite other customers" },
        { id: "SOC3", label: "Other customers considered" },
      ],
    },
    {
      id: "waiting-time",
      label: "Waiting time",
      group: "outcome",
      items: [
        { id: "WAIT1", label: "Foreseeable waiting" },
        { id: "WAIT2", label: "Waiting kept short" },
        { id: "WAIT3", label: "Waiting taken seriously" },
      ],
    },
    {
      id: "tangibles",
      label: "Tangibles",
      group: "outcome",
      items: [
        { id: "TAN1", label: "Constantly good product" },
        { id: "TAN2", label: "Product as wanted" },
        { id: "TAN3", label: "Knows wanted product" },
      ],
    },
    {
      id: "valence",
      label: "Valence",
      group: "outcome",
      items: [
        { id: "VAL1", label: "Leaves a good feeling" },
        { id: "VAL2", label: "Strives to please" },
        { id: "VAL3", label: "Knows wanted experience" },
      ],
    },
  ],
});
