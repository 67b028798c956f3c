# python3 retention-economics.py > retention-economics.json (needs numpy, mpmath)
# Lifetime values of a Markov chain by matrix inverse, of one segment by 50-digit sums; the chain of a return on quality
# as a recursion over states; Fieller's interval from the roots of its quadratic at 50 digits.
import json
from importlib.metadata import version

import mpmath as mp
import numpy as np

mp.mp.dps = 50
rng = np.random.default_rng(2000)


def migration(n, growth, convention):
    margins = np.round(rng.normal(30, 40, n), 2)
    rates = np.round(rng.dirichlet(np.ones(n + 1), n)[:, :n], 4)
    discount = round(float(rng.uniform(0.02, 0.3)), 3)
    step = rates * (1 + growth) / (1 if convention == "undiscounted" else 1 + discount)
    now = np.linalg.inv(np.eye(n) - step) @ margins
    value = rates @ now / (1 + discount) if convention == "first-margin-later" else now
    return {
        "margins": margins.tolist(), "transitions": rates.tolist(), "discount": discount, "growth": growth,
        "convention": convention, "values": value.tolist(),
        "expectedPeriods": (np.linalg.inv(np.eye(n) - rates) @ np.ones(n)).tolist(),
    }


def lifetime(margin, retention, discount, growth, convention):
    m, r, i, g = (mp.mpf(str(x)) for x in (margin, retention, discount, growth))
    if convention == "undiscounted":
        i = mp.mpf(0)
    start = 1 if convention == "first-margin-later" else 0
    term = lambda t: m * (1 + g) ** (t - start) * r**t / (1 + i) ** t
    return {
        "input": {"margin": margin, "retention": retention, "discount": discount, "growth": growth, "convention": convention},
        "value": float(mp.nsum(term, [start, mp.inf])),
        "ten": float(mp.fsum(term(t) for t in range(start, start + 10))),
    }


def chain(plan):
    """Our customers, theirs and the newcomers as three counts, with and without the effort."""
    change = sum(a["impact"] * (a["after"] - a["before"]) for a in plan["attributes"])
    market, staff = plan["market"], plan["staff"]

    def customers(moved):
        ours = [plan["share"] * market["size"]]
        theirs = market["size"] - ours[0]
        for t in range(1, plan["periods"] + 1):
            effect = plan["phaseIn"][min(t, len(plan["phaseIn"])) - 1] if moved else 0
            stay = min(max(plan["retention"] + plan["retentionPerPoint"] * change * effect, 0), 1)
            win = min(max(plan["attraction"] + plan["attractionPerPoint"] * change * effect, 0), 1)
            size = ours[-1] + theirs
            mine, other = ours[-1] * (1 - market["exitRate"]), theirs * (1 - market["exitRate"])
            loose = other * (1 - plan["competitorRetention"]) + size * (1 + market["growth"]) - mine - other
            ours.append(mine * stay + win * loose)
            theirs = size * (1 + market["growth"]) - ours[-1]
        return np.array(ours)

    with_effort, without = customers(True), customers(False)
    at = np.arange(plan["periods"] + 1)
    effects = np.array([0] + [plan["phaseIn"][min(t, len(plan["phaseIn"])) - 1] for t in at[1:]])
    padded = lambda amounts: np.array(amounts + [0] * (len(at) - len(amounts)))
    fewer = staff["staff"] * (staff["turnoverRate"] - staff["improvedTurnoverRate"]) * staff["costPerLeaver"]
    profit = plan["margin"] * (with_effort - without) + padded(plan["savings"]) + fewer * effects
    factor = (1 + plan["discount"]) ** -at.astype(float)
    present, spent = float(profit @ factor), float(padded(plan["spends"]) @ factor)
    return {
        "plan": plan, "customers": with_effort.tolist(), "baseCustomers": without.tolist(),
        "presentProfit": present, "presentSpend": spent, "ratio": present / spent - 1,
        "cumulativeNets": np.cumsum((profit - padded(plan["spends"])) * factor).tolist(),
    }


def student_quantile(p, df):
    tail = lambda t: mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return mp.findroot(lambda t: tail(t) - (1 - p), mp.sqrt(2) * mp.erfinv(2 * p - 1) * (1 + 1 / df))


def fieller(n, confidence, spread):
    quality = rng.permutation(np.arange(10, 10 + n)).tolist()
    prices = np.round(100 + 0.3 * np.array(quality) + rng.normal(0, spread, n), 2).tolist()
    order = sorted(range(n), key=lambda i: quality[i])
    third = n // 3
    moments = []
    for part in (order[-third:], order[:third]):
        x = [mp.mpf(str(prices[i])) for i in part]
        mean = mp.fsum(x) / third
        moments.append((mean, mp.fsum((v - mean) ** 2 for v in x) / (third - 1) / third))
    (a, va), (b, vb) = moments
    ratio = a / b
    df = (va + ratio**2 * vb) ** 2 / ((va**2 + ratio**4 * vb**2) / (third - 1))
    t = student_quantile((1 + mp.mpf(str(confidence))) / 2, df)
    lower, upper = sorted(mp.polyroots([b**2 - t**2 * vb, -2 * a * b, a**2 - t**2 * va]))
    return {
        "quality": quality, "prices": prices, "confidence": confidence,
        "premium": float(ratio - 1), "lower": float(lower - 1), "upper": float(upper - 1),
    }


plan = {
    "periods": 6, "discount": 0.09, "market": {"size": 120000, "growth": 0.03, "exitRate": 0.07}, "share": 0.18,
    "retention": 0.81, "competitorRetention": 0.77, "attraction": 0.2, "margin": 41.5,
    "attributes": [
        {"attribute": "waiting", "before": 5.4, "after": 6.3, "impact": 0.35},
        {"attribute": "courtesy", "before": 6.1, "after": 6.0, "impact": 0.2},
    ],
    "retentionPerPoint": 0.06, "attractionPerPoint": 0.02, "phaseIn": [0.3, 0.7, 1],
    "spends": [90000, 20000, 20000], "savings": [0, 5000, 8000, 8000],
    "staff": {"staff": 60, "turnoverRate": 0.4, "improvedTurnoverRate": 0.33, "costPerLeaver": 4200},
}
conventions = ["first-margin-later", "first-margin-now", "undiscounted"]

print(json.dumps({
    "software": {name: version(name) for name in ("numpy", "mpmath")},
    "migrations": [migration(n, growth, convention) for n, growth in ((1, 0.02), (2, 0), (4, -0.1), (7, 0.01)) for convention in conventions],
    "lifetimes": [lifetime(margin, retention, discount, growth, convention)
                  for margin, retention, discount, growth in ((120, 0.83, 0.11, 0), (35.5, 0.94, 0.08, 0.02), (80, 0.4, 0.5, -0.2))
                  for convention in conventions],
    "chains": [
        chain(plan),
        chain({**plan, "periods": 12, "retentionPerPoint": 0.9, "discount": 0}),
        chain({**plan, "market": {"size": 5000, "growth": -0.05, "exitRate": 0.2}, "attributes": [{"attribute": "all", "before": 6, "after": 4, "impact": 1.5}]}),
    ],
    "premiums": [fieller(9, 0.95, 2), fieller(23, 0.9, 5), fieller(60, 0.99, 30)],
}))
