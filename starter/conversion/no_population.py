"""Norwegian municipalities' population by age on 1 January, 2015-2025.

2015-2021: raw downloads of SSB's table 07459 by single year of age, in the codes of the time (reference/norway/population/Personer*.csv).
2022-2025: the R package csdata, which holds the same table by age group on today's municipalities; 2022 and 2023 are written back to the
codes of the time. Its later years are projections and are not read.
"""
import collections
import json
import os

from no_common import BEFORE_SANDEFJORD, arguments, municipality_codes, persons, rows, write

RAW = ["Personer2015-2018.csv", "Personer2019.csv", "Personer2020.csv", "Personer2021.csv"]
GROUPS = {"0": (0, 0), "1_5": (1, 5), "6_15": (6, 15), "16_19": (16, 19), "20_66": (20, 66), "67_79": (67, 79), "80_plus": (80, 200)}
PREAMBLE = [
    ("title.nb", "Befolkning etter alder i alle norske kommuner, 2015–2025"),
    ("title.da", "Befolkning efter alder i alle norske kommuner, 2015–2025"),
    ("title.en", "Population by age in all Norwegian municipalities, 2015–2025"),
    ("source", "Statistisk sentralbyrå (SSB)"),
    ("table", "07459"),
    ("address", "https://www.ssb.no/statbank/table/07459"),
    ("retrieved", "2026-03-31"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "Innbyggere 1. januar, i kommunene slik de var det året. 2015–2021 er lest rett fra SSB, 2022–2025 gjennom pakken csdata fra "
     "Folkehelseinstituttet. Gamle Sandefjord, Andebu og Stokke mangler for 2015 og 2016, og derfor mangler hele landet også de årene. "
     "Ålesund er beregnet for 2022 og 2023. Tall for hele landet er summen av kommunene."),
    ("note.da", "Indbyggere 1. januar i kommunerne, som de var det år. 2015–2021 er læst direkte fra SSB, 2022–2025 gennem pakken csdata fra "
     "det norske Folkehelseinstitut. De gamle kommuner Sandefjord, Andebu og Stokke mangler for 2015 og 2016, og derfor mangler hele landet "
     "også de år. Ålesund er beregnet for 2022 og 2023. Tal for hele landet er summen af kommunerne."),
    ("note.en", "Residents on 1 January, in the municipalities as they were that year. 2015–2021 were read from SSB directly, 2022–2025 through the "
     "package csdata of the Norwegian Institute of Public Health. The former municipalities of Sandefjord, Andebu and Stokke are missing for "
     "2015 and 2016, and so is the whole country in those years. Ålesund is derived for 2022 and 2023. Figures for the country are sums of municipalities."),
]


data, out = arguments()
folder = os.path.join(data, "reference", "norway")
valid = municipality_codes(data)
people = collections.defaultdict(int)  # (code, year, group)
left_out = collections.Counter()
for name in RAW:
    for code, age, year, number in persons(data, name):
        if code not in valid:  # Svalbard and Jan Mayen, the continental shelf, the rest
            left_out[code] += 1
            continue
        group = next(g for g, (low, high) in GROUPS.items() if low <= age <= high)
        people[code, year, group] += number

# 2022-2023: from today's code back to the code of the time
with open(os.path.join(folder, "klass131-changes-2011-2024.json"), encoding="utf-8") as f:
    before_2024 = {c["newCode"]: c["oldCode"] for c in json.load(f)["codeChanges"] if c["changeOccurred"] == "2024-01-01"}
overlap = collections.Counter()
for row in rows(folder, "csdata_population_municip_b2024_by_year_agegroup.csv"):
    code, year, group = row["location_code"][-4:], int(row["calyear"]), row["ag"].replace("-", "_").replace("80+", "80_plus")
    assert code in valid and group in GROUPS
    if year in (2022, 2023):
        people[before_2024.get(code, code), year, group] += int(row["pop_jan1_n"])
    elif year in (2024, 2025):
        people[code, year, group] += int(row["pop_jan1_n"])
    elif year in (2020, 2021) and before_2024.get(code) != "1507":
        overlap["equal" if people[before_2024.get(code, code), year, group] == int(row["pop_jan1_n"]) else "different"] += 1

figures, country = [], collections.Counter()
for code, year in sorted({(c, y) for c, y, _ in people}):
    groups = {g: people.get((code, year, g), 0) for g in GROUPS}
    if not any(groups.values()):
        continue  # a code that was not in use that year
    status = "e" if code == "1507" and year in (2022, 2023) else ""
    for group, number in list(groups.items()) + [(None, sum(groups.values()))]:
        indicator = "no.population" + (".age_" + group if group else "")
        figures.append((indicator, "NO-" + code, str(year), str(number), status))
        country[indicator, year] += number
for (indicator, year), number in country.items():
    if year >= 2017:
        figures.append((indicator, "NO", str(year), str(number), "e"))
for indicator in {i for i, _ in country}:
    for year in (2015, 2016):
        figures.append((indicator, "NO", str(year), "..", ""))
        figures += [(indicator, "NO-" + code, str(year), "..", "") for code in sorted(BEFORE_SANDEFJORD)]
write(out, "no-population", PREAMBLE, figures)
print("left out, no municipality:", dict(left_out))
print("2020-2021, both sources:", dict(overlap))
print("country:", {y: n for (i, y), n in sorted(country.items()) if i == "no.population"})
