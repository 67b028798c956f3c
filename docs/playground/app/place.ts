import { useEffect, useState } from "preact/hooks";

/** Where the reader is; the address's hash says it, so that Back works. */
export type Place =
  | { readonly tab: "survey"; readonly step: "file" | "columns" }
  | { readonly tab: "survey"; readonly step: "results"; readonly part: string | null }
  /** A bundled example that is opened at once. */
  | { readonly tab: "survey"; readonly step: "example"; readonly example: string }
  | { readonly tab: "desk" };

/** The place that a hash names; the first step for one that names none. */
export function placeOf(hash: string): Place {
  const [head, rest = ""] = hash.replace(/^#/, "").split("/");
  if (head === "desk") return { tab: "desk" };
  if (head === "columns") return { tab: "survey", step: "columns" };
  if (head === "results") return { tab: "survey", step: "results", part: rest === "" ? null : rest };
  if (head === "example" && rest !== "") return { tab: "survey", step: "example", example: rest };
  return { tab: "survey", step: "file" };
}

/** The hash of a place. */
export function hashOf(place: Place): string {
  if (place.tab === "desk") return "#desk";
  if (place.step === "example") return `#example/${place.example}`;
  if (place.step === "results" && place.part !== null) return `#results/${place.part}`;
  return `#${place.step}`;
}

/** Goes to a place; `replace` leaves no way back to the present one. */
export function goTo(place: Place, how: "push" | "replace" = "push"): void {
  if (how === "replace") location.replace(hashOf(place));
  else location.hash = hashOf(place);
}

/** The present place. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const listen = () => setPlace(placeOf(location.hash));
    addEventListener("hashchange", listen);
    return () => removeEventListener("hashchange", listen);
  }, []);
  return place;
}
