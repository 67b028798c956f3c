# python3 screening.py > screening.json (needs numpy)
# Longest runs of equal answers and standard deviations of respondents' own answers, missing answers passed over.
import itertools
import json
import platform

import numpy as np

rng = np.random.default_rng(2005)
n, items = 80, 12
answers = np.clip(np.round(4.5 + rng.normal(size=(n, 1)) + rng.normal(size=(n, items)) * rng.uniform(0, 2, size=(n, 1))), 1, 7)
answers[rng.random((n, items)) < 0.15] = np.nan
answers[3] = np.nan
answers[4, 1:] = np.nan
answers[5, 2:] = [np.nan] * (items - 2)

rows = []
for row in answers:
    given = row[~np.isnan(row)]
    rows.append({
        "answered": int(given.size),
        "longest": max((len(list(group)) for _, group in itertools.groupby(given)), default=0),
        "deviation": float(np.std(given, ddof=1)) if given.size > 1 else None,
    })
print(json.dumps({
    "software": f"Python {platform.python_version()}, numpy {np.__version__}",
    "answers": {f"i{j + 1}": [None if np.isnan(x) else int(x) for x in answers[:, j]] for j in range(items)},
    "respondents": rows,
}))
