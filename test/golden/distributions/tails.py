"""Tails and quantiles of the normal, chi-squared, F, Student and beta distributions, and of the noncentral t and
chi-squared distributions, by mpmath in 60 digits.

    python tails.py > tails.json (needs mpmath; gmpy2 makes it faster)

Every argument is the double that is printed; null is what lies below 1e-300. A tail is the density at its limit times
the integral of the densities beyond over it, in the variable in which the density is log-concave, by a double
exponential rule of 340 nodes; `check` holds that to mpmath's own incomplete gamma and beta functions where those converge.
"""
import json
import sys

import mpmath as mp

mp.mp.dps = 60
LEAST = mp.mpf("1e-300")
DEGREES = [1, 2, 3.5, 10, 10**3, 10**4, 10**5, 10**6, 10**7]
STANDARD = [-36.5, -20, -8, -3, -1, -0.01, 0.5, 2, 5, 12, 25, 36.5]
PROBABILITIES = [1e-300, 1e-100, 1e-16, 1e-5, 0.025, 0.3, 0.49, 0.6, 0.95, 0.999999, 1 - 2**-53]


def beyond(decay, slope, curvature):
    """∫ exp(−decay(s)) ds over s > 0."""
    scale = 2 / (slope + mp.sqrt(slope**2 + 2 * curvature))
    total = mp.mpf(0)
    for k in range(-170, 170):
        v = mp.mpf(k) / 32
        s = scale * mp.exp(v - mp.exp(-v))
        total += mp.exp(-decay(s)) * s * (1 + mp.exp(-v))
    return total / 32


def gamma(x, a):
    """Lower and upper tail of the gamma distribution."""
    x, a = mp.mpf(x), mp.mpf(a)
    density = mp.exp(a * mp.log(x) - x - mp.loggamma(a))
    if x <= a:
        tail = density * beyond(lambda s: a * s + x * mp.expm1(-s), a - x, x)
        return tail, 1 - tail
    tail = density * beyond(lambda s: x * mp.expm1(s) - a * s, x - a, x)
    return 1 - tail, tail


def beta(odds, a, b):
    """Lower and upper tail of the beta distribution at the x with these odds x / (1 − x)."""
    odds, a, b = mp.mpf(odds), mp.mpf(a), mp.mpf(b)
    if b * odds > a:
        return beta(1 / odds, b, a)[::-1]
    x, y, n = odds / (1 + odds), 1 / (1 + odds), a + b
    density = mp.exp(a * mp.log(x) + b * mp.log(y) + mp.loggamma(n) - mp.loggamma(a) - mp.loggamma(b))
    tail = density * beyond(lambda s: a * s + n * mp.log1p(x * mp.expm1(-s)), a * y - b * x, n * x * y)
    return tail, 1 - tail


def normal(z):
    return mp.erfc(-mp.mpf(z) / mp.sqrt(2)) / 2, mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2


def chi_squared(x, df):
    return gamma(mp.mpf(x) / 2, mp.mpf(df) / 2)


def f(x, df1, df2):
    return beta(mp.mpf(df1) / df2 * mp.mpf(x), mp.mpf(df1) / 2, mp.mpf(df2) / 2)


def student(t, df):
    upper = beta(df / mp.mpf(t) ** 2, mp.mpf(df) / 2, mp.mpf(1) / 2)[0] / 2
    return 1 - upper, upper


def noncentral_t(t, df, delta):
    """∫ Φ(ts − δ) over the density of log s, by the trapezoidal rule at a seventh of the step it needs."""
    t, df, delta = mp.mpf(t), mp.mpf(df), mp.mpf(delta)
    if t < 0:
        return noncentral_t(-t, df, -delta)[::-1]
    step = 1 / (14 * mp.sqrt(12 + 2 * df + t * t))
    constant = mp.log(2) + df / 2 * mp.log(df / 2) - mp.loggamma(df / 2)
    lower = upper = mp.mpf(0)
    for direction in (1, -1):
        k = 0 if direction == 1 else 1
        while True:
            u = direction * k * step
            weight = mp.exp(constant + df * u - df / 2 * mp.exp(2 * u))
            below, above = normal(t * mp.exp(u) - delta)
            lower += weight * below
            upper += weight * above
            k += 1
            if weight < mp.mpf("1e-45") and k > 20:
                break
    return lower * step, upper * step


def noncentral_chi_squared(x, df, noncentrality):
    """The Poisson mean of central ones."""
    mean = mp.mpf(noncentrality) / 2
    reach = int(16 * mp.sqrt(mean)) + 60
    lower = mp.mpf(0)
    for j in range(max(0, int(mean) - reach), int(mean) + reach):
        a, half = mp.mpf(df) / 2 + j, mp.mpf(x) / 2
        lower += mp.exp(j * mp.log(mean) - mean - mp.loggamma(j + 1)) * gamma(half, a)[0]
    return lower, 1 - lower


def check():
    for a, x in [(0.5, 0.01), (0.5, 3), (5, 1), (100, 150), (3, 3)]:
        own = mp.gammainc(a, 0, x, regularized=True), mp.gammainc(a, x, mp.inf, regularized=True)
        assert all(abs(ours / theirs - 1) < 1e-35 for ours, theirs in zip(gamma(x, a), own))
    for x, a, b in [(0.3, 0.5, 0.5), (0.1, 2, 3), (0.01, 0.5, 50), (0.97, 50, 0.5), (0.4, 50, 60)]:
        x = mp.mpf(x)
        own = mp.betainc(a, b, 0, x, regularized=True), mp.betainc(a, b, x, 1, regularized=True)
        assert all(abs(ours / theirs - 1) < 1e-25 for ours, theirs in zip(beta(x / (1 - x), a, b), own))


