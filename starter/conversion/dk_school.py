"""Class size and after-school care. The class size is KVOTIEN's total of all school types, free schools included: the repository
asked for SKTPE=ANTALSUM. The number of children in after-school care counts SFO only, every form of ownership."""
from dk_common import denmark, municipality_codes, read_json, write

PREAMBLE = {
    "title.da": "Skole og SFO: klassekvotient og børn i SFO 2024, takst 2025",
    "title.nb": "Dansk skole og SFO: klassestørrelse og barn i SFO 2024, pris 2025",
    "title.en": "Danish schools and after-school care: class size and children 2024, price 2025",
    "source": "Danmarks Statistik, Statistikbanken",
    "table": "KVOTIEN, BOERN5, RES88",
    "address": "https://www.statistikbanken.dk",
    "retrieved": "2026-04-03",
    "licence": "CC BY 4.0",
    "note.da": "Klassekvotienten gælder alle skoletyper i kommunen, altså også frie grundskoler.",
    "note.nb": "Klassestørrelsen gjelder alle skoletyper i kommunen, altså også private skoler (frie grundskoler).",
    "note.en": "Class size covers every type of school in the municipality, including private schools (frie grundskoler).",
}


def main():
    source = denmark()
    raw = source / "institutionsguide" / "raw"
    schools = read_json(raw / "school-extra-stats.json")
    after_school = read_json(raw / "sfo-stats.json")
    prices = read_json(raw / "kommune-stats.json")
    assert (schools["kvotienYear"], after_school["year"], prices["takstYear"]) == (2024, 2024, 2025)
    rows = []
    for name, area in municipality_codes(source).items():
        rows.append(("dk.school.class_size", area, "2024", schools["kommuner"][name]["avgClassSize"]))
        rows.append(("dk.school.after_school_children", area, "2024", after_school["kommuner"][name]["enrolledChildren"]))
        rows.append(("dk.school.after_school_price", area, "2025", prices["kommuner"][name]["sfoTakst"]))
    write("dk-school", PREAMBLE, rows)


main()
