# How long a piece of work takes, for the comparisons with NumPy.
import time

RUN_SECONDS = 0.15


def micros_per_call(work):
    """Over about RUN_SECONDS; the first, shorter runs warm up."""
    calls = 1
    while True:
        start = time.perf_counter()
        for _ in range(calls):
            work()
        passed = time.perf_counter() - start
        if passed >= RUN_SECONDS:
            return passed / calls * 1e6
        calls = max(calls * 2, int(calls * RUN_SECONDS * 1.1 / passed)) if passed > 1e-3 else calls * 10
