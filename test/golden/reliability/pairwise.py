"""python pairwise.py > pairwise.json

Reliability from covariances of pairs, each of its own respondents, which are not positive definite: pandas' cov, and
the formulas of alpha, its item analysis and the split half on them.
"""
import json

import numpy as np
import pandas as pd

columns = {
    "a": [None, 4, 5, None, 3, None, None, 4],
    "b": [3, 4, 5, 2, None, 3, None, None],
    "c": [None, 4, 7, None, 4, 2, 5, None],
    "d": [5, 3, 5, None, 6, 3, 6, 6],
}


def alpha(matrix):
    k = len(matrix)
    return k / (k - 1) * (1 - np.trace(matrix) / matrix.sum())


def rest(matrix, i):
    others = np.delete(matrix[i], i).sum()
    total = np.delete(np.delete(matrix, i, 0), i, 1).sum()
    return others / np.sqrt(matrix[i, i] * total)


covariances = pd.DataFrame(columns, dtype=float).cov(min_periods=2).to_numpy()
deviations = np.sqrt(np.diag(covariances))
correlations = covariances / np.outer(deviations, deviations)
first, second = [0, 2], [1, 3]
between = covariances[np.ix_(first, second)].sum()
halves = [covariances[np.ix_(half, half)].sum() for half in (first, second)]
r = between / np.sqrt(halves[0] * halves[1])
print(
    json.dumps(
        {
            "software": {"pandas": pd.__version__, "numpy": np.__version__},
            "columns": columns,
            "lowestEigenvalue": np.linalg.eigvalsh(covariances)[0],
            "alpha": alpha(covariances),
            "standardizedAlpha": alpha(correlations),
            "meanInterItemCorrelation": (correlations.sum() - 4) / 12,
            "correctedItemTotal": [rest(covariances, i) for i in range(4)],
            "correlation": r,
            "spearmanBrown": 2 * r / (1 + r),
            "lambda4": 2 * (1 - sum(halves) / covariances.sum()),
        },
        indent=2,
    )
)
