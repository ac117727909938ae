# The same updates in NumPy, with float64 as the game has: microseconds an update, one JSON line.
# `python3 tools/bench/learning.py 2-8-8-3:10:tanh 64-16-10:32:relu`; exits with 3 where there is no NumPy.
import json
import sys

from timing import micros_per_call

try:
    import numpy as np
except ImportError:
    sys.exit(3)

RATE = 0.0078125


def network_of(sizes, batch, activator):
    rng = np.random.default_rng(11)
    weights = [rng.standard_normal((rows, columns)) * 0.3 for rows, columns in zip(sizes, sizes[1:])]
    biases = [np.zeros(columns) for columns in sizes[1:]]
    inputs = rng.standard_normal((batch, sizes[0]))
    targets = np.eye(sizes[-1])[rng.integers(0, sizes[-1], batch)]
    last = len(weights) - 1

    def update():
        outputs = [inputs]
        for layer, (w, b) in enumerate(zip(weights, biases)):
            z = outputs[-1] @ w + b
            if layer == last:
                e = np.exp(z - z.max(1, keepdims=True))
                outputs.append(e / e.sum(1, keepdims=True))
            else:
                outputs.append(np.tanh(z) if activator == "tanh" else np.maximum(z, 0))
        error = (outputs[-1] - targets) / batch
        for layer in range(last, -1, -1):
            slope, lean = outputs[layer].T @ error, error.sum(0)
            if layer > 0:
                y = outputs[layer]
                error = (error @ weights[layer].T) * (1 - y * y if activator == "tanh" else y > 0)
            weights[layer] -= RATE * slope
            biases[layer] -= RATE * lean

    return update


results = {}
for asked in sys.argv[1:]:
    shape, batch, activator = asked.split(":")
    results[asked] = micros_per_call(network_of([int(size) for size in shape.split("-")], int(batch), activator))
print(json.dumps(results))
