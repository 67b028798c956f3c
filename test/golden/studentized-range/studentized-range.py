"""Upper tails and quantiles of the studentized range. Run: python studentized-range.py > studentized-range.json

R's ptukey is off by up to 4e-4 for few degrees of freedom and many groups (its own help warns); scipy integrates to 1e-11.
"""
import json

import scipy
from scipy.stats import studentized_range

cases = []
for groups in (2, 3, 5, 12, 60):
    for df in (1, 2.5, 8, 33.3, 400):
        tails = [[q, float(studentized_range.sf(q, groups, df))] for q in (0.2, 1.5, 3.4, 5.9, 12)]
        cases.append({"groups": groups, "df": df, "tails": tails, "q05": float(studentized_range.isf(0.05, groups, df))})
print(json.dumps({"scipy": scipy.__version__, "cases": cases}, indent=1))
