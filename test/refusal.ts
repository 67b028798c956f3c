import { expect } from "vitest";
import type { ErrorCode, ErrorPath } from "../src/errors/error.ts";

/** Expects a call to be refused with this code at this path, and a message that says so. */
export function expectRefusal(
  call: () => unknown,
  code: ErrorCode,
  path: ErrorPath,
  message = /expected/,
): void {
  expect(call).toThrow(message);
  expect(call).toThrow(expect.objectContaining({ code, path }));
}
