/**
 * Up to three names, or as many as are asked for, fewer where they have more letters together, and how many more there
 * are.
 */
export function listed(names: readonly string[], most = 3, mostLetters = 140): string {
  let letters = 0;
  const first = names.slice(0, most).filter((name, i) => {
    letters += name.length;
    return i === 0 || letters <= mostLetters;
  });
  const rest = names.length - first.length;
  return `${first.join(", ")}${rest > 0 ? ` + ${rest}` : ""}`;
}
