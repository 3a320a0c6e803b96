"""Makes exact/*_slacks.csv: slacks-based and additive models, independently of the engine.

    python3 slacks.py degenerate12 muni356        (Python 3.11, SciPy 1.17.1, HiGHS; about a minute)

SciPy's linprog(method="highs") finds an optimum in doubles. Its positive variables, filled up with columns of the smallest
reduced cost, are then solved as a basis in exact fractions: the value is kept only when the exact primal solution is
nonnegative and no exact reduced cost is negative, and printed as the nearest double. What cannot be verified so is not
printed. Models: Tone (2001), doi:10.1016/S0377-2217(99)00407-5, made linear by Charnes and Cooper (1962); variables that
are zero for the unit are left out of its mean. The additive model: Charnes and others (1985), doi:10.1016/0304-4076(85)90133-2.
"""
import csv
import os
import sys
from fractions import Fraction

import numpy as np
from scipy.optimize import linprog

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = {"degenerate12": ("degenerate12", 2), "muni356": ("muni356_2x3", 2)}


def data(name):
    file, m = FILES[name]
    with open(f"{HERE}/data/{file}.csv") as f:
        rows = list(csv.reader(f))[1:]
    x = [[float(v) for v in row[1 : 1 + m]] for row in rows]
    y = [[float(v) for v in row[1 + m :]] for row in rows]
    return [row[0] for row in rows], x, y


def program(x, y, o, measure, rts):
    """min c·z, A z = b, z ≥ 0 in fractions; z = λ, s⁻, s⁺, t (fractional only), slack of Σλ."""
    n, m, s = len(x), len(x[0]), len(y[0])
    fraction = [Fraction(v) for v in x[o] + y[o]]
    additive = measure == "additive"
    weights = []
    for i, v in enumerate(fraction):
        of_input = i < m
        counts = additive or (measure != "sbm-out" if of_input else measure != "sbm-in")
        side = fraction[:m] if of_input else fraction[m:]
        used = sum(1 for w in side if w > 0)
        weights.append(Fraction(1) if additive else Fraction(1, used) / v if counts and v > 0 else Fraction(0))
    if all(w == 0 for w in weights):
        return None
    columns = n + m + s + (0 if additive else 1) + (1 if rts in ("nirs", "ndrs") else 0)
    t = None if additive else n + m + s
    rows, b = [], []
    for i in range(m + s):
        row = [Fraction(0)] * columns
        for j in range(n):
            row[j] = Fraction(x[j][i] if i < m else y[j][i - m])
        row[n + i] = Fraction(1 if i < m else -1)
        if t is not None:
            row[t] = -fraction[i]
        rows.append(row)
        b.append(fraction[i] if additive else Fraction(0))
    if rts != "crs":
        row = [Fraction(1)] * n + [Fraction(0)] * (columns - n)
        if t is not None:
            row[t] = Fraction(-1)
        if rts in ("nirs", "ndrs"):
            row[-1] = Fraction(1 if rts == "nirs" else -1)
        rows.append(row)
        b.append(Fraction(1) if additive else Fraction(0))
    c = [Fraction(0)] * columns
    for i in range(m):
        c[n + i] = -weights[i]
    if additive:
        for k in range(s):
            c[n + m + k] = -weights[m + k]
    else:
        c[t] = Fraction(1)
        row = [Fraction(0)] * columns
        row[t] = Fraction(1)
        for k in range(s):
            row[n + m + k] = weights[m + k]
        rows.append(row)
        b.append(Fraction(1))
    return c, rows, b


def solve(matrix, rhs):
    """Gauss–Jordan in fractions; None when singular."""
    size = len(matrix)
    a = [list(matrix[i]) + [rhs[i]] for i in range(size)]
    for k in range(size):
        p = next((i for i in range(k, size) if a[i][k] != 0), None)
        if p is None:
            return None
        a[k], a[p] = a[p], a[k]
        inverse = 1 / a[k][k]
        a[k] = [v * inverse for v in a[k]]
        for i in range(size):
            if i != k and a[i][k] != 0:
                f = a[i][k]
                a[i] = [v - f * w for v, w in zip(a[i], a[k])]
    return [row[-1] for row in a]


def independent(columns, order, size):
    """The first columns in this order that are linearly independent."""
    basis, echelon = [], []
    for j in order:
        v = list(columns[j])
        for pivot, e in echelon:
            if v[pivot] != 0:
                f = v[pivot] / e[pivot]
                v = [a - f * b for a, b in zip(v, e)]
        pivot = next((i for i, a in enumerate(v) if a != 0), None)
        if pivot is not None:
            echelon.append((pivot, v))
            basis.append(j)
            if len(basis) == size:
                return basis
    return None


def verified(c, rows, b):
    columns = list(zip(*rows))
    scale = [float(max(abs(v) for v in row)) for row in rows]
    a = np.array([[float(v) / s for v in row] for row, s in zip(rows, scale)])
    answer = linprog([float(v) for v in c], A_eq=a, b_eq=[float(v) / s for v, s in zip(b, scale)], method="highs",
                     options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10})
    if answer.status == 3:
        return "UNBOUNDED"
    if answer.status != 0:
        return None
    z = answer.x
    reduced = np.array([float(v) for v in c]) - a.T @ answer.eqlin.marginals
    for least in (1e-9, 1e-7, 1e-12):
        positive = sorted((j for j in range(len(c)) if z[j] > least), key=lambda j: -z[j])
        others = sorted((j for j in range(len(c)) if z[j] <= least), key=lambda j: (abs(reduced[j]), j))
        basis = independent(columns, positive + others, len(rows))
        if basis is None:
            continue
        matrix = [[columns[j][i] for j in basis] for i in range(len(rows))]
        primal = solve(matrix, b)
        dual = solve([list(row) for row in zip(*matrix)], [c[j] for j in basis])
        if primal is None or dual is None or min(primal) < 0:
            continue
        if all(c[j] - sum(d * v for d, v in zip(dual, columns[j])) >= 0 for j in range(len(c))):
            return sum(c[j] * v for j, v in zip(basis, primal))
    return None


def main(names):
    for name in names:
        units, x, y = data(name)
        kept, dropped = 0, 0
        with open(f"{HERE}/exact/{name}_slacks.csv", "w", newline="") as f:
            out = csv.writer(f, lineterminator="\n")
            out.writerow(["dmu", "measure", "rts", "score"])
            for measure in ("sbm", "sbm-in", "sbm-out", "additive"):
                for rts in ("crs", "vrs", "nirs", "ndrs"):
                    if name == "muni356" and rts in ("nirs", "ndrs"):
                        continue
                    for o, unit in enumerate(units):
                        made = program(x, y, o, measure, rts)
                        value = None if made is None else verified(*made)
                        if value is None:
                            dropped += 1
                            continue
                        kept += 1
                        if value != "UNBOUNDED":
                            value = repr(float(-value if measure == "additive" else value))
                        out.writerow([unit, measure, rts, value])
        print(name, "verified", kept, "not verified", dropped)


main(sys.argv[1:])
