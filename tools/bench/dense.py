# The same passes in NumPy, with float64 as the game has: microseconds a pass, one JSON line.
# `python3 tools/bench/dense.py 64-16-10 784-128-10 …`; exits with 3 where there is no NumPy.
import json
import sys

from timing import micros_per_call

try:
    import numpy as np
except ImportError:
    sys.exit(3)


def layers_of(sizes):
    rng = np.random.default_rng(11)
    return [(rng.standard_normal((rows, columns)), rng.standard_normal(columns)) for rows, columns in zip(sizes, sizes[1:])]


def forward(x, layers):
    for weights, bias in layers[:-1]:
        x = np.maximum(x @ weights + bias, 0)
    weights, bias = layers[-1]
    return x @ weights + bias


results = {}
for shape in sys.argv[1:]:
    sizes = [int(size) for size in shape.split("-")]
    layers = layers_of(sizes)
    x = np.random.default_rng(12).random(sizes[0])
    results[shape] = micros_per_call(lambda: forward(x, layers))
print(json.dumps(results))
