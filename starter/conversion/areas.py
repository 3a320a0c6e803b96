#!/usr/bin/env python3
"""Makes starter/areas/{areas,changes,memberships}.csv from the stored public sources, then checks what it made.

    python3 areas.py DATA_DIRECTORY

DATA_DIRECTORY holds the folders reference/norway, denmark/reference and norway. Standard library only.
Exits with 1 when a check fails. See ../areas/README.md for the sources and their licences.
"""
import csv
import json
import re
import sys
from collections import defaultdict
from itertools import groupby
from pathlib import Path

from dk_schools import municipality_of, schools_with_figures

OUT = Path(__file__).resolve().parent.parent / "areas"

# Official names in several languages are written "A - B - C". Norwegian comes first, except where the first part is one of these.
SAMI_FIRST = {"Aarborte", "Deatnu", "Dielddanuorri", "Guovdageaidnu", "Gáivuotna", "Hábmer", "Kárášjohka", "Loabák", "Raarvihke",
              "Snåase", "Unjárga"}
NORWEGIAN_FIRST = {"Evenes", "Fauske", "Gratangen", "Hammerfest", "Harstad", "Levanger", "Lyngen", "Namsos", "Nordreisa", "Oslo",
                   "Porsanger", "Rana", "Røros", "Sortland", "Steinkjer", "Storfjord", "Sørfold", "Trondheim", "Tysfjord"}

# KLASS as stored begins in 2011. These earlier changes are documented by the names in SSB tables 04898 and 05065
# ("Kristiansund (-2007)") and, for 1505, 1160 and 1576, by the first year of the code in csdata's redistricting table.
BEFORE_2011 = [
    ("2005-01-01", "1842", "Skjerstad", "1804", "Bodø"), ("2005-01-01", "1804", "Bodø", "1804", "Bodø"),
    ("2006-01-01", "1154", "Vindafjord", "1160", "Vindafjord"), ("2006-01-01", "1159", "Ølen", "1160", "Vindafjord"),
    ("2006-01-01", "1569", "Aure", "1576", "Aure"), ("2006-01-01", "1572", "Tustna", "1576", "Aure"),
    ("2008-01-01", "1503", "Kristiansund", "1505", "Kristiansund"), ("2008-01-01", "1556", "Frei", "1505", "Kristiansund"),
]
FROM_BEFORE_2011 = {"1159": "2002-01-01"}  # "Ølen (2002-2005)"

COUNTIES = [  # code, name, from, to
    ("01", "Østfold", "", "2020-01-01"), ("02", "Akershus", "", "2020-01-01"), ("03", "Oslo", "", ""),
    ("04", "Hedmark", "", "2020-01-01"), ("05", "Oppland", "", "2020-01-01"), ("06", "Buskerud", "", "2020-01-01"),
    ("07", "Vestfold", "", "2020-01-01"), ("08", "Telemark", "", "2020-01-01"), ("09", "Aust-Agder", "", "2020-01-01"),
    ("10", "Vest-Agder", "", "2020-01-01"), ("11", "Rogaland", "", ""), ("12", "Hordaland", "", "2020-01-01"),
    ("14", "Sogn og Fjordane", "", "2020-01-01"), ("15", "Møre og Romsdal", "", ""), ("16", "Sør-Trøndelag", "", "2018-01-01"),
    ("17", "Nord-Trøndelag", "", "2018-01-01"), ("18", "Nordland", "", ""), ("19", "Troms", "", "2020-01-01"),
    ("20", "Finnmark", "", "2020-01-01"), ("50", "Trøndelag", "2018-01-01", ""),
    ("30", "Viken", "2020-01-01", "2024-01-01"), ("34", "Innlandet", "2020-01-01", ""),
    ("38", "Vestfold og Telemark", "2020-01-01", "2024-01-01"), ("42", "Agder", "2020-01-01", ""),
    ("46", "Vestland", "2020-01-01", ""), ("54", "Troms og Finnmark", "2020-01-01", "2024-01-01"),
    ("31", "Østfold", "2024-01-01", ""), ("32", "Akershus", "2024-01-01", ""), ("33", "Buskerud", "2024-01-01", ""),
    ("39", "Vestfold", "2024-01-01", ""), ("40", "Telemark", "2024-01-01", ""), ("55", "Troms", "2024-01-01", ""),
    ("56", "Finnmark", "2024-01-01", ""),
]
KOSTRA_GROUPING_FROM = "2020-01-01"  # the codes had another meaning in the groupings before
KOSTRA_LIST_FROM = "2024-01-01"      # the year of the only list of members we have

