/** Values that nobody should pass, each made anew, since some are changed by whoever looks at them. */
export const hostileValues: readonly (() => unknown)[] = [
  // nothing at all
  () => undefined,
  () => null,
  // numbers that are none, too large, too small, or between
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => -0,
  () => 5e-324,
  () => 1e-300,
  () => 1e101,
  () => -1e101,
  () => Number.MAX_VALUE,
  () => 2 ** 53,
  () => -1,
  () => 0.1 + 0.2,
  () => 0,
  // text that looks like something else
  () => "",
  () => " ",
  () => "5",
  () => "NaN",
  () => "1e400",
  () => "__proto__",
  () => "constructor",
  () => "toString",
  () => "\u0000",
  () => "\ud800",
  () => "x".repeat(100_000),
  () => "2026-02-30",
  () => "2026-03-02T09:00:00",
  () => "9999-12-31T23:59:59.999Z",
  // other scalars
  () => true,
  () => false,
  () => 10n,
  () => Symbol("x"),
  // functions
  () => () => 1,
  () => new (class Anything {})(),
  () => async () => 1,
  // lists
  () => [],
  () => [null],
  () => [undefined],
  () => [Number.NaN],
  () => [[]],
  () => Object.assign(new Array(3), { 0: 1, 2: 3 }),
  () => new Array(3),
  () => Array.from({ length: 2000 }, (_, i) => i),
  () => ["a", "a"],
  // what calls itself a list
  () => ({ length: 1e9 }),
  () => ({ length: -1 }),
  () => ({ length: 2.5 }),
  () => ({ length: "3" }),
  () => ({ length: 1, 0: 1 }),
  // typed arrays and their kin
  () => new Uint8Array(2),
  () => Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY),
  () => new BigInt64Array(2),
  () => new DataView(new ArrayBuffer(8)),
  () => new ArrayBuffer(8),
  // objects
  () => ({}),
  () => ({ a: 1 }),
  () => Object.create(null),
  () => Object.create({ inherited: 1 }),
  () => JSON.parse('{"__proto__": {"polluted": 1}}'),
  () => Object.freeze({ frozen: true }),
  () => circular(),
  () => nested(5000),
  () => new Proxy({}, {}),
  // instances
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([["a", 1]]),
  () => new Set([1]),
  () => new WeakMap(),
  () => /x/,
  () => new Error("x"),
  () => Promise.resolve(1),
  () => Object(1),
  () => Object("text"),
  () => new URL("https://example.org"),
];

function circular(): unknown {
  const ring: Record<string, unknown> = {};
  ring.self = ring;
  return ring;
}

function nested(depth: number): unknown {
  let inner: unknown = 1;
  for (let i = 0; i < depth; i++) inner = i % 2 === 0 ? [inner] : { all: inner };
  return inner;
}
