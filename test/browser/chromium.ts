import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chromium is: `CHROMIUM_PATH`, Debian's place or the search path; `null` where there is none. */
export const chromiumPath: string | null =
  [
    process.env.CHROMIUM_PATH ?? "",
    "/usr/bin/chromium",
    ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ].find((path) => path !== "" && isExecutable(path)) ?? null;

/** What is said where there is none. */
export const WITHOUT_CHROMIUM =
  "No Chromium on this machine: the browser tests are skipped. Install chromium, or set CHROMIUM_PATH to one.";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
