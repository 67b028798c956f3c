import { expect, it } from "vitest";

it("runs in the time zone that its project names", () => {
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ);
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(
    { UTC: 0, "America/St_Johns": 210, "Pacific/Apia": -780 }[process.env.TZ ?? ""],
  );
});
