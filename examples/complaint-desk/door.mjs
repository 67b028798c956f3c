import { complaintEventSchema } from "service-quality/schemas";
import { z } from "zod";
import { readField } from "./fields.mjs";
import { process } from "./process.mjs";

/** The role in which the desk itself speaks. */
const OWN_ROLE = "desk";

/** Names of events and cases end up as names of files, and in addresses. */
const name = z.string().regex(/^\w[\w.-]{0,99}$/, "expected 1 to 100 letters, digits, dots, hyphens");
const sender = z.looseObject({
  id: name,
  case: name,
  role: z
    .unknown()
    .refine((role) => role !== OWN_ROLE, "expected a role that a sender can have")
    .optional(),
});
const ofProcess = complaintEventSchema(process);
const ofAny = complaintEventSchema();

/** An event as JSON: one that the process knows, with all that it asks of such an event, or every fault of it. */
export function postedEvent(text) {
  return checked(parsed(text), ofProcess);
}

/**
 * An event from a form of the page, stamped with the desk's time. What its process asks of it is left to the process, which says in
 * words what it misses.
 */
export function postedForm(form, { at, actor, role }) {
  const data = [...form]
    .filter(([key, typed]) => key.startsWith("data.") && typed.trim() !== "")
    .map(([key, typed]) => [key.slice("data.".length), typed])
    .map(([key, typed]) => [key, readField(key, typed)]);
  const revision = form.get("revision");
  const event = {
    id: form.get("id"),
    type: form.get("type") ?? "",
    at,
    case: form.get("case"),
    actor,
    role,
    data: Object.fromEntries(data),
    ...(revision === null ? {} : { revision: Number(revision) }),
  };
  return checked(event, ofAny);
}

/** `{ event }` with its id, or `{ faults }`, each with its path, code and message. */
function checked(body, schema) {
  const { id, ...rest } = body ?? {};
  const named = sender.safeParse(body);
  const event = schema.safeParse(rest);
  const issues = [...(named.error?.issues ?? []), ...(event.error?.issues ?? [])];
  if (issues.length === 0) return { event: { id, ...event.data } };
  return {
    faults: issues.map(({ path, message, params }) => ({
      path,
      code: params?.code ?? "invalid_input",
      message,
    })),
  };
}

/** What JSON holds; of text that is no JSON nothing, which is no event. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
