"""Staffing in day care 2017-2023, from the raw rows of uddannelsesstatistik.dk.

The source has two measures, "til og med 2022" and "fra 2023"; each row fills exactly one of them.
It writes 0 where a municipality has no such offer. No employee looks after nought children, so 0 becomes "not applicable"."""
from dk_common import NOT_APPLICABLE, danish_decimal, denmark, municipality_codes, read_json, write

OFFER = {
    "Dagpleje": "dk.kindergarten.children_per_adult_family_day_care",
    "0-2 år": "dk.kindergarten.children_per_adult_0_2",
    "3-5 år": "dk.kindergarten.children_per_adult_3_5",
}

PREAMBLE = {
    "title.da": "Normering i dagtilbud, 98 kommuner 2017–2023",
    "title.nb": "Bemanning i danske barnehager, 98 kommuner 2017–2023",
    "title.en": "Staffing in Danish day care, 98 municipalities 2017–2023",
    "source": "Børne- og Undervisningsministeriet, Uddannelsesstatistik",
    "table": "Normering kommune til og med 2022; Normering kommune fra 2023",
    "address": "https://uddannelsesstatistik.dk",
    "retrieved": "2026-03-28",
    "licence": "free reuse, name the source",
    "note.da": "Fra 2023 opgøres tallene efter en ny metode: en ændring fra 2022 til 2023 kan skyldes metoden. "
               "Private institutioner er ikke med. Hvor kommunen ikke har tilbuddet (0 i kilden), står der »ikke relevant«.",
    "note.nb": "Fra 2023 er tallene laget etter en ny metode: en endring fra 2022 til 2023 kan skyldes metoden. "
               "Private institusjoner er ikke med. Der kommunen ikke har tilbudet (0 i kilden), står det «ikke aktuelt».",
    "note.en": "A new method is used from 2023: a change from 2022 to 2023 may be due to the method. "
               "Private institutions are not included. Where a municipality has no such offer (0 in the source), the figure is not applicable.",
}


def main():
    source = denmark()
    codes = municipality_codes(source)
    rows = []
    for row in read_json(source / "institutionsguide" / "raw" / "normering-kommune-all.json"):
        year = row["[År].[År].[År]"]
        until_2022, from_2023 = row["Normering kommune til og med 2022"], row["Normering kommune fra 2023"]
        assert bool(until_2022) == (year <= "2022") and bool(from_2023) == (year >= "2023"), row
        children = danish_decimal(until_2022 or from_2023)
        indicator = OFFER[row["[Pasningstilbud].[Pasningstilbud].[Pasningstilbud]"]]
        area = codes[row["[Kommune].[Navn].[Navn]"]]
        rows.append((indicator, area, year, children) if children else (indicator, area, year, NOT_APPLICABLE, "", "0"))
    write("dk-staffing", PREAMBLE, rows)


main()
