const BRAND = "service-quality/error";

const LONGEST_NAME = 40;

/** Why a call was refused. The list is closed: a new code is a decision of the library. */
export type ErrorCode =
  | "invalid_input"
  | "insufficient_data"
  | "missing_answers"
  | "unknown_item"
  | "singular_data";

/** Where in the arguments the fault lies: keys and indices, from the outside in. */
export type ErrorPath = readonly (string | number)[];

/**
 * The one error the library throws: a precondition of the call is broken, and nothing was computed.
 *
 * `code` says what kind of fault it is, `path` where in the arguments it lies; the message reads
 * "expected X, received Y (at path)".
 *
 * @example
 * ```ts
 * import { ServiceQualityError } from "service-quality/errors";
 *
 * const error = new ServiceQualityError("invalid_input", ["confidence"], "expected a number between 0 and 1, received 95");
 * error.message; // => "expected a number between 0 and 1, received 95 (at confidence)"
 * error.code; // => "invalid_input"
 * ```
 */
export class ServiceQualityError extends Error {
  readonly code: ErrorCode;
  readonly path: ErrorPath;
  /** Tells the error apart where two copies of the library are loaded. */
  readonly brand: typeof BRAND = BRAND;

  constructor(code: ErrorCode, path: ErrorPath, message: string) {
    super(`${message}${placeText(path)}`);
    this.name = "ServiceQualityError";
    this.code = code;
    this.path = path;
  }

  /** What `JSON.stringify` writes of it. */
  toJSON(): { name: string; code: ErrorCode; path: ErrorPath; message: string } {
    return { name: this.name, code: this.code, path: this.path, message: this.message };
  }
}

/**
 * Whether a caught value is the library's error, recognized by its brand, so also where the error
 * comes from another copy of the library (ESM beside CommonJS, two versions).
 *
 * @example
 * ```ts
 * import { isServiceQualityError, ServiceQualityError } from "service-quality/errors";
 *
 * isServiceQualityError(new ServiceQualityError("unknown_item", ["q23"], "expected a column for item q23, received none")); // => true
 * isServiceQualityError(new Error("disk full")); // => false
 * ```
 */
export function isServiceQualityError(value: unknown): value is ServiceQualityError {
  return value instanceof Error && "brand" in value && value.brand === BRAND;
}

/** A name as a message prints it: at most 40 characters. */
export function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** `["expectations", "q3", 17]` as ` (at expectations.q3[17])`, which a message ends with. */
export function placeText(path: ErrorPath): string {
  return path.length === 0 ? "" : ` (at ${pathText(path)})`;
}

/** What a message says besides the place. */
export function withoutPlace(message: string, path: ErrorPath): string {
  const place = placeText(path);
  return message.endsWith(place) ? message.slice(0, message.length - place.length) : message;
}

/** `["expectations", "q3", 17]` as `expectations.q3[17]`. */
export function pathText(path: ErrorPath): string {
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${shortened(key)}`))
    .join("");
}
