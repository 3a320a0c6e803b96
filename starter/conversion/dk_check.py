"""Checks the Danish starter files against docs/exchange-format.md and, when DATA is given, against denmark/dk_starter_tidy.csv.

    python3 dk_check.py [DATA]         # needs PyYAML; prints what is wrong, and nothing else but a count
"""
import csv
import datetime
import re
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import yaml

STARTER = Path(__file__).resolve().parent.parent
LANGUAGES = ("da", "nb", "en")
PERSPECTIVES = set("resource_input coverage productivity accessibility measured_quality perceived_quality employees price need context".split())
UNITS = set("NOK DKK person pupil child place full_time_equivalent hour day minute month percent permille points count year km2".split())
FIELDS = set("code service perspective kind unit decimals polarity headline numerator denominator formula source source_table "
             "disclosure owner next_review keywords nb da en".split())
NUMBER = re.compile(r"-?\d+(\.\d+)?")
PERIOD = re.compile(r"\d{4}(/\d\d|Q[1-4]|M(0[1-9]|1[0-2]))?")
TIDY = {
    "Normering: børn pr. pædagogisk medarbejder, 0-2 år": "dk.kindergarten.children_per_adult_0_2",
    "Normering: børn pr. pædagogisk medarbejder, 3-5 år": "dk.kindergarten.children_per_adult_3_5",
    "Normering: børn pr. pædagogisk medarbejder, Dagpleje": "dk.kindergarten.children_per_adult_family_day_care",
    "Takst dagpleje, årlig forældrebetaling": "dk.kindergarten.price_family_day_care",
    "Takst vuggestue": "dk.kindergarten.price_0_2",
    "Takst børnehave": "dk.kindergarten.price_3_5",
    "Takst SFO": "dk.school.after_school_price",
    "Andel pædagoger": "dk.kindergarten.pedagogue_share",
    "Sygefravær, dage pr. fuldtid (dagtilbud)": "dk.kindergarten.sick_leave",
    "Udgift pr. barn i dagtilbud": "dk.kindergarten.cost_per_child",
    "BTU dagtilbud: faktisk forældretilfredshed (1-5)": "dk.kindergarten.parent_satisfaction",
    "BTU: forventet tilfredshed (1-5)": "dk.kindergarten.parent_satisfaction_expected",
    "BTU: antal besvarelser": "dk.kindergarten.parent_satisfaction_respondents",
    "BTU dagpleje": "dk.kindergarten.parent_satisfaction_family_day_care",
    "BTU vuggestue": "dk.kindergarten.parent_satisfaction_0_2",
    "BTU børnehave": "dk.kindergarten.parent_satisfaction_3_5",
    "Klassekvotient folkeskole": "dk.school.class_size",
    "Nettodriftsudgift pr. indb.: 6.45.51 Sekretariat og forvaltninger": "dk.administration.net_per_inhabitant",
    "Nettodriftsudgift pr. indb.: 0.28.20 Grønne områder og naturpladser": "dk.parks.net_per_inhabitant",
    "Nettodriftsudgift pr. indb.: 5.30.27 Pleje og omsorg m.v. af primært ældre undtaget frit valg af leverandør":
        "dk.elderly_care.net_per_inhabitant",
}
faults = []


def expect(right, *what):
    if not right:
        faults.append(" ".join(str(part) for part in what))


