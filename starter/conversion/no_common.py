"""Shared by the no_*.py scripts: they turn the sources' files into Målestok's exchange format (docs/exchange-format.md).

Receipts of provenance: the product does not need them. Run for example
    python3 no_vestfold_kostra.py DATA OUT
where DATA is the directory with the source files (its README names where each came from) and OUT the directory for the figures.
Values stay strings from the source to the result, so that no digit is lost or invented.
"""
import csv
import io
import json
import os
import re
import sys


def arguments():
    if len(sys.argv) != 3:
        sys.exit("usage: %s DATA OUT" % sys.argv[0])
    return sys.argv[1], sys.argv[2]


def rows(*path, **options):
    with open(os.path.join(*path), encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f, **options))


def municipality_codes(data):
    """Every code that SSB's classification 131 has used since 2011, without 9999 (unknown)."""
    folder = os.path.join(data, "reference", "norway")
    with open(os.path.join(folder, "klass131-codesAt-2026-01-01.json"), encoding="utf-8") as f:
        codes = {c["code"] for c in json.load(f)["codes"]}
    with open(os.path.join(folder, "klass131-changes-2011-2024.json"), encoding="utf-8") as f:
        for change in json.load(f)["codeChanges"]:
            codes |= {change["oldCode"], change["newCode"]}
    return {c for c in codes if c and len(c) == 4} - {"9999"}


POPULATION_FILES = {  # raw downloads of SSB's table 07459: persons by municipality and single year of age, in the codes of the time
    "Personer2005-2009.csv": range(2005, 2010), "Personer2010-2014.csv": range(2010, 2015), "Personer2015-2018.csv": range(2015, 2019),
    "Personer2019.csv": [2019], "Personer2020.csv": [2020], "Personer2021.csv": [2021],
}
BEFORE_SANDEFJORD = {"0706", "0719", "0720"}  # Sandefjord, Andebu, Stokke until 2017: the population files have no rows for them
NOT_IN_POPULATION_FILES = {2012: {"1723", "1729"}, 2013: {"1901", "1915"}, 2017: BEFORE_SANDEFJORD}  # gone from that year


def persons(data, name):
    """The rows of one population file as (code, age, year, number). Separator and heading differ from file to file."""
    with open(os.path.join(data, "reference", "norway", "population", name), encoding="latin-1") as f:
        lines = f.read().splitlines()
    if "07459" in lines[0]:  # a title and an empty line come first
        lines = lines[2:]
    for row in csv.DictReader(io.StringIO("\n".join(lines)), delimiter=next(d for d in "\t;," if d in lines[0])):
        for year in POPULATION_FILES[name]:
            code = re.match(r"(?:K-)?(\S+)", row["region"]).group(1)
            yield code, int(re.match(r"\d+", row["age"]).group()), year, int(row["Persons %d" % year])


def codes_in_use(data):
    """year -> the municipality codes that were in use: those that had inhabitants on 1 January (2003-2025)."""
    valid = municipality_codes(data)
    used = {}
    for name in POPULATION_FILES:
        for code, _, year, number in persons(data, name):
            if number and code in valid:
                used.setdefault(year, set()).add(code)
    for year in used:
        for gone, codes in NOT_IN_POPULATION_FILES.items():
            if year < gone:
                used[year] |= codes
    used[2003] = used[2004] = used[2005]
    used[2022] = used[2023] = used[2021]  # no change between 2020 and 2024
    with open(os.path.join(data, "reference", "norway", "klass131-codesAt-2026-01-01.json"), encoding="utf-8") as f:
        used[2024] = used[2025] = {c["code"] for c in json.load(f)["codes"]} - {"9999"}
    return used


def integer(value):
    """'63135.0' of a spreadsheet is the whole number 63135."""
    return value[:-2] if value.endswith(".0") else value


def write(out, dataset, preamble, figures):
    """preamble: (key, text) pairs. figures: (indicator, area, period, value, status[, symbol]) tuples."""
    seen = set()
    for figure in figures:
        if figure[:3] in seen:
            sys.exit("twice: %s" % (figure[:3],))
        seen.add(figure[:3])
    symbols = any(len(f) > 5 and f[5] for f in figures)
    path = os.path.join(out, dataset + ".csv")
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write("# maalestok: figures 1\n# dataset: %s\n" % dataset)
        for key, text in preamble:
            f.write("# %s: %s\n" % (key, text))
        f.write("indicator,area,period,value,status" + (",symbol" if symbols else "") + "\n")
        for figure in sorted(figures, key=lambda x: x[:3]):
            cells = list(figure[:5]) + ([figure[5] if len(figure) > 5 else ""] if symbols else [])
            f.write(",".join(cells) + "\n")
    print("%s: %d rows, %d indicators, %d areas" % (
        path, len(figures), len({f[0] for f in figures}), len({f[1] for f in figures})))
