# python3 fisher-exact.py > fisher-exact.json: two-sided p by whole numbers, for tables too large for R's printed digits.
import json, sys
from fractions import Fraction
from math import comb

import mpmath

mpmath.mp.dps = 40


def p_value(a, n, c, m):
    hits = a + c
    least, most = max(0, hits - m), min(n, hits)
    ways = {x: comb(n, x) * comb(m, hits - x) for x in range(least, most + 1)}
    limit = Fraction(ways[a]) * (1 + Fraction(1, 10**7))
    chosen = sum(w for w in ways.values() if w <= limit)
    return mpmath.mpf(chosen) / mpmath.mpf(sum(ways.values()))


tables = [
    (3, 4, 1, 4), (120, 400, 260, 500), (1, 3000, 900, 3000), (1500, 3000, 1500, 3000), (1499, 3000, 1501, 3000),
    (17, 2000, 0, 2000), (0, 2000, 2000, 2000), (5, 4000, 3, 90), (700, 1400, 10, 25), (2000, 5000, 2300, 5001),
]
cases = [
    {"a": {"count": a, "n": n}, "b": {"count": c, "n": m}, "p": float(p_value(a, n, c, m))} for a, n, c, m in tables
]
json.dump({"software": f"Python {sys.version.split()[0]}, mpmath {mpmath.__version__}", "cases": cases}, sys.stdout, indent=2)
print()