def printed(p):
    return float(p) if p > LEAST else None


def row(tails, *arguments):
    return [*arguments, *map(printed, tails(*arguments))]


def quantile(tails, p, log_start, slope, *parameters):
    """The double x > 0 with lower tail p, by secants on the logarithms of p and x."""
    wanted, side = (mp.mpf(p), 0) if p <= 0.5 else (1 - mp.mpf(p), 1)
    miss = lambda log_x: mp.log(tails(mp.exp(log_x), *parameters)[side]) - mp.log(wanted)
    return [p, *parameters, float(mp.exp(mp.findroot(miss, (log_start, log_start + slope), tol=mp.mpf("1e-40"), maxsteps=200)))]


def cube(z, a):
    """About the gamma variable over its mean that is z standard deviations from it (Wilson & Hilferty)."""
    root = 1 - 1 / (9 * a) + z / (3 * a**0.5)
    return root**3 if root > 0.02 else 1e-5 * 2.0**z


def log_odds_start(p, a, b):
    """log of the F quantile: the leading term or the normal approximation, whichever is greater."""
    n, z = a + b, -mp.sqrt(2) * mp.erfinv(1 - 2 * mp.mpf(p)) if p > 1e-20 else -mp.sqrt(-2 * mp.log(p))
    leading = (mp.log(p) + mp.log(a) + mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(n)) / a - mp.log(mp.mpf(a) / b)
    return max(leading, z * mp.sqrt(1 / mp.mpf(a) + 1 / mp.mpf(b)))


check()
json.dump(
    {
        "software": {"python": sys.version.split()[0], "mpmath": mp.__version__},
        "normal": [row(normal, z) for z in [0, 1e-8, 0.1, 0.5, 1, 1.4, 2, 3, 5, 8.8, 8.9, 10, 20, 30, 37]],
        "student": [row(student, t, df) for df in DEGREES for t in [1e-8, 1e-3, 0.5, 1, 1.7320508, 2, 3, 5, 8, 20, 36, 100, 1e4, 1e10]],
        "chiSquared": [row(chi_squared, float(df * cube(z, df / 2)), df) for df in DEGREES for z in STANDARD],
        "f": [
            row(f, float(cube(z, df1 / 2) if z < 0 else 1 / cube(-z, df2 / 2)), df1, df2)
            for df1 in [1, 2, 10, 10**4, 10**7] for df2 in [1, 3.5, 10**3, 10**4, 10**6] for z in STANDARD
        ],
        "beta": [
            [x, a, b, *map(printed, beta(mp.mpf(x) / (1 - mp.mpf(x)), a, b))]
            for a, b in [(0.5, 0.5), (1, 1), (2, 3), (5, 200), (50, 50), (500, 5000), (1, 10**4), (5000, 5000), (10**5, 10**6), (5e6, 5e6)]
            for odds in [float(cube(z, a) if z < 0 else 1 / cube(-z, b)) * a / b for z in STANDARD]
            for x in [odds / (1 + odds)] if 0 < x < 1
        ],
        "logUpperChiSquared": [
            [x, df, float(mp.log(chi_squared(x, df)[1]))]
            for x, df in [(0.5, 1), (3, 5), (400, 3), (2000, 1), (5000, 10), (1e5, 300), (1e6, 4950), (2e8, 10**7)]
        ],
        "quantiles": {
            "chiSquared": [
                quantile(chi_squared, p, mp.log(df * cube(z, df / 2)), 0.1 / df**0.5, df)
                for df in DEGREES for p, z in zip(PROBABILITIES, [-37, -21, -8.2, -4.3, -1.96, -0.5, -0.03, 0.25, 1.64, 4.75, 8.2])
                if p > 1e-20 or df >= 10
            ],
            "f": [
                quantile(f, p, log_odds_start(p, df1 / 2, df2 / 2), 0.01, df1, df2)
                if p <= 0.5
                else quantile(f, p, -log_odds_start(1 - p, df2 / 2, df1 / 2), -0.01, df1, df2)
                for df1 in [1, 2, 10, 10**3, 10**6] for df2 in [1, 3.5, 60, 10**4] for p in PROBABILITIES if p > 1e-300
            ],
        },
        "noncentralT": [
            row(noncentral_t, float(t), df, float(round(t - z * (1 + t * t / (2 * df)) ** 0.5, 6)))
            for df in [1, 2, 5, 30, 400, 10**6] for d in [-3, 0, 0.2, 1, 12] for t in [d * (df + 1) ** 0.5] for z in [-4.7, -1.96, 0.3, 1.96, 4.7]
        ],
        "noncentralChiSquared": [
            row(noncentral_chi_squared, float(round(df + nc + z * (2 * (df + 2 * nc)) ** 0.5, 6)), df, nc)
            for df in [1, 5, 24, 300] for nc in [0.01, 1, 30, 2000] for z in [-1.96, -0.5, 1, 4.5] if df + nc + z * (2 * (df + 2 * nc)) ** 0.5 > 0
        ],
    },
    sys.stdout,
)
