let last: Promise<unknown> = Promise.resolve();

/** Does one piece of work after the other, with a moment for the page between them. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(moment).then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Lets the page do what waits. */
export function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
