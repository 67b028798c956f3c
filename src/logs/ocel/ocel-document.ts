import type { Scalar } from "../../complaints/conditions/expression.ts";

/** The type of an attribute. */
export type OcelValueType = "string" | "integer" | "float" | "boolean" | "time";

/** A type of events or objects, with the attributes that they can have. */
export interface OcelType {
  name: string;
  attributes: { name: string; type: OcelValueType }[];
}

/** That an event or an object has to do with an object, and how. */
export interface OcelRelationship {
  objectId: string;
  qualifier: string;
}

/** An event of an object-centric log. */
export interface OcelEvent {
  id: string;
  type: string;
  /** ISO 8601 with an offset. */
  time: string;
  attributes: { name: string; value: Scalar }[];
  relationships: OcelRelationship[];
}

/** An object of an object-centric log. An attribute holds from its time on. */
export interface OcelObject {
  id: string;
  type: string;
  attributes: { name: string; time: string; value: Scalar }[];
  relationships: OcelRelationship[];
}

/** An object-centric event log as JSON (OCEL 2.0). */
export interface OcelDocument {
  eventTypes: OcelType[];
  objectTypes: OcelType[];
  events: OcelEvent[];
  objects: OcelObject[];
}
