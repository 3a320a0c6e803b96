"""The national survey among parents with children in day care, October 2021 to February 2022, per municipality.

Only the municipality tables of Benchmarkingenheden's report are used. The file also holds an `overallSatisfaction` per institution:
that is an estimate by the author of the repository and never becomes a figure here.
The published difference (benchmarkingindikatoren) is left out too: the catalogue derives it, and this script checks that the two agree."""
from decimal import Decimal

from dk_common import MISSING, denmark, municipality_codes, read_json, write

SCORES = {
    "actual": "dk.kindergarten.parent_satisfaction",
    "expected": "dk.kindergarten.parent_satisfaction_expected",
    "dagpleje": "dk.kindergarten.parent_satisfaction_family_day_care",
    "vuggestue": "dk.kindergarten.parent_satisfaction_0_2",
    "boernehave": "dk.kindergarten.parent_satisfaction_3_5",
    "respondents": "dk.kindergarten.parent_satisfaction_respondents",
}

PREAMBLE = {
    "title.da": "Forældrenes tilfredshed med dagtilbud, 98 kommuner 2021/22",
    "title.nb": "Foreldrenes tilfredshet med danske barnehager, 98 kommuner 2021/22",
    "title.en": "Parents' satisfaction with Danish day care, 98 municipalities 2021/22",
    "source": "Indenrigs- og Sundhedsministeriets Benchmarkingenhed",
    "table": "Brugertilfredshed på dagtilbudsområdet, bilag 2, tabel 1 og 3",
    "address": "https://www.benchmark.dk/analyser/dagtilbud-skole-og-uddannelse/brugertilfredshed-paa-dagtilbudsomraadet",
    "retrieved": "2026-04-01",
    "licence": "free reuse, name the source",
    "note.da": "120.976 forældre svarede fra oktober 2021 til februar 2022. Private institutioner er ikke med. "
               "Danmarks Statistiks tommelfingerregel: en forskel mellem to kommuner er som regel først sikker, når den er større end 0,1.",
    "note.nb": "120 976 foreldre svarte fra oktober 2021 til februar 2022. Private institusjoner er ikke med. "
               "Danmarks Statistiks tommelfingerregel: en forskjell mellom to kommuner er som regel først sikker når den er større enn 0,1.",
    "note.en": "120,976 parents answered between October 2021 and February 2022. Private institutions are not included. "
               "Statistics Denmark's rule of thumb: a difference between two municipalities is usually certain only if it is larger than 0.1.",
}


def main():
    source = denmark()
    codes = municipality_codes(source)
    municipalities = read_json(source / "institutionsguide" / "raw" / "parent-satisfaction.json")["municipalities"]
    assert municipalities.keys() == codes.keys()
    assert sum(answers["respondents"] for answers in municipalities.values()) == 120976
    rows = []
    for name, answers in municipalities.items():
        rounding = abs(answers["actual"] - answers["expected"] - answers["indicator"])
        assert rounding <= Decimal("0.01"), (name, answers)
        for field, indicator in SCORES.items():
            score = answers[field]
            rows.append((indicator, codes[name], "2021/22", score) if score is not None
                        else (indicator, codes[name], "2021/22", MISSING, "", "-"))
    write("dk-parent-satisfaction", PREAMBLE, rows)


main()
