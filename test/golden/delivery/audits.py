# python3 audits.py > audits.json (needs numpy, scipy, statsmodels)
# Mystery visits of made sites: means, Student's intervals, ranks by joint intervals counted pair by pair, kappa of two
# visitors; ranked shares with Wilson's intervals; sigma levels; times. All from other programs, none from ours.
import json
from importlib.metadata import version

import numpy as np
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(1998)
CONFIDENCE = 0.95


def rank_intervals(intervals):
    k = len(intervals)
    return [
        {"lower": 1 + sum(o is not None and i is not None and o[0] > i[1] for o in intervals),
         "upper": k - sum(o is not None and i is not None and o[1] < i[0] for o in intervals)}
        for i in intervals
    ]


def student(scores, level):
    if len(scores) == 1:
        return None
    se = np.std(scores, ddof=1) / np.sqrt(len(scores))
    reach = stats.t.ppf((1 + level) / 2, len(scores) - 1) * se
    return (float(np.mean(scores) - reach), float(np.mean(scores) + reach))


def visits():
    rows, marks = [], {"kim": {}, "lee": {}}
    for s in range(9):
        level = rng.uniform(0.35, 0.98)
        for v in range(int(rng.integers(1, 5))):
            visitor = ["kim", "lee"][v % 2]
            sections = []
            for name, size in (("arrival", 4), ("counter", 7)):
                checks = []
                for c in range(size):
                    met = rng.random() < level
                    applicable = bool(rng.random() < 0.9) or c == 0
                    checks.append({"check": f"c{c}", "earned": 3 if met else int(rng.integers(0, 3)), "possible": 3, "applicable": applicable})
                    if applicable:
                        marks[visitor].setdefault((s, name, c), bool(checks[-1]["earned"] == 3))
                sections.append({"section": name, "checks": checks})
            rows.append({"site": f"site {s}", "visitor": visitor, "sections": sections})
    return rows, marks


def site_report():
    rows, marks = visits()
    by_site = {}
    for row in rows:
        checks = [c for section in row["sections"] for c in section["checks"] if c["applicable"]]
        by_site.setdefault(row["site"], []).append(100 * sum(c["earned"] for c in checks) / sum(c["possible"] for c in checks))
    names = list(by_site)
    joint = [student(by_site[name], CONFIDENCE ** (1 / len(names))) for name in names]
    own = [student(by_site[name], CONFIDENCE) for name in names]
    means = [float(np.mean(by_site[name])) for name in names]
    both = [(marks["kim"][key], marks["lee"][key]) for key in marks["kim"] if key in marks["lee"]]
    table = [[sum(a == x and b == y for a, b in both) for y in (True, False)] for x in (True, False)]
    kappa = cohens_kappa(np.array(table))
    return {
        "visits": rows, "score": float(np.mean(means)), "visitScore": float(np.mean([s for v in by_site.values() for s in v])),
        "sites": [
            {"site": name, "n": len(by_site[name]), "score": means[i], "rank": int(stats.rankdata([-round(m, 9) for m in means], method="min")[i]),
             "interval": None if own[i] is None else {"lower": max(0, own[i][0]), "upper": min(100, own[i][1])}, "rankInterval": rank_intervals(joint)[i]}
            for i, name in enumerate(names)
        ],
        "agreement": {"n": len(both), "kappa": float(kappa.kappa), "interval": {"lower": float(kappa.kappa_low), "upper": float(kappa.kappa_upp)}},
    }


def ranked_shares():
    n = rng.integers(20, 400, 15)
    count = rng.binomial(n, rng.uniform(0.3, 0.97, 15))
    level = CONFIDENCE ** (1 / 15)
    joint = [tuple(map(float, proportion_confint(c, m, 1 - level, "wilson"))) for c, m in zip(count, n)]
    return [{"unit": f"u{i}", "count": int(c), "n": int(m), "rankInterval": r} for i, (c, m, r) in enumerate(zip(count, n, rank_intervals(joint)))]


def sigma(defects, units, opportunities, shift):
    n = units * opportunities
    low, high = proportion_confint(defects, n, 0.05, "wilson")
    level = lambda share: float(stats.norm.isf(share) + shift)
    return {"input": {"defects": defects, "units": units, "opportunities": opportunities}, "shift": shift, "sigmaLevel": level(defects / n),
            "lower": level(high), "upper": level(low), "throughputYield": float(np.exp(-defects / units))}


def times():
    waits = np.round(rng.gamma(1.5, 60_000, 200))
    return {"times": waits.tolist(), "mean": float(waits.mean()), "standardDeviation": float(waits.std(ddof=1)),
            "quantiles": [{"p": p, "value": float(np.quantile(waits, p))} for p in (0.5, 0.8, 0.9, 0.95, 0.99)]}


print(json.dumps({
    "software": {name: version(name) for name in ("numpy", "scipy", "statsmodels")},
    "visits": site_report(), "shares": ranked_shares(), "times": times(),
    "sigma": [sigma(34, 750, 10, 0), sigma(34, 750, 10, 1.5), sigma(1, 1_000_000, 1, 1.5), sigma(480, 500, 1, 1.5), sigma(233, 100, 40, 2)],
}))
