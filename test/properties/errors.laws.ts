import fc from "fast-check";
import { ServiceQualityError } from "service-quality/errors";
import type { Laws } from "./law.ts";

const path = fc.array(fc.oneof(fc.string(), fc.nat()));

export const laws: Laws = {
  ServiceQualityError: { exempt: "the one class: it is constructed, not called" },
  isServiceQualityError: {
    calls: fc.tuple(
      fc.oneof(
        fc.anything(),
        fc.string().map((message) => new Error(message)),
        fc.tuple(path, fc.string()).map((rest) => new ServiceQualityError("invalid_input", ...rest)),
      ),
    ),
  },
};
