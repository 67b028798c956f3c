# python3 constants.py > constants.json (needs mpmath)
# Constants of control charts: d2 = E(R) and d3 = sd(R) of n standard normal variables by integrals at 30 digits, c4 by gamma
# functions. E(R^2) is the double integral of Tippett (1925), 2 iint 1 - F(y)^n - (1 - F(x))^n + (F(y) - F(x))^n, x < y.
import json
from importlib.metadata import version

import mpmath as mp

mp.mp.dps = 30
MARKS = [-10, -5, -3, -2, -1, 0, 1, 2, 3, 5, 10]


def d2(n):
    return mp.quad(lambda x: 1 - mp.ncdf(x) ** n - mp.ncdf(-x) ** n, MARKS)


def d3(n):
    mp.mp.dps = 18
    nodes = mp.calculus.quadrature.GaussLegendre(mp.mp).calc_nodes(7, 60)

    def gauss(f, a, b):
        half, middle = (b - a) / 2, (a + b) / 2
        return half * mp.fsum(w * f(middle + half * x) for x, w in nodes)

    top = mp.mpf(9)
    square = 2 * gauss(
        lambda y: gauss(lambda x: 1 - mp.ncdf(y) ** n - mp.ncdf(-x) ** n + (mp.ncdf(y) - mp.ncdf(x)) ** n, -top, y), -top, top
    )
    mp.mp.dps = 30
    return mp.sqrt(square - d2(n) ** 2)


def c4(n):
    return mp.sqrt(mp.mpf(2) / (n - 1)) * mp.exp(mp.loggamma(mp.mpf(n) / 2) - mp.loggamma(mp.mpf(n - 1) / 2))


print(json.dumps({
    "software": {"mpmath": version("mpmath")},
    "d2": [{"n": n, "value": float(d2(n))} for n in [2, 3, 4, 5, 7, 10, 15, 20, 25, 50, 100]],
    "d3": [{"n": n, "value": float(d3(n))} for n in [2, 3, 5, 10, 25, 100]],
    "c4": [{"n": n, "value": float(c4(n))} for n in [2, 3, 4, 5, 10, 25, 101, 1000, 1000000]],
}))
