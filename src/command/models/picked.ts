import type { Settings } from "./model.ts";

/** The settings whose keys are taken. */
export function picked(settings: Settings, takes: (key: string) => boolean): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => takes(key)));
}