def read_catalogue():
    services = {service["code"] for service in yaml.safe_load((STARTER / "catalogue" / "services.yaml").read_text("utf-8"))["services"]}
    catalogue = {}
    for path in sorted((STARTER / "catalogue").glob("dk-*.yaml")):
        text = path.read_text("utf-8")
        expect(text.endswith("\n") and "\r" not in text, path.name, "line ends")
        for indicator in yaml.safe_load(text):
            code = indicator["code"]
            expect(code not in catalogue, code, "twice")
            expect(re.fullmatch("[a-z][a-z0-9._]*", code), code, "is no code")
            catalogue[code] = indicator
            expect(set(indicator) <= FIELDS, code, set(indicator) - FIELDS)
            expect(indicator["service"] in services, code, indicator["service"])
            expect(indicator["perspective"] in PERSPECTIVES, code, indicator["perspective"])
            expect(indicator["kind"] in ("stock", "flow", "ratio"), code, indicator["kind"])
            expect(indicator["polarity"] in ("higher_is_better", "lower_is_better", "neutral"), code, indicator["polarity"])
            expect(set(re.split("[/*]", indicator["unit"])) <= UNITS, code, indicator["unit"])
            expect(type(indicator["headline"]) is bool and type(indicator["decimals"]) is int, code, "headline or decimals")
            expect(type(indicator["next_review"]) is datetime.date and indicator["next_review"].year == 2027, code, "next_review")
            expect(all(type(word) is str for word in indicator["keywords"]), code, "keywords")
            for language in LANGUAGES:
                texts = indicator[language]
                expect(set(texts) - {"caveat"} == {"name", "short", "description", "why"}, code, language, "texts")
                expect(all(type(text) is str and text.strip() for text in texts.values()), code, language, "empty text")
                expect(len(texts["short"]) < 45, code, language, "short is too long:", texts["short"])
            expect(len({"caveat" in indicator[language] for language in LANGUAGES}) == 1, code, "caveat not in all languages")
    for code, indicator in catalogue.items():
        for part in [indicator.get("numerator"), indicator.get("denominator"), *re.findall(r"dk\.[a-z0-9._]+", indicator.get("formula", ""))]:
            expect(part is None or part in catalogue, code, "refers to", part)
    return catalogue


def read_figures(catalogue):
    figures = {}
    for path in sorted((STARTER / "figures").glob("dk-*.csv")):
        text = path.read_text("utf-8")
        expect(text.endswith("\n") and "\r" not in text, path.name, "line ends")
        preamble = dict(line[2:].split(": ", 1) for line in text.splitlines() if line.startswith("#"))
        expect(preamble["maalestok"] == "figures 1" and preamble["dataset"] == path.stem, path.name, "head")
        for name in ("title.da", "title.nb", "title.en", "source", "retrieved", "licence"):
            expect(preamble.get(name), path.name, "lacks", name)
        datetime.date.fromisoformat(preamble["retrieved"])
        for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
            key = row["indicator"], row["area"], row["period"]
            expect(key not in figures, *key, "twice")
            expect(row["indicator"] in catalogue and "formula" not in catalogue[row["indicator"]], *key, "indicator")
            expect(re.fullmatch(r"DK(-[1-8]\d\d)?", row["area"]) and row["area"] != "DK-411", *key, "area")
            expect(PERIOD.fullmatch(row["period"]), *key, "period")
            expect(row["value"] in ("..", ".", ":", "...") or NUMBER.fullmatch(row["value"]), *key, row["value"])
            expect(set(row["status"]) <= set("per"), *key, row["status"])
            figures[key] = row["value"]
    expect({key[0] for key in figures} == {code for code, indicator in catalogue.items() if "formula" not in indicator}, "indicators without figures")
    return figures


def compare(figures, tidy):
    """Every value of the derived file stands here too, except the published difference, which the catalogue derives."""
    seen = Counter()
    with tidy.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            area = "DK-" + row["municipality_code"] if row["municipality_code"].strip("0") else "DK"
            if row["indicator"] == "BTU: benchmarkingindikator":
                continue
            code = TIDY[row["indicator"]]
            period = "2021/22" if "parent_satisfaction" in code else row["year"]
            mine = figures.get((code, area, period))
            expect(mine is not None and NUMBER.fullmatch(mine) and Decimal(mine) == Decimal(row["value"]), code, area, period, mine, "tidy:", row["value"])
            seen[code] += 1
    for code, count in seen.items():
        numbers = sum(1 for key, value in figures.items() if key[0] == code and NUMBER.fullmatch(value))
        expect(numbers == count, code, numbers, "figures, tidy has", count)


catalogue = read_catalogue()
figures = read_figures(catalogue)
if len(sys.argv) > 1:
    compare(figures, Path(sys.argv[1]) / "denmark" / "dk_starter_tidy.csv")
print("\n".join(faults) or f"{len(catalogue)} indicators, {sum(i['headline'] for i in catalogue.values())} of them headlines, {len(figures)} figures: all in order")
sys.exit(bool(faults))
