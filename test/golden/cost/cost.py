"""Computes with mpmath, and with exact fractions, what the functions of cost say of generated figures.

    python cost.py            (mpmath; writes cost.json)

Expected losses are integrals, the optimum is where the derivative of the summed curves is 0, sums of money are exact.
"""

import json
import platform
import random
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

mp.dps = 40
SEED = 1979
CATEGORIES = ["prevention", "appraisal", "internal-failure", "external-failure"]


def normal_loss(below, above, bias, deviation):
    """E[k(Y - T)^2] of a normal Y by quadrature on both sides of the target."""
    below, above, bias, deviation = map(mpf, (below, above, bias, deviation))

    def density(x):
        return mpmath.npdf(x, bias, deviation)

    edge = 12 * deviation
    cuts = sorted({-edge + bias, *(bias + i * deviation for i in range(-11, 12)), edge + bias})
    left = [x for x in cuts if x < 0] + [mpf(0)]
    right = [mpf(0)] + [x for x in cuts if x > 0]
    total = mpf(0)
    if len(left) > 1:
        total += below * mpmath.quad(lambda x: x**2 * density(x), left)
    if len(right) > 1:
        total += above * mpmath.quad(lambda x: x**2 * density(x), right)
    return float(total)


def optimum(failure, prevention, perfection):
    """Where the derivative of F(1 - q)/q + P q/(1 - q + s) is 0, or the corner where it is below 0 up to q = 1."""
    slack = mpf(0) if perfection is None else mpf(prevention) / perfection

    def cost(q):
        return failure * (1 - q) / q + prevention * q / (1 - q + slack)

    def slope(q):
        return mpmath.diff(cost, q)

    if perfection is not None and -mpf(failure) + prevention * (1 + slack) / slack**2 <= 0:
        return {"conformance": 1, "cost": float(perfection), "kind": "corner"}
    low, high = mpf("1e-9"), 1 - mpf("1e-9")
    q = mpmath.findroot(slope, (low, high), solver="ridder", tol=mpf("1e-30"))
    return {"conformance": float(q), "cost": float(cost(q)), "kind": "interior"}


def larger(constant, mean, deviation):
    """The expansion of E[k/Y^2] about the mean to its second order, whose coefficient is taken by differentiation."""
    mean, deviation = mpf(mean), mpf(deviation)
    curvature = mpmath.diff(lambda y: 1 / y**2, mean, 2)
    return float(constant * (1 / mean**2 + curvature / 2 * deviation**2))


draw = random.Random(SEED)
asymmetric = [
    {"below": below, "above": above, "target": 10, "mean": 10 + bias, "standardDeviation": deviation}
    for below, above in [(1, 4), (0, 2), (3, 0.5)]
    for bias, deviation in [(0, 1), (0.5, 2), (-3, 0.7), (6, 1), (-6, 1), (0.001, 0.1)]
]
curves = [
    (failure, prevention, perfection)
    for failure, prevention in [(100, 1), (1, 100), (81, 9), (5, 5)]
    for perfection in [None, 0.5, 10, 20, 1000]
]
entries = []
for i in range(300):
    element = draw.randrange(40)
    entries.append(
        {
            "element": f"element {element}",
            "category": CATEGORIES[element % 4],
            "amount": round(draw.lognormvariate(6, 1.5), 2),
            "period": str(2023 + i % 3),
            "unit": draw.choice(["north", "south"]),
        }
    )
periods = [
    {"period": str(2023 + i), "sales": 1_000_000 + 50_000 * i, "priceIndex": index}
    for i, index in enumerate([100, 106.3, 109.1])
]


def total(rows):
    return sum((Fraction(row["amount"]) for row in rows), Fraction(0))


def of(**values):
    return [row for row in entries if all(row[key] == value for key, value in values.items())]


whole = total(entries)
by_element = sorted(
    ((float(total(of(element=name))), name) for name in {row["element"] for row in entries}),
    key=lambda pair: (-pair[0], pair[1]),
)
totals = [total(of(period=row["period"])) for row in periods]
ledger = {
    "spec": {"periods": periods, "entries": entries},
    "total": float(whole),
    "categories": [float(total(of(category=name))) for name in CATEGORIES],
    "shares": [float(total(of(category=name)) / whole) for name in CATEGORIES],
    "salesShare": float(whole / sum(row["sales"] for row in periods)),
    "units": {name: float(total(of(unit=name))) for name in ["north", "south"]},
    "elements": [name for _, name in by_element],
    "cumulativeShares": [
        float(sum(Fraction(amount) for amount, _ in by_element[: i + 1]) / whole) for i in range(len(by_element))
    ],
    "index": [float(100 * one / totals[0]) for one in totals],
    "realIndex": [
        float(100 * one * Fraction(100) / Fraction(row["priceIndex"]) / totals[0]) for one, row in zip(totals, periods)
    ],
}
values = [round(draw.gauss(20, 3), 3) for _ in range(50)]

golden = {
    "software": {"python": platform.python_version(), "mpmath": mpmath.__version__},
    "seed": SEED,
    "asymmetric": [
        {**case, "loss": normal_loss(case["below"], case["above"], mpf(case["mean"]) - 10, case["standardDeviation"])}
        for case in asymmetric
    ],
    "larger": [
        {"constant": 400, "mean": mean, "standardDeviation": deviation, "loss": larger(400, mean, deviation)}
        for mean, deviation in [(20, 2), (5, 0.1), (0.3, 0.2), (1000, 1)]
    ],
    "values": {
        "values": values,
        "nominal": float(sum((Fraction(v) - 20) ** 2 for v in values) / len(values)),
        "smaller": float(sum(Fraction(v) ** 2 for v in values) / len(values)),
        "larger": float(sum(1 / Fraction(v) ** 2 for v in values) / len(values)),
    },
    "curves": [
        {"failureCost": f, "preventionCost": p, "perfectionCost": c, **optimum(f, p, c)} for f, p, c in curves
    ],
    "ledger": ledger,
}
with open("cost.json", "w", encoding="utf-8") as file:
    json.dump(golden, file, indent=1)
    file.write("\n")
