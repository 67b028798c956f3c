import { describe, expect, it } from "vitest";
import { entrances, node, write } from "./consumer.ts";

/** The packages that a subpath loads; where it is not named, none. */
const loaded: Readonly<Record<string, readonly string[]>> = {
  "service-quality": ["date-fns", "saxes", "simple-statistics", "xmlchars"],
  "service-quality/calendars": ["date-fns"],
  "service-quality/complaints": ["date-fns"],
  "service-quality/command": ["date-fns", "fflate", "saxes", "simple-statistics", "xmlchars"],
  "service-quality/cost": ["simple-statistics"],
  "service-quality/delivery": ["simple-statistics"],
  "service-quality/factors": ["simple-statistics"],
  "service-quality/logs": ["date-fns", "saxes", "simple-statistics", "xmlchars"],
  "service-quality/loyalty": ["simple-statistics"],
  "service-quality/paths": ["simple-statistics"],
  "service-quality/priorities": ["simple-statistics"],
  "service-quality/readers": ["fflate"],
  "service-quality/report": ["simple-statistics"],
  "service-quality/satisfaction": ["simple-statistics"],
  "service-quality/schemas": ["date-fns", "simple-statistics", "zod"],
};

describe("an import from the installed package", () => {
  it.each(entrances)("of %s loads what it uses, and asks for no locale, zone or clock", async (entrance) => {
    write(
      "imports.cjs",
      `delete globalThis.Intl;
      delete globalThis.Date;
      require("${entrance}");
      const packages = Object.keys(require.cache).map((file) => /.*node_modules.((?:@[^/]+.)?[\\w-]+)/.exec(file)?.[1]);
      const found = new Set(packages.filter((name) => name !== undefined && name !== "service-quality"));
      process.stdout.write(JSON.stringify([...found].sort()));`,
    );
    const { output } = await node(["imports.cjs"]);
    expect(JSON.parse(output)).toEqual(loaded[entrance] ?? []);
  });
});