OWN_GROUPS = {
    "NO-VESTFOLD10": (("Vestfold og nabokommunene", "Vestfold og nabokommunerne", "",
                       "Vestfold and its neighbours"),
                      ["3301", "3901", "3903", "3905", "3907", "3909", "3911", "4001", "4003", "4005"]),
    "NO-ROMERIKE5": (("Lørenskog og naboene", "Lørenskog og naboerne", "", "Lørenskog and its neighbours"),
                     ["0301", "3205", "3220", "3222", "3224"]),
}

DK_REFORM = "2007-01-01"
DK_REGIONS = {"081": ("Nordjylland", "North Denmark Region"), "082": ("Midtjylland", "Central Denmark Region"),
              "083": ("Syddanmark", "Region of Southern Denmark"), "084": ("Hovedstaden", "Capital Region of Denmark"),
              "085": ("Sjælland", "Region Zealand")}
DK_GROUPING = "2018-01-01"  # Statistics Denmark, Kommunegrupper v1:2018
DK_GROUPS = {"1": ("", "Capital municipalities"), "2": ("", "Metropolitan municipalities"), "3": ("", "Provincial municipalities"),
             "4": ("Omlandskommuner", "Commuter municipalities"), "5": ("", "Rural municipalities")}


def norwegian(official):
    parts = official.split(" - ")
    if len(parts) == 1:
        return official
    if parts[0] in SAMI_FIRST:
        return parts[1]
    if parts[0] in NORWEGIAN_FIRST:
        return parts[0]
    raise SystemExit(f"Which part of '{official}' is Norwegian? Add it to one of the two lists.")


def norwegian_municipalities(reference):
    """Backwards from the list of 2026 through the changes: rows (code, name, from, to) and changes (date, old, new)."""
    listed = json.loads((reference / "klass131-codesAt-2026-01-01.json").read_text("utf-8"))["codes"]
    changes = [(c["changeOccurred"], c["oldCode"], c["oldName"], c["newCode"], c["newName"]) for c in
               json.loads((reference / "klass131-changes-2011-2024.json").read_text("utf-8"))["codeChanges"]] + BEFORE_2011
    valid = {c["code"]: (norwegian(c["name"]), "") for c in listed if c["code"] != "9999"}
    rows = []
    for date, group in groupby(sorted(changes, reverse=True), key=lambda c: c[0]):
        group = list(group)
        for code, name in {c[3]: norwegian(c[4]) for c in group}.items():
            later, to = valid.pop(code)  # a KeyError means that the changes do not lead to the list of 2026
            if later != name:
                raise SystemExit(f"{code} is {name} in the change of {date} but {later} afterwards")
            rows.append((code, name, date, to))
        for code, name in {c[1]: norwegian(c[2]) for c in group}.items():
            if code in valid:
                raise SystemExit(f"{code} ends on {date} but is still valid afterwards")
            valid[code] = (name, date)
    rows += [(code, name, FROM_BEFORE_2011.get(code, ""), to) for code, (name, to) in valid.items()]
    return join_same_name(rows), sorted((d, o, n) for d, o, _, n, _ in changes)


def join_same_name(rows):
    joined = []
    for code, name, start, to in sorted(rows, key=lambda r: (r[0], r[2])):
        if joined and joined[-1][:2] == (code, name) and joined[-1][3] == start != "":
            joined[-1] = (code, name, joined[-1][2], to)
        else:
            joined.append((code, name, start, to))
    return joined


def county_changes(changes):
    """What the municipal changes say about the counties. A county that goes on but won or lost a municipality has a row to itself."""
    result = set()
    for date, group in groupby(changes, key=lambda c: c[0]):
        pairs = {(old[:2], new[:2]) for _, old, new in group}
        moved = {county for pair in pairs if pair[0] != pair[1] for county in pair}
        valid_after = {c for c, _, start, to in COUNTIES if start <= date and (to == "" or date < to)}
        valid_before = {c for c, _, start, to in COUNTIES if start < date and (to == "" or date <= to)}
        pairs |= {(c, c) for c in moved & valid_before & valid_after}
        result |= {(date, old, new) for old, new in pairs if moved & {old, new}}
    return sorted(result)


def periods(rows):
    """code -> (from, to) over all its names"""
    result = {}
    for code, _, start, to in rows:
        first = result.get(code)
        result[code] = (first[0] if first else start, to)
    return result


def earlier_codes(code, changes):
    """The code and, as long as it was only the number that changed, the codes before it."""
    chain = [code]
    while True:
        before = {old for _, old, new in changes if new == chain[-1]}
        if len(before) != 1 or chain[-1] in before:
            return chain
        (old,) = before
        if {new for _, o, new in changes if o == old} - {old} != {chain[-1]}:
            return chain
        chain.append(old)


