"""Share of one- and two-year-olds in kindergarten, all Norwegian municipalities, 2015-2023.

Source: the first sheet of norway/ssb-barnehager/ssb-barnehager-2015-2023-alder-1-2-aar.xlsm (KOSandel120000, downloaded from SSB 2024-09-25).
The spreadsheet keeps 81.9 as 81.900000000000006: values are rounded back to the one decimal that SSB publishes.
"""
import collections
import decimal
import os
import re
import xml.etree.ElementTree as xml
import zipfile

from no_common import arguments, codes_in_use, municipality_codes, write

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
INDICATOR = "no.kindergarten.coverage_1_2"
PREAMBLE = [
    ("title.nb", "Andel ett- og toåringer i barnehage i alle norske kommuner, 2015–2023"),
    ("title.da", "Andel et- og toårige i dagtilbud i alle norske kommuner, 2015–2023"),
    ("title.en", "Share of one- and two-year-olds in kindergarten in all Norwegian municipalities, 2015–2023"),
    ("source", "Statistisk sentralbyrå (SSB), KOSTRA"),
    ("table", "12379"),
    ("address", "https://www.ssb.no/statbank/table/12379"),
    ("retrieved", "2024-09-25"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "Kommunene står med kodene de hadde det året. Verdier over 100 står i kilden: de kommer av at barn går i barnehage i en annen "
     "kommune enn der de bor, og merkes mest i små kommuner. Longyearbyen er utelatt fordi det ikke er en kommune. Tabellnummeret er sannsynlig, men står ikke i filen."),
    ("note.da", "Kommunerne står med de koder, de havde det år. Værdier over 100 står i kilden: De skyldes, at børn går i dagtilbud i en anden "
     "kommune end der, hvor de bor, og ses mest i små kommuner. Longyearbyen er udeladt, fordi det ikke er en kommune. Tabelnummeret er sandsynligt, men står ikke i filen."),
    ("note.en", "Municipalities appear under the codes they had that year. Values above 100 are in the source: children attend kindergarten in "
     "another municipality than the one they live in, which shows most in small municipalities. Longyearbyen is left out because it is not a "
     "municipality. The table number is likely but is not in the file."),
]


def cells(sheet, strings):
    for row in sheet.iter(NS + "row"):
        line = {}
        for c in row.iter(NS + "c"):
            v = c.find(NS + "v")
            if v is not None:
                line[re.match("[A-Z]+", c.get("r")).group()] = strings[int(v.text)] if c.get("t") == "s" else v.text
        if line:
            yield line


data, out = arguments()
valid, in_use = municipality_codes(data), codes_in_use(data)
path = os.path.join(data, "norway", "ssb-barnehager", "ssb-barnehager-2015-2023-alder-1-2-aar.xlsm")
with zipfile.ZipFile(path) as z:
    strings = ["".join(t.text or "" for t in s.iter(NS + "t")) for s in xml.fromstring(z.read("xl/sharedStrings.xml"))]
    lines = list(cells(xml.fromstring(z.read("xl/worksheets/sheet1.xml")), strings))
years = lines[0]
figures, left_out = [], collections.Counter()
for line in lines[1:]:
    code = line["A"][:4]  # '0101 Halden (-2019)'
    if code not in valid:
        left_out[line["A"]] += 1
        continue
    for column, year in years.items():
        value = line[column]
        if code not in in_use[int(year)]:
            if value in (".", ".."):  # '.' says that there was no such municipality: no row
                left_out["not in use that year, '%s'" % value] += 1
                continue
            print("a value in a year without the code:", line["A"], year, value)
        if value not in (".", ".."):
            exact = decimal.Decimal(value)
            value = str(exact.quantize(decimal.Decimal("0.1")))
            assert abs(exact - decimal.Decimal(value)) < decimal.Decimal("1e-9")
        figures.append((INDICATOR, "NO-" + code, year, value, ""))
write(out, "no-kindergarten-shares", PREAMBLE, figures)
print("left out:", dict(left_out), "markers:", collections.Counter(f[3] for f in figures if f[3] in (".", "..")))
