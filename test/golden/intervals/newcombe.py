# python3 newcombe.py > newcombe.json (needs statsmodels)
import json

import statsmodels
from statsmodels.stats.proportion import confint_proportions_2indep


def case(count1, n1, count2, n2, confidence):
    lower, upper = confint_proportions_2indep(
        count1, n1, count2, n2, method="newcomb", compare="diff", alpha=1 - confidence
    )
    return {"counts": [count1, count2], "n": [n1, n2], "confidence": confidence, "lower": lower, "upper": upper}


cases = [
    case(56, 70, 48, 80, 0.95),
    case(9, 10, 3, 10, 0.95),
    case(5, 56, 0, 29, 0.9),
    case(0, 10, 0, 20, 0.95),
    case(10, 10, 0, 20, 0.99),
    case(3021, 5000, 411, 700, 0.95),
]
print(json.dumps({"software": f"statsmodels {statsmodels.__version__}", "cases": cases}, indent=1))
