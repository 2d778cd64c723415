# SPDX-License-Identifier: GPL-3.0-or-later
"""The coefficient in numpy: prints lines `N/numpy,ns,ns,...`, one number for each repeat."""
import sys
import time

try:
    import numpy
except ImportError:
    sys.exit(0)


def coefficients(amounts, pupils):
    """CV of amounts[year, indicator, section] weighted by pupils[year, section]."""
    total = pupils.sum(axis=1)[:, None]
    mean = amounts.sum(axis=2) / total
    difference = amounts - mean[:, :, None] * pupils[:, None, :]
    squares = numpy.einsum("yis,yis,ys->yi", difference, difference, 1 / pupils)
    return numpy.sqrt(squares / total) / mean


for sections, repeats in ((200, 2000), (200_000, 7)):
    random = numpy.random.default_rng(7)
    pupils = random.integers(20, 2000, (12, sections)).astype(float)
    amounts = numpy.rint(pupils[:, None, :] * random.uniform(3, 9, (12, 7, sections)))
    coefficients(amounts, pupils)
    times = []
    for _ in range(repeats):
        start = time.perf_counter_ns()
        coefficients(amounts, pupils)
        times.append(time.perf_counter_ns() - start)
    print(f"{sections}/numpy," + ",".join(map(str, times)))
