"""Tails of the normal, Student, chi-squared and beta distributions in 60-digit arithmetic (mpmath).

    python tails.py > tails.json

Each row: distribution, x, its one or two parameters, probability. Densities are integrated by mpmath's own series;
where those cancel, the working precision is raised until two runs agree to 25 digits.
"""
import json
import sys
import mpmath as mp

SMALLEST = mp.mpf("1e-300")


def settled(compute):
    digits = 60
    before = None
    while digits < 4000:
        with mp.workdps(digits):
            try:
                now = +compute()
            except (mp.libmp.NoConvergence, ValueError):
                now = None
        if before is not None and now is not None and before > 0 and abs(now / before - 1) < mp.mpf("1e-25"):
            return now
        before, digits = now, digits * 3
    return None


def student(t, df):
    return settled(lambda: mp.betainc(mp.mpf(df) / 2, mp.mpf(1) / 2, 0, mp.mpf(df) / (df + mp.mpf(t) ** 2), regularized=True))


def gamma_lower(x, df):
    return settled(lambda: mp.gammainc(mp.mpf(df) / 2, 0, mp.mpf(x) / 2, regularized=True))


def gamma_upper(x, df):
    return settled(lambda: mp.gammainc(mp.mpf(df) / 2, mp.mpf(x) / 2, mp.inf, regularized=True))


def beta_lower(x, a, b):
    return settled(lambda: mp.betainc(a, b, 0, mp.mpf(x), regularized=True))


rows = []


def add(name, x, p, q, value):
    if value is not None and value > SMALLEST:
        rows.append([name, x, p, q, mp.nstr(value, 20)])


for z in [0, 0.1, 0.5, 1, 1.4, 1.5, 2, 3, 5, 8, 10, 20, 30, 37]:
    add("normal-upper", z, 0, 0, settled(lambda: mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2))
for df in [1, 2, 3.5, 10, 100, 1000, 10**4, 10**5, 10**6, 10**7]:
    for t in [1e-8, 1e-3, 0.1, 0.5, 1, 1.5, 1.7320508, 2, 3, 5, 8, 12, 20, 30, 36, 100, 1e4, 1e10]:
        add("student-two-sided", t, df, 0, student(t, df))
for df in [1, 2, 3, 10, 100, 1000, 10**4, 10**6, 10**7]:
    for z in [-30, -20, -5, -1, 0, 0.01, 1, 5, 20, 30]:
        x = float(df + z * (2 * df) ** 0.5)
        if x <= 0:
            x = float(df * mp.e**z)
        if df > 10**4 and abs(z) > 5:
            continue
        add("chi-squared-lower", x, df, 0, gamma_lower(x, df))
        add("chi-squared-upper", x, df, 0, gamma_upper(x, df))
for a, b in [(1, 1), (2, 3), (0.5, 0.5), (5, 200), (50, 50), (500, 5000), (1, 10000), (5000, 5000)]:
    for f in [0.01, 0.1, 0.3, 0.5, 0.8, 0.95, 1, 1.02, 1.1, 1.5]:
        x = f * a / (a + b)
        if x < 1:
            add("beta-lower", x, a, b, beta_lower(x, a, b))

json.dump({"software": {"python": sys.version.split()[0], "mpmath": mp.__version__}, "rows": rows}, sys.stdout)
