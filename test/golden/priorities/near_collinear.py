"""Drivers whose predictors all but determine each other, in 60 digits, from the doubles as they are.

python3 near_collinear.py > near-collinear.json
"""
import json
import random
import sys
from itertools import combinations
from math import factorial

import mpmath
from mpmath import mp, mpf

mp.dps = 60
random.seed(522)


def correlations(columns, weights):
    w = [mpf(x) for x in weights]
    total = sum(w)
    deviations = []
    for column in columns:
        values = [mpf(x) for x in column]
        mean = sum(a * b for a, b in zip(w, values)) / total
        deviations.append([value - mean for value in values])
    size = len(columns)
    cross = mpmath.matrix(size, size)
    for i in range(size):
        for j in range(size):
            cross[i, j] = sum(a * x * y for a, x, y in zip(w, deviations[i], deviations[j]))
    r = mpmath.matrix(size, size)
    for i in range(size):
        for j in range(size):
            r[i, j] = cross[i, j] / mpmath.sqrt(cross[i, i] * cross[j, j])
    return r


def r2_of(r, chosen):
    if not chosen:
        return mpf(0)
    y = r.rows - 1
    among = mpmath.matrix([[r[i, j] for j in chosen] for i in chosen])
    validities = mpmath.matrix([r[i, y] for i in chosen])
    return (validities.T * mpmath.lu_solve(among, validities))[0]


def drivers(columns, outcome, weights):
    r = correlations([*columns, outcome], weights)
    p = len(columns)
    among = r[:p, :p]
    validities = r[:p, p]
    inverse = among ** -1
    beta = inverse * validities
    lmg = []
    for j in range(p):
        others = [k for k in range(p) if k != j]
        part = mpf(0)
        for size in range(p):
            share = mpf(factorial(size) * factorial(p - 1 - size)) / factorial(p)
            for chosen in combinations(others, size):
                part += share * (r2_of(r, sorted([*chosen, j])) - r2_of(r, list(chosen)))
        lmg.append(part)
    values, vectors = mpmath.eigsy(among)
    root = vectors * mpmath.diag([mpmath.sqrt(value) for value in values]) * vectors.T
    orthogonal = root ** -1 * validities
    johnson = [sum(root[j, k] ** 2 * orthogonal[k] ** 2 for k in range(p)) for j in range(p)]
    return {
        "r2": float((beta.T * validities)[0]),
        "tolerance": float(min(1 / inverse[j, j] for j in range(p))),
        "lmg": [float(x) for x in lmg],
        "johnson": [float(x) for x in johnson],
        "pratt": [float(beta[j] * validities[j]) for j in range(p)],
        "semipartial": [float(beta[j] ** 2 / inverse[j, j]) for j in range(p)],
        "beta": [float(x) for x in beta],
        "correlation": [float(x) for x in validities],
    }


def case(name, n, p, make, weighted=False):
    rows = [[random.randint(1, 7) for _ in range(p)] for _ in range(n)]
    columns = [list(column) for column in zip(*rows)]
    columns.append([make(row, i) for i, row in enumerate(rows)])
    outcome = [sum(row) + random.randint(1, 9) for row in rows]
    weights = [random.choice([0.25, 0.5, 1, 2]) for _ in rows] if weighted else None
    expected = drivers(columns, outcome, weights or [1] * n)
    return {"name": name, "predictors": columns, "outcome": outcome, "weights": weights, "expected": expected}


cases = [
    case("a mean to two decimals", 40, 3, lambda row, i: round(sum(row) / 3, 2)),
    case("a mean to four decimals", 40, 3, lambda row, i: round(sum(row) / 3, 4)),
    case("a mean of seven to four decimals", 60, 7, lambda row, i: round(sum(row) / 7, 4)),
    case("a weighted mean to four decimals", 40, 3, lambda row, i: round(0.5 * row[0] + 0.3 * row[1] + 0.2 * row[2], 4) + 1e-4 * (i % 3), True),
    case("whole numbers, ten thousand times a sum and 0 or 1", 60, 3, lambda row, i: 10000 * (row[0] + row[1]) + i % 2),
    case("whole numbers far from 0", 60, 3, lambda row, i: 10**9 + 20000 * (row[0] - row[2]) + i % 3),
]
json.dump({"versions": {"python": sys.version.split()[0], "mpmath": mpmath.__version__}, "cases": cases}, sys.stdout)
