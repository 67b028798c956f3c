import { type ErrorCode, isServiceQualityError, type ServiceQualityError } from "service-quality";
import { expectTypeOf } from "vitest";

expectTypeOf<ServiceQualityError["code"]>().toEqualTypeOf<
  "invalid_input" | "insufficient_data" | "missing_answers" | "unknown_item" | "singular_data"
>();

declare const caught: unknown;
if (isServiceQualityError(caught)) expectTypeOf(caught.code).toEqualTypeOf<ErrorCode>();

// @ts-expect-error The list of codes is closed.
export const code: ErrorCode = "off_scale";
