import { isServiceQualityError, type ServiceQualityError } from "../../src/errors/error.ts";

/** The library's error that a call throws. */
export function refusalOf(call: () => unknown): ServiceQualityError {
  try {
    call();
  } catch (error) {
    if (isServiceQualityError(error)) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}
