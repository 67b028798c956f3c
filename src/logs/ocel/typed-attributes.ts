import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { ToldCell } from "../rows/told-cells.ts";
import type { OcelType, OcelValueType } from "./ocel-document.ts";

/** What events of one kind are declared to tell: the type of each column, in order of first appearance. */
export type ColumnTypes = Map<string, OcelValueType>;

/** Widens the types of columns so that they hold these cells too. */
export function widenTypes(types: ColumnTypes, cells: readonly ToldCell[]): void {
  for (const { column, value } of cells) {
    const [before, type] = [types.get(column), typeOf(value)];
    types.set(column, before === undefined || before === type ? type : commonType(before, type));
  }
}

/** Types of columns as a document declares them. */
export function declaredType(name: string, types: ColumnTypes): OcelType {
  return { name, attributes: Array.from(types, ([column, type]) => ({ name: column, type })) };
}

/** Cells as attributes of their declared types. */
export function typedAttributes(
  cells: readonly ToldCell[],
  types: ColumnTypes,
): { name: string; value: Scalar }[] {
  return cells.map(({ column, value }) => ({
    name: column,
    value: types.get(column) === "string" ? String(value) : value,
  }));
}

function typeOf(value: NonNullable<Scalar>): OcelValueType {
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "float";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** The type of two that differ. */
function commonType(a: OcelValueType, b: OcelValueType): OcelValueType {
  const isNumber = (type: OcelValueType) => type === "integer" || type === "float";
  return isNumber(a) && isNumber(b) ? "float" : "string";
}
