# python3 bias-factor.py > bias-factor.json (needs mpmath)
import json
import mpmath
from mpmath import mpf, sqrt

mpmath.mp.dps = 40


def factor(df):
    x = mpf(df) / 2
    return mpmath.exp(mpmath.loggamma(x) - mpmath.loggamma(x - mpf(1) / 2)) / sqrt(x)


cases = [{"df": df, "factor": float(factor(df))} for df in (2, 3, 4, 7, 10, 19, 38, 39, 40, 41, 100, 1001, 10**6)]
print(json.dumps({"software": f"mpmath {mpmath.__version__}", "cases": cases}, indent=2))
