import type { CommandInput } from "./input-file.ts";
import { jsonOf } from "./option-values.ts";
import { PUBLIC_MODULES } from "./public-modules.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** Exports that no JSON can be the arguments of: they are given functions or streams, or construct an error. */
const WITHOUT_JSON = [
  "ServiceQualityError",
  "collectMomentsFrom",
  "renderChart",
  "scoreGroups",
  "xstateImplementations",
];

/** Calls `module.function` with the arguments that standard input holds as JSON; the result is a line of JSON. */
export function callFunction(name: string, { stdin }: CommandInput): string {
  const call = functionNamed(name);
  const given = jsonOf(stdin, "standard input");
  return JSON.stringify(call(...(Array.isArray(given) ? given : [given])), withPlainLists);
}

function functionNamed(name: string): (...args: readonly unknown[]) => unknown {
  const [module = "", key = "", ...rest] = name.split(".");
  const exported = Object.hasOwn(PUBLIC_MODULES, module) ? PUBLIC_MODULES[module]! : {};
  const found = Object.hasOwn(exported, key) ? exported[key] : undefined;
  const isCalled = typeof found === "function" && rest.length === 0 && !WITHOUT_JSON.includes(key);
  return isCalled
    ? (found as () => unknown)
    : wrongUsage(`There is no function ${JSON.stringify(name)} to call.`);
}

/** Typed arrays, such as packed columns, as lists. */
function withPlainLists(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value;
}
