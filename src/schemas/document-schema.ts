import * as z from "zod";
import type { ErrorCode } from "../errors/error.ts";
import { faultsOf, messageOf } from "../errors/faults.ts";

interface Issue {
  readonly code: ErrorCode;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * A schema that accepts the documents which `define` accepts and `shape` describes. It is `define` that decides, on the
 * document as given, which it gives back; each fault that it finds becomes an issue with its path, and its code in
 * `params`. Where it finds one, what else is wrong with the shape is said too.
 */
export function documentSchema<Document>(
  define: (document: never) => unknown,
  shape: z.ZodType<Document>,
): z.ZodType<Document, unknown> {
  const checked = z.unknown().superRefine((document, context) => {
    const faults = faultsOf(() => define(document as never)).map(
      (fault): Issue => ({ code: fault.code, path: fault.path, message: messageOf(fault) }),
    );
    const others = faults.length === 0 ? [] : issuesOfShape(shape, document);
    for (const { code, path, message } of [...faults, ...others.filter((issue) => isNews(issue, faults))]) {
      context.addIssue({ code: "custom", path: [...path], message, params: { code } });
    }
  });
  return checked.pipe(keeping(shape));
}

/** The same shape, which gives back the very document: zod copies it without keys named `__proto__`. */
function keeping<Document>(shape: z.ZodType<Document>): z.ZodType<Document> {
  const kept = shape.clone();
  kept._zod.run = (payload, context) => {
    const document = payload.value;
    const result = shape._zod.run(payload, context) as z.core.ParsePayload;
    if (result.issues.length === 0) result.value = document;
    return result;
  };
  return kept;
}

function issuesOfShape(shape: z.ZodType, document: unknown): Issue[] {
  let issues: readonly z.core.$ZodIssue[] = [];
  // A shape that copies the document refuses what cannot be copied, as `define` did.
  faultsOf(() => {
    issues = shape.safeParse(document).error?.issues ?? [];
  });
  return issues.flatMap((issue) => {
    const { path, message } = issue;
    const places = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
    return places.map((place): Issue => ({ code: "invalid_input", path: place, message }));
  });
}

/** Whether an issue lies where no fault does, nor anywhere below. */
function isNews({ path }: Issue, faults: readonly Issue[]): boolean {
  return !faults.some((fault) => path.every((key, i) => fault.path[i] === key));
}
