"""network.py COUNT FOLDER: connections, delays and start values of the bench network, drawn by NumPy's default generator with seed 42.

Each cell reaches every cell with probability 80 / COUNT. At COUNT = 4,000 one second has exactly 22,417 spikes.
"""
import sys
from pathlib import Path

import numpy as np

count, folder = int(sys.argv[1]), Path(sys.argv[2])
draw = np.random.default_rng(42)
reached = []
for _ in range(count):
    how_many = draw.binomial(count, 80.0 / count)
    reached.append(np.sort(draw.choice(count, size=how_many, replace=False)))
rows = np.concatenate([[0], np.cumsum([len(one) for one in reached])])
targets = np.concatenate(reached)
start = -60 + 10 * draw.random(count)
delays = draw.integers(1, 51, size=len(targets))
for name, numbers in (("rows", rows), ("targets", targets), ("delays", delays)):
    numbers.astype("<i4").tofile(folder / name)
start.astype("<f8").tofile(folder / "start")
