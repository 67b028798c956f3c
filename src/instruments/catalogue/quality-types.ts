import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * Four kinds of quality: technical (what the customer is left with), functional (how it was delivered),
 * social (no harm to customers and society) and image (the name through which the others are seen). The
 * dimensions are the literature's, the fifteen items our own, a start to be adapted. Customers seldom see
 * social quality, so measure it apart from satisfaction, with evidence from audits beside their answers.
 *
 * Source: Grönroos (1984), *European Journal of Marketing* 18(4), 36–44, for technical, functional and image.
 *
 * @example
 * ```ts
 * import { QUALITY_TYPES } from "service-quality/instruments";
 *
 * QUALITY_TYPES.dimensions.map(({ id }) => id); // => ["technical", "functional", "social", "image"]
 * ```
 */
export const QUALITY_TYPES: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "quality-types",
  title: "Technical, functional, social quality and image",
  citation:
    "Dimensions after Grönroos, C. (1984). A service quality model and its marketing implications. European Journal of Marketing, 18(4), 36–44; social quality and all items are of this library.",
  scale: { min: 1, max: 7 },
  forms: ["expectation", "perception"],
  dimensions: [
    {
      id: "technical",
      label: "Technical quality",
      items: [
        { id: "technical-1", label: "Core product" },
        { id: "technical-2", label: "Fit for purpose" },
        { id: "technical-3", label: "Free of faults" },
        { id: "technical-4", label: "Lasting result" },
      ],
    },
    {
      id: "functional",
      label: "Functional quality",
      items: [
        { id: "functional-1", label: "Manner of staff" },
        { id: "functional-2", label: "Ease of access" },
        { id: "functional-3", label: "Timeliness" },
        { id: "functional-4", label: "Clear information" },
      ],
    },
    {
      id: "social",
      label: "Social quality",
      items: [
        { id: "social-1", label: "Safe for customers" },
        { id: "social-2", label: "Honest dealing" },
        { id: "social-3", label: "Fair to employees" },
        { id: "social-4", label: "Care for surroundings" },
      ],
    },
    {
      id: "image",
      label: "Image",
      items: [
        { id: "image-1", label: "Good name" },
        { id: "image-2", label: "Keeps what it advertises" },
        { id: "image-3", label: "Recommended by others" },
      ],
    },
  ],
});
