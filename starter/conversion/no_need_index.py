"""Expenditure need per inhabitant relative to the country, Norwegian municipalities, 2025-2026.

Source: norway/kmd-delkostnadsindeks/dki-2025.json and dki-2026.json (Grønt hefte, table A-k; read by the project kommunebarometer). The file for 2024 is a
copy of the one for 2025, as its author says, and is not used. Only the index of all services together: indexes of one service are there for one
municipality only, as a trial.
"""
import decimal
import json
import os

from no_common import arguments, codes_in_use, write

PREAMBLE = [
    ("title.nb", "Beregnet utgiftsbehov i norske kommuner, 2025–2026"),
    ("title.da", "Beregnet udgiftsbehov i norske kommuner, 2025–2026"),
    ("title.en", "Calculated expenditure need in Norwegian municipalities, 2025–2026"),
    ("source", "Kommunal- og distriktsdepartementet (KDD), Grønt hefte"),
    ("table", "A-k"),
    ("address", "https://github.com/vegard1104/kommunebarometer"),
    ("retrieved", "2026-04-26"),
    ("licence", "NLOD 2.0"),
    ("note.nb", "Samlet delkostnadsindeks for de tjenestene som utgiftsutjevningen omfatter. Lest gjennom prosjektet kommunebarometer. Utsira og Modalen mangler."),
    ("note.da", "Samlet indeks for de serviceområder, som den norske udligning mellem kommunerne omfatter. Læst gennem projektet kommunebarometer. Utsira og Modalen mangler."),
    ("note.en", "Index of all the services that Norway's equalisation of expenditure covers. Read through the project kommunebarometer. Utsira and Modalen are missing."),
]

data, out = arguments()
in_use = codes_in_use(data)[2025]
figures = []
for year in (2025, 2026):
    with open(os.path.join(data, "norway", "kmd-delkostnadsindeks", "dki-%d.json" % year), encoding="utf-8") as f:
        for code, index in json.load(f, parse_float=decimal.Decimal)["kommuner"].items():
            assert code in in_use, code
            value = index["samlet"] if isinstance(index, dict) else index
            figures.append(("no.economy.need_index.economy", "NO-" + code, str(year), str(value), ""))
    print(year, "without a value:", sorted(in_use - {f[1][3:] for f in figures if f[2] == str(year)}))
write(out, "no-need-index", PREAMBLE, figures)
