export * from "./calendars/index.ts";
export * from "./complaints/index.ts";
export * from "./cost/index.ts";
export * from "./errors/index.ts";
export * from "./factors/index.ts";
export * from "./gaps/index.ts";
// Gaps and satisfaction both compare groups and waves: here the plain names are those of gaps.
export { compareGroups, compareWaves } from "./gaps/index.ts";
export * from "./instruments/index.ts";
export * from "./loyalty/index.ts";
export * from "./moments/index.ts";
export * from "./paths/index.ts";
export * from "./priorities/index.ts";
export * from "./reliability/index.ts";
export * from "./satisfaction/index.ts";
export {
  compareGroups as compareSatisfactionGroups,
  compareWaves as compareSatisfactionWaves,
} from "./satisfaction/index.ts";
export * from "./survey/index.ts";
export * from "./value/index.ts";
