import type fc from "fast-check";

/** How the laws are tried on an export: on lists of valid arguments, odd ones among them. */
export interface Law {
  readonly calls: fc.Arbitrary<readonly unknown[]>;
  /** `false` where the result is, by name, not JSON. */
  readonly json?: false;
}

/** An export that the laws cannot be tried on, and why. */
export interface Exemption {
  readonly exempt: string;
}

/** The laws of a module: one entry per exported function; constants need none. */
export type Laws = Readonly<Record<string, Law | Exemption>>;
