import { classifyKano, kanoCategory, summarizeKano } from "service-quality/priorities";
import { describe, expect, it } from "vitest";

describe("Berger et al. (1993), Kano's methods for understanding customer-defined quality, Center for Quality of Management Journal 2(4), 3–36", () => {
  it("the evaluation table: like, must-be, neutral, live-with, dislike, rows functional", () => {
    const answers = [1, 2, 3, 4, 5];
    expect(answers.map((f) => answers.map((d) => kanoCategory(f, d)).join(" "))).toEqual([
      "Q A A A O",
      "R I I I M",
      "R I I I M",
      "R I I I M",
      "R R R R Q",
    ]);
  });

  it("Timko's better and worse divide by A + O + M + I, so that reverse and questionable answers change nothing", () => {
    const { better, worse } = summarizeKano({ A: 10, O: 20, M: 30, I: 40, R: 0, Q: 0 });
    expect([better, worse]).toEqual([0.3, -0.5]);
    expect(summarizeKano({ A: 10, O: 20, M: 30, I: 40, R: 50, Q: 9 })).toMatchObject({ better, worse });
  });

  it("DuMouchel's scores: functional 4, 2, 0, −1, −2 and dysfunctional −2, −1, 0, 2, 4", () => {
    const scores = [1, 2, 3, 4, 5].map((answer) => classifyKano([answer], [answer]).continuous);
    expect(scores.map(({ functional }) => functional)).toEqual([4, 2, 0, -1, -2]);
    expect(scores.map(({ dysfunctional }) => dysfunctional)).toEqual([-2, -1, 0, 2, 4]);
  });
});
