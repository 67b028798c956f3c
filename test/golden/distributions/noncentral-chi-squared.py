"""Both tails of the noncentral chi-squared distribution by mpmath in 50 digits, far out too: the mean of central tails over a
Poisson variable, summed from the term that counts most until terms fall below 1e-45 of it.

    python noncentral-chi-squared.py > noncentral-chi-squared.json (needs mpmath; gmpy2 makes it faster)

Rows of x, degrees of freedom, noncentrality, lower tail, upper tail; null is what lies below 1e-300.
"""
import json
import sys

import mpmath as mp

mp.mp.dps = 50
LEAST = mp.mpf("1e-300")


def tail(x, df, noncentrality, upper):
    mean, half, b = mp.mpf(noncentrality) / 2, mp.mpf(x) / 2, mp.mpf(df) / 2

    def term(j):
        a = b + j
        central = mp.gammainc(a, half, mp.inf, regularized=True) if upper else mp.gammainc(a, 0, half, regularized=True)
        return mp.exp(j * mp.log(mean) - mean - mp.loggamma(j + 1)) * central

    even = int((mp.sqrt(b * b + 4 * mean * half) - b) / 2)
    center = max(even, int(mean)) if upper else min(even, int(mean))
    total = largest = term(center)
    for direction in (1, -1):
        j = center + direction
        while j >= 0:
            one = term(j)
            total += one
            largest = max(largest, one)
            if one < largest * mp.mpf("1e-45"):
                break
            j += direction
    return total


def printed(p):
    return float(p) if p > LEAST else None


rows = []
for df in [1, 4.5, 24, 300]:
    for noncentrality in [1e-6, 0.4, 6, 80, 1500]:
        for z in [-30, -8, -4, -1.5, 0.2, 3, 9, 22]:
            mean, deviation = df + noncentrality, (2 * (df + 2 * noncentrality)) ** 0.5
            # by cube roots, so that both tails are reached
            root = 1 + z * deviation / mean / 3
            x = float(f"{mean * root**3:.6g}") if root > 0.02 else float(f"{mean * 10**z / 50:.6g}")
            rows.append([x, df, noncentrality, printed(tail(x, df, noncentrality, False)), printed(tail(x, df, noncentrality, True))])
json.dump({"software": {"python": sys.version.split()[0], "mpmath": mp.__version__}, "rows": rows}, sys.stdout)
