import { isServiceQualityError, ServiceQualityError } from "service-quality/errors";
import { describe, expect, it } from "vitest";

describe("ServiceQualityError", () => {
  it("is an error with a code, a path, and the path in its message", () => {
    const error = new ServiceQualityError(
      "missing_answers",
      ["expectations", "q3", 17],
      "expected an answer",
    );
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("ServiceQualityError");
    expect(error.code).toBe("missing_answers");
    expect(error.path).toEqual(["expectations", "q3", 17]);
    expect(error.message).toBe("expected an answer (at expectations.q3[17])");
  });

  it("names a path that begins with an index, and no path at all", () => {
    const messageAt = (path: (string | number)[]) =>
      new ServiceQualityError("invalid_input", path, "expected a").message;
    expect(messageAt([2, "gap1"])).toBe("expected a (at [2].gap1)");
    expect(messageAt([])).toBe("expected a");
  });
});

describe("isServiceQualityError", () => {
  it("recognizes the error of another copy of the library by its brand", () => {
    const foreign = Object.assign(new Error("expected a"), { brand: "service-quality/error" });
    expect(isServiceQualityError(foreign)).toBe(true);
  });

  it("recognizes no other error, and no object that merely looks like one", () => {
    expect(isServiceQualityError(new Error("disk full"))).toBe(false);
    expect(isServiceQualityError(Object.assign(new Error("a"), { brand: "other" }))).toBe(false);
    expect(isServiceQualityError({ brand: "service-quality/error" })).toBe(false);
    expect(isServiceQualityError(null)).toBe(false);
  });
});
