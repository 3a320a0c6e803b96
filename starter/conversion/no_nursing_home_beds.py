"""Beds in nursing homes and other care institutions, Norwegian municipalities, 2015-2018.

Source: norway/fhi-municipalitydata/4_0_nursing_home_beds_2015_18_t11875.csv (SSB's table 11875, read by the Norwegian Institute of Public Health).
"""
import collections

from no_common import arguments, codes_in_use, municipality_codes, rows, write

PREAMBLE = [
    ("title.nb", "Institusjonsplasser i omsorgstjenesten i norske kommuner, 2015–2018"),
    ("title.da", "Plejehjemspladser i norske kommuner, 2015–2018"),
    ("title.en", "Beds in care institutions in Norwegian municipalities, 2015–2018"),
    ("source", "Statistisk sentralbyrå (SSB)"),
    ("table", "11875"),
    ("address", "https://www.ssb.no/statbank/table/11875"),
    ("retrieved", "2019-11-26"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "Lest gjennom Folkehelseinstituttets pakke MunicipalityData. Plassene telles i kommunen der institusjonen ligger, 31. desember. "
     "Kommunene står med kodene de hadde det året."),
    ("note.da", "Læst gennem det norske Folkehelseinstituts pakke MunicipalityData. Pladserne tælles i den kommune, hvor institutionen ligger, "
     "31. december. Kommunerne står med de koder, de havde det år."),
    ("note.en", "Read through the package MunicipalityData of the Norwegian Institute of Public Health. Beds are counted in the municipality where "
     "the institution lies, on 31 December. Municipalities appear under the codes they had that year."),
]

data, out = arguments()
valid, in_use = municipality_codes(data), codes_in_use(data)
figures, left_out = [], collections.Counter()
for row in rows(data, "norway", "fhi-municipalitydata", "4_0_nursing_home_beds_2015_18_t11875.csv"):
    code, year, value = row["knr"], row["year"], row["nh.beds.located.in.muni"]
    if code not in valid:
        left_out[code] += 1
    elif code not in in_use[int(year)]:
        left_out["not in use that year" + ("" if value == "NA" else ", has a value")] += 1
        assert value == "NA", row
    else:
        figures.append(("no.elderly_care.nursing_home_beds", "NO-" + code, year, ".." if value == "NA" else value, ""))
write(out, "no-nursing-home-beds", PREAMBLE, figures)
print("left out:", dict(left_out), "missing:", sum(f[3] == ".." for f in figures))
