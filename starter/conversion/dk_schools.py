"""Figures of Danish municipal schools (folkeskoler), one by one: well-being, absence and grades of the school year 2024/25. Only schools that the
source files as municipal are taken. An absence of exactly 0 stands at schools with hundreds of pupils: nothing was reported, and the figure is missing."""
import json
from decimal import Decimal

INDICATORS = {"tg": "dk.school.wellbeing", "fp": "dk.school.absence", "k": "dk.school.grades"}
PREAMBLE = {
    "title.da": "Folkeskoler: trivsel, fravær og karakterer, skole for skole 2024/25",
    "title.nb": "Danske folkeskoler: trivsel, fravær og karakterer, skole for skole 2024/25",
    "title.en": "Danish municipal schools: well-being, absence and grades, school by school 2024/25",
    "source": "Børne- og Undervisningsministeriet, Uddannelsesstatistik",
    "table": "Skoleoverblik; Trivselsindikatorer",
    "address": "https://uddannelsesstatistik.dk",
    "retrieved": "2026-04-10",
    "licence": "free reuse, name the source",
    "note.da": "Skoler, kilden regner som folkeskoler. Et fravær på 0 i kilden betyder, at intet er indberettet, og er her uden tal.",
    "note.nb": "Skoler som kilden regner som folkeskoler. Et fravær på 0 i kilden betyr at ingenting er rapportert, og står her uten tall.",
    "note.en": "Schools that the source counts as municipal. An absence of 0 in the source means that nothing was reported, and has no figure here.",
}


def schools_with_figures(source):
    raw = json.loads((source / "institutionsguide" / "raw" / "skole-data.json").read_text("utf-8"), parse_float=Decimal)
    assert set(raw["dataYears"][key] for key in ("oversko", "trivsel")) == {"2024/2025"}
    municipal = [school for school in raw["s"] if school["t"] == "f" and school.get("q") and school["m"] != "Christiansø"]
    return [school for school in municipal if any(school["q"].get(key) is not None for key in INDICATORS)]


def municipality_of(school):
    """'Københavns Kommune' as Statistics Denmark writes it: København."""
    name = school["m"].removesuffix(" Kommune")
    return {"Københavns": "København", "Bornholms Regionskommune": "Bornholm"}.get(name, name)


def main():
    from dk_common import MISSING, denmark, municipality_codes, write
    source = denmark()
    codes = municipality_codes(source)
    rows = []
    for school in schools_with_figures(source):
        area = f"{codes[municipality_of(school)]}.{school['id']}"
        for key, indicator in INDICATORS.items():
            value = school["q"].get(key)
            reported = value is not None and not (key == "fp" and value == 0)
            rows.append((indicator, area, "2024/25", value if reported else MISSING))
    write("dk-schools", PREAMBLE, rows)


if __name__ == "__main__":
    main()
