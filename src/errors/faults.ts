import { isServiceQualityError, placeText, type ServiceQualityError } from "./error.ts";

/** The faults found so far, where all are wanted; `null` where a check ends with the first. */
let noted: ServiceQualityError[] | null = null;

/** Ends the check of a whole after the faults of its parts were noted. */
const STOP = new Error("the faults of the parts are noted");

/**
 * Every fault that a check finds. What throws the first fault otherwise looks at all parts of a record or a list;
 * what needs parts that have faults is left out.
 */
export function faultsOf(check: () => unknown): readonly ServiceQualityError[] {
  const outer = noted;
  const faults: ServiceQualityError[] = [];
  noted = faults;
  try {
    check();
  } catch (error) {
    note(error, faults);
  } finally {
    noted = outer;
  }
  return faults;
}

/** Whether a check is to find all faults. */
export function wantsAllFaults(): boolean {
  return noted !== null;
}

/** Looks at the parts of a whole, one after the other; where all faults are wanted, also at those after a fault. */
export function eachPart<Part, T>(parts: readonly Part[], look: (part: Part, index: number) => T): T[] {
  const seen: T[] = [];
  if (noted === null) {
    for (let i = 0; i < parts.length; i++) seen.push(look(parts[i]!, i));
    return seen;
  }
  const before = noted.length;
  for (let i = 0; i < parts.length; i++) {
    try {
      seen.push(look(parts[i]!, i));
    } catch (error) {
      note(error, noted);
    }
  }
  if (noted.length > before) throw STOP;
  return seen;
}

/** Checks what stands deeper in the arguments: every fault that is found there is told in another way. */
export function retold<T>(check: () => T, tell: (fault: ServiceQualityError) => ServiceQualityError): T {
  const before = noted?.length ?? 0;
  try {
    return check();
  } catch (error) {
    noted?.splice(before, noted.length, ...noted.slice(before).map(tell));
    throw isServiceQualityError(error) ? tell(error) : error;
  }
}

/** The message of a fault without its path. */
export function messageOf({ message, path }: ServiceQualityError): string {
  return message.slice(0, message.length - placeText(path).length);
}

function note(error: unknown, faults: ServiceQualityError[]): void {
  if (error === STOP) return;
  if (!isServiceQualityError(error)) throw error;
  faults.push(error);
}
