/** Σ xᵢyᵢ of the first `count` elements; four sums run side by side, since an addition waits for the one before it. */
export function dotProduct(x: Float64Array, y: Float64Array, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const quads = count - (count % 4);
  for (let i = 0; i < quads; i += 4) {
    a += x[i]! * y[i]!;
    b += x[i + 1]! * y[i + 1]!;
    c += x[i + 2]! * y[i + 2]!;
    d += x[i + 3]! * y[i + 3]!;
  }
  for (let i = quads; i < count; i++) a += x[i]! * y[i]!;
  return a + b + (c + d);
}
