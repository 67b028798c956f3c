"""P(X <= h, Y <= k) of two standard normal variables with correlation rho, by mpmath to 30 digits: the integral of the density of X
times the conditional probability of Y, in pieces. Run: python golden.py > golden.json"""
import json
import sys

import mpmath as mp

mp.mp.dps = 30


def cumulative(h, k, rho):
    h, k, rho = mp.mpf(h), mp.mpf(k), mp.mpf(rho)
    s = mp.sqrt(1 - rho**2)
    low = mp.mpf(-12)
    if h <= low:
        return mp.mpf(0)
    # the conditional probability rises where x = k / rho, within a few s
    points = {low, h}
    points |= {x for x in map(mp.mpf, range(-11, 12)) if x < h}
    if rho != 0:
        for step in (-40, -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20, 40):
            x = k / rho + step * s / abs(rho)
            if low < x < h:
                points.add(x)
    return mp.quad(lambda x: mp.npdf(x) * mp.ncdf((k - rho * x) / s), sorted(points))


limits = ["-3.5", "-1.2", "-0.25", "0", "0.4", "1.7", "3"]
pairs = [(h, k) for h in limits for k in limits if float(h) <= float(k)]
rhos = ["-0.999999", "-0.98", "-0.93", "-0.9", "-0.5", "-0.1", "0", "0.3", "0.7", "0.92", "0.925", "0.95", "0.99", "0.9999"]
cases = [
    {"h": float(h), "k": float(k), "rho": float(rho), "p": float(cumulative(h, k, rho))}
    for rho in rhos
    for h, k in pairs
]
json.dump({"software": {"python": sys.version.split()[0], "mpmath": mp.__version__}, "cases": cases}, sys.stdout, indent=0)
