/** The places of each number from 0 to before `n`, rising; places with a number below 0 are in no part. */
export function partition(numbers: Int32Array, n: number): Int32Array[] {
  const sizes = new Int32Array(n);
  for (const number of numbers) if (number >= 0) sizes[number]!++;
  const parts = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(n);
  numbers.forEach((number, place) => {
    if (number >= 0) parts[number]![next[number]!++] = place;
  });
  return parts;
}
