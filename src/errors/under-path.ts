import { type ErrorPath, ServiceQualityError } from "./error.ts";
import { messageOf, retold } from "./faults.ts";

/** Checks what stands deeper in the arguments: a fault that is found there is named by its whole path. */
export function underPath<T>(path: ErrorPath, check: () => T): T {
  return retold(
    check,
    (fault) => new ServiceQualityError(fault.code, [...path, ...fault.path], messageOf(fault)),
  );
}
