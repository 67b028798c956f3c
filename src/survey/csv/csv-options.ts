import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, type Read, type Readers } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { HEADER_ROWS_OPTIONS, type HeaderRowsOptions } from "../reading/header-rows.ts";
import { PLATFORMS, type Platform } from "./platforms.ts";

/** How a CSV text is laid out. */
export interface HeaderOptions extends HeaderRowsOptions {
  /**
   * The character between cells; by default the one that a first line such as `sep=;` names, or the one of comma,
   * semicolon and tab that parts the header into most cells.
   */
  readonly delimiter?: string | null | undefined;
  /** The survey platform that wrote the file; what is said by the other options goes before its ways. */
  readonly platform?: Platform | null | undefined;
}

/** Readers of the options. */
export const HEADER_OPTIONS = {
  ...HEADER_ROWS_OPTIONS,
  delimiter: optional(delimiterAt),
  platform: optional(oneOf(...PLATFORMS)),
} satisfies Readers<HeaderOptions>;

/** The options as read; `null` for what is not said. */
export type ReadHeaderOptions = Read<typeof HEADER_OPTIONS>;

function delimiterAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && /^[^"\n\r\uFEFF]$/.test(value)) return value;
  return refuse("invalid_input", path, "one character that is no quotation mark and no line end", value);
}
