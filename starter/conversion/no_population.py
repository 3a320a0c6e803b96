"""Norwegian municipalities' population by age on 1 January, 2015-2025.

2015-2021: raw downloads of SSB's table 07459 by single year of age, in the codes of the time (reference/norway/population/Personer*.csv).
2022-2025: the R package csdata, which holds the same table by age group on today's municipalities; 2022 and 2023 are written back to the
codes of the time. Its later years are projections and are not read.
"""
import collections
import csv
import io
import json
import os
import re

from no_common import arguments, municipality_codes, rows, write

RAW = {"Personer2015-2018.csv": range(2015, 2019), "Personer2019.csv": [2019], "Personer2020.csv": [2020], "Personer2021.csv": [2021]}
GROUPS = {"0": (0, 0), "1_5": (1, 5), "6_15": (6, 15), "16_19": (16, 19), "20_66": (20, 66), "67_79": (67, 79), "80_plus": (80, 200)}
GONE_FROM_RAW = ["0706", "0719", "0720"]  # Sandefjord, Andebu and Stokke before the merger of 2017: SSB's list has no rows for them
PREAMBLE = [
    ("title.nb", "Befolkning etter alder i alle norske kommuner, 2015–2025"),
    ("title.da", "Befolkning efter alder i alle norske kommuner, 2015–2025"),
    ("title.en", "Population by age in all Norwegian municipalities, 2015–2025"),
    ("source", "Statistics Norway (SSB)"),
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


def raw(path):
    with open(path, encoding="latin-1") as f:
        lines = f.read().splitlines()
    if "07459" in lines[0]:  # a title and an empty line come first
        lines = lines[2:]
    return csv.DictReader(io.StringIO("\n".join(lines)), delimiter=next(d for d in "\t;," if d in lines[0]))


data, out = arguments()
folder = os.path.join(data, "reference", "norway")
valid = municipality_codes(data)
people = collections.defaultdict(int)  # (code, year, group)
left_out = collections.Counter()
for name, years in RAW.items():
    for row in raw(os.path.join(folder, "population", name)):
        code = re.match(r"(?:K-)?(\S+)", row["region"]).group(1)
        if code not in valid:
            left_out[code, row["region"]] += 1
            continue
        age = int(re.match(r"\d+", row["age"]).group())
        group = next(g for g, (low, high) in GROUPS.items() if low <= age <= high)
        for year in years:
            people[code, year, group] += int(row["Persons %d" % year])

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
        figures += [(indicator, "NO-" + code, str(year), "..", "") for code in GONE_FROM_RAW]
write(out, "no-population", PREAMBLE, figures)
print("left out, no municipality:", dict(left_out))
print("2020-2021, both sources:", dict(overlap))
print("country:", {y: n for (i, y), n in sorted(country.items()) if i == "no.population"})
