"""Makes exact/panel_malmquist.csv: the Malmquist index with all its parts along a panel with holes, independently of the engine.

    python3 malmquist.py        (Python 3.11, SciPy 1.17.1, HiGHS; a few seconds)

data/panel.csv is drawn here too (seed 20261122): 30 units over four years with two inputs and two outputs; some units are missing
in a year. Every distance is a linear program for SciPy's linprog(method="highs"), written as Färe, Grosskopf, Norris and Zhang
(1994) define it; one under constant returns is also solved in its multiplier form, and kept only when both agree to 1e-11. Parts:

    effch = d11/d00, techch = sqrt(d10/d11 d00/d01), malmquist = sqrt(d10/d00 d11/d01)     under constant returns
    pech = d11v/d00v, sech = effch/pech                                                   Färe and others (1994)
    techch_v = sqrt(d10v/d11v d00v/d01v), sech_v = malmquist/(pech techch_v)              Ray, Desli (1997)
    cumulative: the product of malmquist since the unit's chain began; a year without the unit ends a chain

An infeasible distance leaves what is built from it empty.
"""
import csv
import math
import os
import random

import numpy as np
from scipy.optimize import linprog

HERE = os.path.dirname(os.path.abspath(__file__))
TIGHT = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}


def panel():
    draw = random.Random(20261122)
    rows = []
    for u in range(30):
        size = math.exp(draw.gauss(0, 0.7))
        for year in range(2021, 2025):
            x = [round(100 * size * math.exp(draw.gauss(0, 0.25)), 3) for _ in range(2)]
            made = (x[0] * x[1]) ** 0.45 * math.exp(0.03 * (year - 2021) - abs(draw.gauss(0, 0.25)))
            share = draw.uniform(0.15, 0.85)
            y = [round(made * share, 3), round(made * (1 - share), 3)]
            if draw.random() > 0.12:
                rows.append([f"U{u + 1}", str(year)] + x + y)
    with open(f"{HERE}/data/panel.csv", "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["dmu", "year", "x1", "x2", "y1", "y2"])
        out.writerows(rows)
    return rows


def envelopment(x, y, xs, ys, variable, orientation):
    """min theta or max phi over lambda, against the columns xs, ys."""
    n = len(xs)
    c = np.zeros(n + 1)
    c[0] = 1 if orientation == "in" else -1
    a, b = [], []
    for i in range(2):
        a.append([-x[i] if orientation == "in" else 0.0] + [r[i] for r in xs])
        b.append(0.0 if orientation == "in" else x[i])
    for k in range(2):
        a.append([0.0 if orientation == "in" else y[k]] + [-r[k] for r in ys])
        b.append(-y[k] if orientation == "in" else 0.0)
    equal = {"A_eq": [[0.0] + [1.0] * n], "b_eq": [1.0]} if variable else {}
    answer = linprog(c, A_ub=a, b_ub=b, method="highs", options=TIGHT, **equal)
    if answer.status == 2:
        return None
    assert answer.status == 0, answer.message
    return answer.x[0]


def multiplier(x, y, xs, ys, orientation):
    """The same under constant returns by prices: max u.y with v.x = 1, or min v.x with u.y = 1."""
    a = [[-r[0], -r[1], q[0], q[1]] for r, q in zip(xs, ys)]
    inward = orientation == "in"
    c = [0, 0, -y[0], -y[1]] if inward else [x[0], x[1], 0, 0]
    equal = [x[0], x[1], 0, 0] if inward else [0, 0, y[0], y[1]]
    answer = linprog(c, A_ub=a, b_ub=[0.0] * len(a), A_eq=[equal], b_eq=[1.0], method="highs", options=TIGHT)
    assert answer.status == 0, answer.message
    return abs(answer.fun)


def distance(unit, reference, variable, orientation):
    x, y = unit[2:4], unit[4:6]
    xs, ys = [r[2:4] for r in reference], [r[4:6] for r in reference]
    value = envelopment(x, y, xs, ys, variable, orientation)
    if not variable:
        other = multiplier(x, y, xs, ys, orientation)
        assert abs(value - other) <= 1e-11 * value, (unit, value, other)
    return value


def over(a, b):
    return None if a is None or b is None else a / b


def mean(a, b):
    return None if a is None or b is None else math.sqrt(a * b)


def written(value):
    return "" if value is None else repr(float(value))


def main():
    rows = panel()
    years = sorted({row[1] for row in rows})
    by_year = {year: [row for row in rows if row[1] == year] for year in years}
    with open(f"{HERE}/exact/panel_malmquist.csv", "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow("orient,dmu,from,to,malmquist,effch,techch,pech,sech,techch_v,sech_v,cumulative".split(","))
        for orientation in ("in", "out"):
            chain = {}
            for before, after in zip(years, years[1:]):
                earlier = {row[0]: row for row in by_year[before]}
                running = {}
                for unit in by_year[after]:
                    if unit[0] not in earlier:
                        continue
                    old = earlier[unit[0]]
                    d = {}
                    for variable in (False, True):
                        for i, who in enumerate((old, unit)):
                            for j, year in enumerate((before, after)):
                                d[variable, i, j] = distance(who, by_year[year], variable, orientation)
                    c = lambda i, j: d[False, i, j]
                    v = lambda i, j: d[True, i, j]
                    index = mean(over(c(1, 0), c(0, 0)), over(c(1, 1), c(0, 1)))
                    effch = over(c(1, 1), c(0, 0))
                    techch = mean(over(c(1, 0), c(1, 1)), over(c(0, 0), c(0, 1)))
                    pech = over(v(1, 1), v(0, 0))
                    techch_v = mean(over(v(1, 0), v(1, 1)), over(v(0, 0), v(0, 1)))
                    running[unit[0]] = chain.get(unit[0], 1.0) * index
                    out.writerow([orientation, unit[0], before, after] + [written(w) for w in (
                        index, effch, techch, pech, over(effch, pech), techch_v, over(over(index, pech), techch_v),
                        running[unit[0]])])
                chain = running


main()
