import { builtInInstrument } from "../define-instrument.ts";
import type { Instrument } from "../instrument.ts";

/**
 * LibQUAL+: the 22 core items on a library, each rated three times on nine points: the minimum that is
 * tolerated, the level desired and the service perceived. For `scoreToleranceZone`.
 *
 * Source: Association of Research Libraries, LibQUAL+ (since 2003); Thompson, Cook & Kyrillidou. Labels are ours.
 *
 * @example
 * ```ts
 * import { LIBQUAL } from "service-quality/instruments";
 *
 * LIBQUAL.forms; // => ["minimum", "desired", "perception"]
 * LIBQUAL.dimensions.map(({ id, items }) => `${id} ${items.length}`); // => ["affect-of-service 9", "information-control 8", "library-as-place 5"]
 * ```
 */
export const LIBQUAL: Instrument = /* @__PURE__ */ builtInInstrument({
  id: "libqual",
  title: "LibQUAL+ (22 core items)",
  citation:
    "Association of Research Libraries & Texas A&M University. LibQUAL+: Charting library service quality. https://www.libqual.org",
  scale: { min: 1, max: 9 },
  forms: ["minimum", "desired", "perception"],
  dimensions: [
    {
      id: "affect-of-service",
      label: "Affect of service",
      items: [
        { id: "AS-1", label: "Staff inspire trust" },
        { id: "AS-2", label: "Treated as an individual" },
        { id: "AS-3", label: "Constant courtesy" },
        { id: "AS-4", label: "Open to questions" },
        { id: "AS-5", label: "Know-how" },
        { id: "AS-6", label: "Kindness" },
        { id: "AS-7", label: "Grasp of needs" },
        { id: "AS-8", label: "Readiness to help" },
        { id: "AS-9", label: "Reliable with problems" },
      ],
    },
    {
      id: "information-control",
      label: "Information control",
      items: [
        { id: "IC-1", label: "Remote access" },
        { id: "IC-2", label: "Self-service website" },
        { id: "IC-3", label: "Print holdings" },
        { id: "IC-4", label: "Electronic holdings" },
        { id: "IC-5", label: "Up-to-date equipment" },
        { id: "IC-6", label: "Simple search tools" },
        { id: "IC-7", label: "Use without help" },
        { id: "IC-8", label: "Journals" },
      ],
    },
    {
      id: "library-as-place",
      label: "Library as place",
      items: [
        { id: "LP-1", label: "Space that inspires" },
        { id: "LP-2", label: "Quiet for one" },
        { id: "LP-3", label: "Pleasant place" },
        { id: "LP-4", label: "Retreat for study" },
        { id: "LP-5", label: "Rooms for groups" },
      ],
    },
  ],
});
