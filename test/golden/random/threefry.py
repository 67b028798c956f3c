# python3 threefry.py > threefry.json (needs randomgen)
import json

import numpy
import randomgen


def words(seed, index, count):
    # The counter is the place in the stream, then the stream; randomgen steps it before it draws.
    generator = randomgen.ThreeFry(key=seed % 2**64, counter=(index * 2**32 - 1) % 2**64, number=2, width=32)
    return [int(word) for word in generator.random_raw(2 * count)]


streams = [(0, 0), (1, 0), (1, 1), (20260101, 999), (-1, 2**32 - 1), (2**53 - 1, 7)]
cases = [{"seed": seed, "index": index, "words": words(seed, index, 8)} for seed, index in streams]
print(json.dumps({"software": f"randomgen {randomgen.__version__}, numpy {numpy.__version__}", "streams": cases}, indent=1))
