import { type ErrorPath, isServiceQualityError, ServiceQualityError } from "./error.ts";

/** Checks what stands deeper in the arguments: the fault that is found there is named by its whole path. */
export function underPath<T>(path: ErrorPath, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    const { code, message } = error;
    const fault = error.path.length === 0 ? message : message.slice(0, message.lastIndexOf(" (at "));
    throw new ServiceQualityError(code, [...path, ...error.path], fault);
  }
}
