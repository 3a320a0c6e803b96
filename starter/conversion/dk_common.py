"""What the Danish conversions share: municipality codes, exact decimals and the writing of a figures file.

A conversion is a receipt: it shows how a file in starter/figures came out of the sources. The product never runs it.

    python3 dk_staffing.py DATA        # DATA is the directory that holds denmark/
"""
import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

FIGURES = Path(__file__).resolve().parent.parent / "figures"
MISSING, NOT_APPLICABLE = "..", "."


def denmark():
    """The directory of Danish source files, named by the first argument."""
    if len(sys.argv) != 2:
        sys.exit(f"usage: {Path(sys.argv[0]).name} DATA   (the directory that holds denmark/)")
    return Path(sys.argv[1]) / "denmark"


def read_json(path):
    """JSON with its decimals as written: 4.11 stays 4.11."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def read_csv(path, delimiter=";", encoding="utf-8-sig"):
    with path.open(encoding=encoding, newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def municipality_codes(source):
    """Area code by municipality name: the 98 municipalities of Statistics Denmark's municipality groups, without Christiansø."""
    rows = read_csv(source / "reference" / "dst-kommunegrupper.csv")
    codes = {row["TITEL"]: "DK-" + row["KODE"] for row in rows if row["NIVEAU"] == "2"}
    assert len(codes) == 98, f"98 municipalities expected, found {len(codes)}"
    return codes


def danish_decimal(text):
    """'3,1' as 3.1."""
    return Decimal(text.replace(".", "").replace(",", "."))


def write(dataset, preamble, rows):
    """Writes starter/figures/<dataset>.csv. A row is (indicator, area, period, value, status, symbol), the last two optional."""
    rows = [tuple(row) + ("",) * (6 - len(row)) for row in rows]
    keys = [row[:3] for row in rows]
    assert len(set(keys)) == len(keys), "the same indicator, area and period twice"
    with_symbol = any(row[5] for row in rows)
    FIGURES.mkdir(exist_ok=True)
    path = FIGURES / f"{dataset}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("# maalestok: figures 1\n")
        file.write(f"# dataset: {dataset}\n")
        for name, text in preamble.items():
            file.write(f"# {name}: {text}\n")
        out = csv.writer(file, lineterminator="\n")
        header = ["indicator", "area", "period", "value", "status", "symbol"]
        out.writerow(header if with_symbol else header[:5])
        for row in sorted(rows, key=order):
            out.writerow(row if with_symbol else row[:5])
    print(f"{path.name}: {len(rows)} rows, {len({row[0] for row in rows})} indicators")


def order(row):
    """By indicator, then the country before the municipalities by number, then the period."""
    indicator, area, period = row[:3]
    return indicator, float(area[3:] or 0), period
