/** Facts that several rows of the standard process note: that the case has ended. */
export const ENDED = { endedAt: { event: "at" } } as const;

/** That it was not turned away. */
export const TAKEN_UP = { takenUp: true } as const;

/** That the firm will not move. */
export const DEADLOCKED = { deadlockAt: { event: "at" } } as const;

/** That calls to the customer begin. */
export const CALLS_BEGIN = { followUpAttempts: 0, lastAttemptAt: null, followUpDone: false } as const;

/** What is then left to do: to ask the customer how it ended. */
export const CALL = [{ type: "call-customer", customer: { fact: "customer" } }] as const;

/** To tell the customer where to go now. */
export const DEADLOCK = [{ type: "notify-deadlock", customer: { fact: "customer" } }] as const;

/** To learn from the case. */
export const LESSONS = [{ type: "record-lessons", cause: { fact: "rootCause" } }] as const;
