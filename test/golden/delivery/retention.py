# python3 retention.py > retention.json (needs mpmath, numpy, scipy)
# Forgetting curves by least squares: started by scipy's least_squares, finished by Newton's method on the normal equations
# at 40 digits; standard errors from J'J, intervals by scipy's t.
import json
from importlib.metadata import version

import mpmath as mp
import numpy as np
from scipy.optimize import least_squares
from scipy.stats import t as student

mp.mp.dps = 40

CURVES = {
    "exponential": (["initial", "halfLife"], lambda t, i, h: i * mp.mpf(2) ** (-t / h)),
    "exponential-floor": (["initial", "halfLife", "floor"], lambda t, i, h, f: i * (f + (1 - f) * mp.mpf(2) ** (-t / h))),
    "power": (["initial", "rate", "exponent"], lambda t, i, r, e: i * (1 + r * t) ** (-e)),
}


def fit(times, scores, method, start, initial=None, confidence=0.95):
    names, curve = CURVES[method]
    full = (lambda t, *p: curve(t, mp.mpf(initial), *p)) if initial is not None else curve
    names = names[1:] if initial is not None else names
    ts, ys = [mp.mpf(str(t)) for t in times], [mp.mpf(str(y)) for y in scores]
    rough = least_squares(
        lambda p: [float(y - full(t, *[mp.mpf(x) for x in p])) for t, y in zip(ts, ys)], start, x_scale=np.abs(start), xtol=1e-15, ftol=1e-15, gtol=1e-15
    ).x

    def gradient(*p):
        return [mp.diff(lambda x: mp.fsum((y - full(t, *[x if j == k else q for j, q in enumerate(p)])) ** 2 for t, y in zip(ts, ys)), p[k]) for k in range(len(p))]

    mp.mp.dps = 30
    exact = mp.findroot(gradient, [mp.mpf(x) for x in rough], tol=1e-20, maxsteps=30)
    p = [exact[k] for k in range(len(names))]
    rss = mp.fsum((y - full(t, *p)) ** 2 for t, y in zip(ts, ys))
    jacobian = mp.matrix([[mp.diff(lambda x: full(t, *[x if j == k else q for j, q in enumerate(p)]), p[k]) for k in range(len(p))] for t in ts])
    df = len(ts) - len(p)
    mp.mp.dps = 40
    out = {"points": [{"elapsed": t, "score": y} for t, y in zip(times, scores)], "method": method, "initial": initial, "confidence": confidence}
    mean = mp.fsum(ys) / len(ys)
    out["r2"] = float(1 - rss / mp.fsum((y - mean) ** 2 for y in ys))
    s2 = rss / df if df else None
    out["residualStandardDeviation"] = float(mp.sqrt(s2)) if df else None
    covariance = (jacobian.T * jacobian) ** -1
    out["parameters"] = []
    for k, name in enumerate(names):
        se = float(mp.sqrt(s2 * covariance[k, k])) if df else None
        reach = float(student.ppf((1 + confidence) / 2, df)) * se if df else None
        out["parameters"].append({"parameter": name, "estimate": float(p[k]), "standardError": se,
                                  "interval": {"lower": float(p[k]) - reach, "upper": float(p[k]) + reach} if df else None})
    return out


follow = ([0, 7, 14, 30, 60, 90, 120, 180], [96, 84, 79, 66, 52, 47, 44, 41])
ebbinghaus = ([20 / 60, 1, 8.8, 24, 48, 144, 744], [58.2, 44.2, 35.8, 33.7, 27.8, 25.4, 21.1])
repeated = ([0, 0, 30, 30, 60, 60, 90, 90, 180, 180, 180], [98, 94, 71, 77, 62, 58, 49, 55, 44, 41, 47])
weeks = ([1, 2, 4, 8, 16, 32], [91, 83, 74, 60, 55, 52])

print(json.dumps({
    "software": {"mpmath": version("mpmath"), "scipy": version("scipy")},
    "fits": [
        fit(*follow, "exponential-floor", [95, 26, 0.4]),
        fit(*follow, "exponential", [86, 118]),
        fit(*follow, "power", [96, 0.06, 0.37]),
        fit(*follow, "exponential-floor", [22, 0.42], initial=100),
        fit(*follow, "exponential", [80], initial=100, confidence=0.9),
        fit(*ebbinghaus, "exponential-floor", [52, 10, 0.48]),
        fit(*ebbinghaus, "power", [160, 0.13], initial=100),
        fit(*repeated, "exponential-floor", [96, 40, 0.4]),
        fit(*repeated, "power", [96, 0.02, 0.5]),
        fit(*weeks, "exponential-floor", [97, 4, 0.5], confidence=0.99),
        fit(*weeks, "exponential", [85, 30]),
        fit([0, 10, 25], [90, 70, 60], "exponential-floor", [90, 10, 0.5]),
    ],
}))
