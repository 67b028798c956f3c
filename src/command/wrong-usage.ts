/** Ends a command that cannot be understood: the sentence says why. */
export function wrongUsage(sentence: string): never {
  throw new Error(sentence);
}
