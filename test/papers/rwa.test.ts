import { estimateDrivers } from "service-quality/priorities";
import { describe, expect, it } from "vitest";

// R's datasets::mtcars (Motor Trend 1974)
const { mpg, ...predictors } = {
  mpg: [
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
    30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
  ],
  cyl: [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4],
  disp: [
    160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460, 440, 78.7,
    75.7, 71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121,
  ],
  hp: [
    110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150,
    150, 245, 175, 66, 91, 113, 264, 175, 335, 109,
  ],
  gear: [4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4],
};

describe("Chan, R package rwa, README: relative weights (Johnson 2000; Tonidandel & LeBreton 2015) of mtcars", () => {
  it("prints R² 0.7791896, and raw and rescaled weights of cyl, disp, hp and gear", () => {
    const { r2, drivers } = estimateDrivers(mpg, predictors, { method: "johnson" });
    expect(r2?.toFixed(7)).toBe("0.7791896");
    expect(drivers.map(({ importance }) => importance?.toFixed(7))).toEqual([
      "0.2284797",
      "0.2221469",
      "0.2321744",
      "0.0963886",
    ]);
    expect(drivers.map(({ share }) => (100 * share!).toFixed(5))).toEqual([
      "29.32274",
      "28.50999",
      "29.79691",
      "12.37037",
    ]);
  });
});