def read_csv(path, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def denmark(reference):
    areas, memberships = [], []
    by_name = {r["municipality"]: r["region"] for r in read_csv(reference / "region_province_municipality.csv")}
    second = json.loads((reference / "kommuner-regioner-iholas.json").read_text("utf-8"))
    third = {r["lau_1"]: "0" + r["iso_3166_2"][3:] for r in read_csv(reference / "kommuner-koder.csv")}
    region_code = {name: code for code, (name, _) in DK_REGIONS.items()}
    for code, (name, english) in DK_REGIONS.items():
        areas.append((f"DK-{code}", "region", f"Region {name}", "", "", english, DK_REFORM, ""))
    group = None
    for row in read_csv(reference / "dst-kommunegrupper.csv", ";"):
        code, name = row["KODE"], row["TITEL"]
        if row["NIVEAU"] == "1":
            group = f"DK-KG{code}"
            areas.append((group, "group", name, "", *DK_GROUPS[code], DK_GROUPING, ""))
            continue
        region = by_name[name].removeprefix("Region ")
        others = {region_code.get(second.get({"Aarhus": "Århus"}.get(name, name))), third.get(code)} - {None}
        if others != {region_code[region]}:
            raise SystemExit(f"The sources do not agree about the region of {code} {name}")
        areas.append((f"DK-{code}", "municipality", name, "", "", "Copenhagen" if code == "101" else "", DK_REFORM, ""))
        memberships.append((f"DK-{region_code[region]}", f"DK-{code}", DK_REFORM, ""))
        memberships.append((group, f"DK-{code}", DK_GROUPING, ""))
    return areas, memberships


def schools(source):
    """Municipal schools with any figure in dk_schools.py, in their municipality. Nothing says since when each exists."""
    codes = {row["TITEL"]: row["KODE"] for row in read_csv(source / "reference" / "dst-kommunegrupper.csv", ";") if row["NIVEAU"] == "2"}
    areas, memberships = [], []
    for school in schools_with_figures(source):
        municipality = "DK-" + codes[municipality_of(school)]
        code = f"{municipality}.{school['id']}"
        areas.append((code, "unit", " ".join(school["n"].replace(" ,", ",").split()), "", "", "", DK_REFORM, ""))
        memberships.append((municipality, code, DK_REFORM, ""))
    return areas, memberships


def make(data):
    reference = data / "reference" / "norway"
    municipalities, municipal_changes = norwegian_municipalities(reference)
    valid = periods(municipalities)
    areas = [("NO", "country", "Norge", "", "", "Norway", "", ""), ("DK", "country", "Danmark", "", "", "Denmark", "", ""),
             ("NO-EAKUO", "selection", "Landet uten Oslo", "Norge uden Oslo", "", "Norway without Oslo", "", "")]
    areas += [(f"NO-{code}", "region", name, "", "", "", start, to) for code, name, start, to in COUNTIES]
    areas += [(f"NO-{code}", "municipality", name, "", "", "", start, to) for code, name, start, to in municipalities]
    memberships = [(f"NO-{code[:2]}", f"NO-{code}", *valid[code]) for code in valid]
    for number in range(1, 18):
        areas.append((f"NO-EKG{number:02}", "group", f"KOSTRA-gruppe {number}", "", "", f"KOSTRA group {number}", KOSTRA_GROUPING_FROM, ""))
    for row in read_csv(reference / "kostra_groups_2024_municipalities.csv"):
        code = row["Kommunenummer"]
        memberships.append((f"NO-{row['kostranr']}", f"NO-{code}", max(KOSTRA_LIST_FROM, valid[code][0]), valid[code][1]))
    for group, (names, members) in OWN_GROUPS.items():
        areas.append((group, "selection", *names, "", ""))
        memberships += [(group, f"NO-{code}", *valid[code]) for member in members for code in earlier_codes(member, municipal_changes)]
    danish_areas, danish_memberships = denmark(data / "denmark" / "reference")
    school_areas, school_memberships = schools(data / "denmark")
    changes = [(date, f"NO-{old}", f"NO-{new}") for date, old, new in municipal_changes + county_changes(municipal_changes)]
    write("areas.csv", "code,kind,name,name_da,name_nb,name_en,from,to", areas + danish_areas + school_areas)
    write("changes.csv", "date,old_code,new_code", changes)
    write("memberships.csv", "group,member,from,to", memberships + danish_memberships + school_memberships)


def write(name, header, rows):
    kinds = {"country": 0, "region": 1, "municipality": 2, "group": 3, "selection": 4, "unit": 5}
    order = (lambda r: (kinds[r[1]], r[0], r[6])) if name == "areas.csv" else None
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8", newline="") as file:
        file.write(header + "\n")
        csv.writer(file, lineterminator="\n").writerows(sorted(set(rows), key=order))


# ---- checks: on the files as written --------------------------------------------------------------------------------------------

def in_force(date, start, to):
    return start <= date and (to == "" or date < to)


def check(data):
    problems = []

    def expect(condition, text):
        if not condition:
            problems.append(text)

    texts = {name: (OUT / name).read_text("utf-8") for name in ("areas.csv", "changes.csv", "memberships.csv")}
    for name, text in texts.items():
        expect("\ufffd" not in text and not re.search("[\u0080-\u009f\u00c2\u00c3\u00ef]", text), f"broken characters in {name}")
        expect("\r" not in text and text.endswith("\n"), f"line ends in {name}")
        expect(len(set(text.splitlines())) == len(text.splitlines()), f"a row twice in {name}")
    areas, changes, memberships = (read_csv(OUT / name) for name in texts)

    spans = defaultdict(list)
    kinds = {}
    for a in areas:
        expect(a["to"] == "" or a["from"] < a["to"], f"{a['code']} ends before it begins")
        expect(a["kind"] == "unit" or re.fullmatch(r"[A-Za-zÆØÅæøåáčđŋšŧžŠÁ0-9 ()-]+", a["name"]), f"odd name {a['name']}")
        expect(kinds.setdefault(a["code"], a["kind"]) == a["kind"], f"{a['code']} is of two kinds")
        spans[a["code"]].append((a["from"], a["to"]))
    whole = {}
    for code, parts in spans.items():
        parts.sort()
        for (_, to), (start, _) in zip(parts, parts[1:]):
            expect(to == start, f"{code}: gap or overlap between {to} and {start}")
        whole[code] = (parts[0][0], parts[-1][1])

    dates = [f"{year}-{day}" for year in range(2003, 2027) for day in ("01-01", "07-01")]
    norway = {2003: 434, 2004: 434, 2005: 433, 2006: 431, 2007: 431, **dict.fromkeys(range(2008, 2012), 430), 2012: 429,
              **dict.fromkeys(range(2013, 2017), 428), 2017: 426, 2018: 422, 2019: 422, **dict.fromkeys(range(2020, 2024), 356),
              **dict.fromkeys(range(2024, 2027), 357)}
    for date in dates:
        year = int(date[:4])
        now = [a for a in areas if in_force(date, a["from"], a["to"])]
        count = lambda country, kind: sum(a["kind"] == kind and a["code"].startswith(country) for a in now)
        expect(count("NO", "municipality") == norway[year], f"{date}: {count('NO', 'municipality')} Norwegian municipalities")
        counties = 19 if year < 2018 else 18 if year < 2020 else 11 if year < 2024 else 15
        expect(count("NO", "region") == counties, f"{date}: {count('NO', 'region')} counties")
        if year >= 2007:
            expect((count("DK", "municipality"), count("DK", "region")) == (98, 5), f"{date}: Denmark")
        for country in ("NO", "DK"):
            names = [a["name"] for a in now if a["kind"] == "municipality" and a["code"].startswith(country)]
            expect(len(names) == len(set(names)), f"{date}: the same name twice: {sorted({n for n in names if names.count(n) > 1})}")
        held = defaultdict(lambda: defaultdict(list))
        for m in memberships:
            if in_force(date, m["from"], m["to"]):
                held[m["member"]][re.sub(r"\d+$", "", m["group"])].append(m["group"])
        for a in now:
            if a["kind"] == "municipality":
                regions = [g for gs in held[a["code"]].values() for g in gs if kinds.get(g) == "region"]
                expect(len(regions) == 1, f"{date}: {a['code']} is in the regions {regions}")
                if a["code"].startswith("NO") and year >= 2024:
                    expect(len(held[a["code"]]["NO-EKG"]) == 1, f"{date}: KOSTRA group of {a['code']}")
                if a["code"].startswith("DK") and year >= 2018:
                    expect(len(held[a["code"]]["DK-KG"]) == 1, f"{date}: municipality group of {a['code']}")

    for m in memberships:
        for code in (m["group"], m["member"]):
            if code not in whole:
                problems.append(f"membership of the unknown {code}")
                continue
            start, to = whole[code]
            expect(start <= m["from"] and (to == "" or "" != m["to"] <= to), f"{m} reaches outside {code} {start}–{to}")
    for group in {m["group"] for m in memberships}:
        mine = sorted((m["member"], m["from"], m["to"]) for m in memberships if m["group"] == group)
        for one, two in zip(mine, mine[1:]):
            expect(one[0] != two[0] or "" != one[2] <= two[1], f"{group}: {one} and {two} overlap")

    starts, ends = defaultdict(set), defaultdict(set)
    for c in changes:
        date, old, new = c["date"], c["old_code"], c["new_code"]
        expect(old in whole and new in whole, f"unknown code in {c}")
        expect(any(s < date and (t == "" or date <= t) for s, t in spans[old]), f"{old} was not valid just before {date}")
        expect(any(in_force(date, s, t) for s, t in spans[new]), f"{new} is not valid on {date}")
        expect(old != new or whole[old][1] != date, f"{old} ends on {date} and goes on")
        starts[new].add(date)
        ends[old].add(date)
    for code, (start, to) in whole.items():
        if code.startswith("NO-") and code[3:].isdigit():
            expect(start == "" or start in starts[code] or code[3:] in FROM_BEFORE_2011, f"nothing says how {code} began on {start}")
            expect(to == "" or to in ends[code], f"nothing says where {code} went on {to}")
    for a in areas:  # a new name without a change
        if a["kind"] == "municipality" and (a["from"], a["code"][:2]) != (whole[a["code"]][0], "DK"):
            expect(a["from"] == whole[a["code"]][0] or a["from"] in starts[a["code"]], f"{a['code']} {a['name']}")
    klass = json.loads((data / "reference/norway/klass131-changes-2011-2024.json").read_text("utf-8"))["codeChanges"]
    here = {(c["date"], c["old_code"], c["new_code"]) for c in changes}
    for c in klass:
        expect((c["changeOccurred"], "NO-" + c["oldCode"], "NO-" + c["newCode"]) in here, f"{c} is missing")
    listed = json.loads((data / "reference/norway/klass131-codesAt-2026-01-01.json").read_text("utf-8"))["codes"]
    for group, (_, members) in OWN_GROUPS.items():
        expect(all(any(c["code"] == m for c in listed) for m in members), f"{group} has members that are no more")
    for path in sorted((data / "norway" / "fhi-municipalitydata").glob("[0-9]*.csv")):  # "Frei (-2007)" says when it ended
        for row in read_csv(path):
            ended = re.search(r"-(\d{4})\)", row.get("kname") or "")
            if ended and "NO-" + row["knr"] in whole:
                expect(whole["NO-" + row["knr"]][1] == f"{int(ended[1]) + 1}-01-01", f"{row['knr']} {row['kname']}")

    print(f"areas.csv {len(areas)} rows, {len(whole)} codes")
    for country in ("NO", "DK"):
        for kind in ("region", "municipality", "group", "selection", "unit"):
            codes = {a["code"] for a in areas if a["kind"] == kind and a["code"].startswith(country + "-")}
            rows = sum(a["code"] in codes for a in areas)
            print(f"  {country} {kind}: {len(codes)} codes, {rows} rows, {sum(whole[c][1] == '' for c in codes)} valid today")
    municipal = sum(len(c["old_code"]) == 7 for c in changes)
    print(f"changes.csv {len(changes)} rows: {municipal} municipal ({len(klass)} in KLASS), {len(changes) - municipal} county")
    print(f"memberships.csv {len(memberships)} rows")
    return problems, whole


def coverage(data, whole):
    """Codes used by the stored figures that areas.csv does not know: reported, not an error."""
    files = [*sorted((data / "norway").glob("**/*tidy.csv")), *sorted((data / "norway/kostra-0a-accounts").glob("derived*.csv")),
             *sorted((data / "norway/fhi-municipalitydata").glob("[0-9]*.csv")), data / "denmark/dk_starter_tidy.csv"]
    for path in files:
        rows = read_csv(path)
        column = next((c for c in ("municipality_code", "area_code", "region_code", "knr") if c in rows[0]), None)
        country = "DK" if path.is_relative_to(data / "denmark") else "NO"
        used = {r[column] for r in rows}
        unknown = sorted(c for c in used if f"{country}-{c}" not in whole and c != "EAK")
        early = sum(1 for r in rows if (r.get("year") or "").isdigit() and f"{country}-{r[column]}" in whole
                    and not in_force(r["year"] + "-12-31", *whole[f"{country}-{r[column]}"]))
        print(f"{path.relative_to(data)}: {len(used)} codes, unknown {unknown}; {early} of {len(rows)} rows outside the code's time")


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    data = Path(sys.argv[1])
    make(data)
    problems, whole = check(data)
    coverage(data, whole)
    for problem in problems[:50]:
        print("PROBLEM:", problem)
    print(f"{len(problems)} problems")
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
