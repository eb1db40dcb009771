"""The gauge block of JCGM 101:2008, 9.5 in numpy: the milliseconds of the best of five runs of a million trials."""
import time

import numpy as np

TRIALS = 10**6


def run(seed):
    random = np.random.default_rng(seed)

    def student(location, scale, freedom):
        return location + scale * random.standard_t(freedom, TRIALS)

    def inexact(lower, upper, inexactness):
        start = lower - inexactness + 2 * inexactness * random.random(TRIALS)
        return start + (lower + upper - 2 * start) * random.random(TRIALS)

    length, difference = student(50000623, 25, 18), student(215, 6, 24)
    first, second = student(0, 4, 5), student(0, 7, 8)
    expansion = random.uniform(9.5e-6, 13.5e-6, TRIALS)
    warmth = random.normal(-0.1, 0.2, TRIALS) + 0.5 * np.sin(2 * np.pi * random.random(TRIALS))
    bent = inexact(-1e-6, 1e-6, 1e-7) * warmth + expansion * inexact(-0.05, 0.05, 0.025)
    values = length + difference + first + second - length * bent - 50000000
    mean, deviation = values.mean(), values.std(ddof=1)
    values.sort()
    span = int(0.99 * TRIALS + 0.5)
    start = (values[span:] - values[: TRIALS - span]).argmin()
    return mean, deviation, values[start], values[start + span]


best = float("inf")
for seed in range(5):
    began = time.process_time()
    run(seed)
    best = min(best, time.process_time() - began)
print(best * 1000)
