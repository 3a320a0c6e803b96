"""The population on 1 January 2008-2021: FOLK1A's first quarters, summed over civil status.

The file is in English: Denmark is "All Denmark" and København "Copenhagen". Regions are left out, and Christiansø, which is no
municipality, is counted in the country only."""
from collections import Counter

from dk_common import denmark, municipality_codes, read_csv, write

PREAMBLE = {
    "title.da": "Folketal 1. januar, 98 kommuner og hele landet 2008–2021",
    "title.nb": "Folketall 1. januar, 98 danske kommuner og hele landet 2008–2021",
    "title.en": "Population on 1 January, 98 Danish municipalities and the country 2008–2021",
    "source": "Danmarks Statistik, Statistikbanken",
    "table": "FOLK1A",
    "address": "https://www.statistikbanken.dk/FOLK1A",
    "retrieved": "2022-04-01",
    "licence": "CC BY 4.0",
    "note.da": "Christiansø, som ikke er en kommune, er kun talt med i hele landet.",
    "note.nb": "Christiansø, som ikke er en kommune, er bare regnet med i hele landet.",
    "note.en": "Christiansø, which is not a municipality, is counted in the country only.",
}


def main():
    source = denmark()
    areas = municipality_codes(source) | {"All Denmark": "DK"}
    areas["Copenhagen"] = areas.pop("København")
    people, christiansoe = Counter(), Counter()
    for row in read_csv(source / "statbank" / "FOLK1A_KUBDatalab_SD_data.csv"):
        year, quarter = row["TID"].split("Q")
        if quarter == "1" and row["OMRÅDE"] in areas:
            people[areas[row["OMRÅDE"]], year] += int(row["INDHOLD"])
        elif quarter == "1" and row["OMRÅDE"] == "Christiansø":
            christiansoe[year] += int(row["INDHOLD"])
    for year, few in christiansoe.items():
        municipalities = sum(count for (area, of), count in people.items() if of == year and area != "DK")
        assert municipalities + few == people["DK", year], year
    write("dk-population", PREAMBLE, [("dk.population", area, year, count) for (area, year), count in people.items()])


main()
