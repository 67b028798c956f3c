import { type ErrorPath, shortened } from "../../errors/error.ts";
import { oneOf, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { isPlainObject, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import {
  type HigherOrderConstruct,
  type HigherOrderSpec,
  isHigherOrder,
  type PathBlock,
  type PathConstructSpec,
} from "./path-model.ts";

const modeAt = otherwise(oneOf("A", "B"), "A");

const CONSTRUCT = { items: itemsAt, mode: modeAt } satisfies Readers<PathConstructSpec>;

const HIGHER_ORDER = {
  of: partsAt,
  mode: modeAt,
  method: otherwise(oneOf("disjoint-two-stage", "two-stage", "repeated-indicators"), "disjoint-two-stage"),
} satisfies Readers<HigherOrderSpec>;

/** Constructs with their names. */
export type NamedBlocks = readonly (readonly [name: string, block: PathBlock])[];

/** Reads constructs by name: those with items, and those of other constructs. */
export function blocksAt(value: unknown): NamedBlocks {
  const path = ["constructs"];
  const entries = Object.entries(objectAt(value, path, "constructs by name"));
  if (entries.length < 2) refuse("invalid_input", path, "at least two constructs", value);
  const owners = new Map<string, string>();
  const blocks = entries.map(([name, entry]): readonly [string, PathBlock] => {
    if (name === "") refuse("invalid_input", [...path, name], "a name that is not empty", name);
    const block = blockAt(entry, [...path, name]);
    if (!isHigherOrder(block)) checkOwners(block.items, name, owners, [...path, name, "items"]);
    return [name, block];
  });
  checkParts(blocks, path);
  return blocks;
}

function blockAt(value: unknown, path: ErrorPath): PathBlock {
  if (!isPlainObject(value) || value.of === undefined || value.of === null) {
    return readRecord(value, CONSTRUCT, path, "a construct");
  }
  if (value.items !== undefined && value.items !== null) {
    refuse("invalid_input", [...path, "of"], "either items or constructs that it is of, not both", value.of);
  }
  const { items: _, ...given } = value;
  return readRecord(given, HIGHER_ORDER, path, "a construct of constructs");
}

function itemsAt(value: unknown, path: ErrorPath): string[] {
  if (!Array.isArray(value) || value.length === 0)
    refuse("invalid_input", path, "a list of at least one item", value);
  return Array.from(value, (item: unknown, i) => textAt(item, [...path, i]));
}

function partsAt(value: unknown, path: ErrorPath): string[] {
  if (!Array.isArray(value) || value.length < 2)
    refuse("invalid_input", path, "a list of at least two constructs", value);
  return Array.from(value, (part: unknown, i) => textAt(part, [...path, i]));
}

/** Refuses what belongs to a construct already. */
function checkOwners(
  members: readonly string[],
  name: string,
  owners: Map<string, string>,
  path: ErrorPath,
): void {
  members.forEach((member, i) => {
    const owner = owners.get(member);
    if (owner !== undefined) {
      const expected = `an item of one construct only, not of ${shortened(owner)} too`;
      refuse("invalid_input", [...path, i], expected, member);
    }
    owners.set(member, name);
  });
}

/** Refuses parts that are no constructs with items, or belong to two constructs of constructs. */
function checkParts(blocks: NamedBlocks, path: ErrorPath): void {
  const simple = blocks.filter(([, block]) => !isHigherOrder(block)).map(([name]) => name);
  const whole = blocks.filter((entry): entry is [string, HigherOrderConstruct] => isHigherOrder(entry[1]));
  const owners = new Map<string, string>();
  for (const [name, { of }] of whole) {
    of.forEach((part, i) => {
      const here = [...path, name, "of", i];
      if (!simple.includes(part)) refuse("invalid_input", here, "a construct with items of its own", part);
      const owner = owners.get(part);
      if (owner !== undefined) {
        refuse("invalid_input", here, `a part of one construct once, not of ${shortened(owner)} too`, part);
      }
      owners.set(part, name);
    });
  }
}
