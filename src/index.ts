export * from "./errors/index.ts";
export * from "./gaps/index.ts";
export * from "./instruments/index.ts";
export * from "./moments/index.ts";
export * from "./priorities/index.ts";
export * from "./reliability/index.ts";
export * from "./survey/index.ts";
