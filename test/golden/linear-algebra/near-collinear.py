"""Regressions on predictors of which one is all but determined by the others, in 60 digits, from the doubles as they are.

python3 near-collinear.py > near-collinear.json
"""
import json
import random
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 60
random.seed(20260601)


def regression(columns, outcome, weights):
    w = [mpf(x) for x in weights]
    total = sum(w)

    def centered(column):
        values = [mpf(x) for x in column]
        mean = sum(a * b for a, b in zip(w, values)) / total
        return [value - mean for value in values]

    deviations = [centered(column) for column in [*columns, outcome]]
    size = len(deviations)
    cross = mpmath.matrix(size, size)
    for i in range(size):
        for j in range(size):
            cross[i, j] = sum(a * x * y for a, x, y in zip(w, deviations[i], deviations[j]))
    scale = [mpmath.sqrt(cross[i, i]) for i in range(size)]
    r = mpmath.matrix(size, size)
    for i in range(size):
        for j in range(size):
            r[i, j] = cross[i, j] / scale[i] / scale[j]
    p = size - 1
    inverse = r[:p, :p] ** -1
    coefficients = inverse * r[:p, p]
    return {
        "coefficients": [float(b) for b in coefficients],
        "tolerances": [float(1 / inverse[j, j]) for j in range(p)],
        "r2": float((coefficients.T * r[:p, p])[0]),
        "slopes": [float(coefficients[j] * scale[p] / scale[j]) for j in range(p)],
    }


def case(name, n, make, weighted=False):
    rows = [[random.randint(1, 7) for _ in range(3)] for _ in range(n)]
    columns = [list(column) for column in zip(*rows)]
    columns.append([make(row, i) for i, row in enumerate(rows)])
    outcome = [sum(row) + random.randint(1, 7) for row in rows]
    weights = [random.choice([0.25, 0.5, 1, 2]) for _ in rows] if weighted else [1] * n
    return {"name": name, "columns": columns, "outcome": outcome, "weights": weights if weighted else None, **regression(columns, outcome, weights)}


cases = [
    case("a mean to two decimals", 40, lambda row, i: round(sum(row) / 3, 2)),
    case("a mean to four decimals", 40, lambda row, i: round(sum(row) / 3, 4)),
    case("a weighted mean to four decimals", 40, lambda row, i: round(0.5 * row[0] + 0.3 * row[1] + 0.2 * row[2], 4) + 1e-4 * (i % 3), True),
    case("whole numbers, twenty thousand times a sum and 0 or 1", 60, lambda row, i: 20000 * (row[0] + row[1]) + i % 2),
    case("whole numbers far from 0", 60, lambda row, i: 10**9 + 20000 * (row[0] - row[2]) + i % 3),
]
json.dump({"versions": {"python": sys.version.split()[0], "mpmath": mpmath.__version__}, "cases": cases}, sys.stdout)
