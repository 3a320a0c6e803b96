"""Ten municipalities in and around Vestfold, 2018-2025: KOSTRA accounts per inhabitant.

Source: norway/vestfold-2018-2025/vestfold_tidy.csv, transcribed and checked by hand (see its README).
"""
from no_common import arguments, municipality_codes, rows, write

SERVICES = {
    "FGK1a": "politics", "FGK1b": "administration", "FGK1c": "shared_costs", "FGK2": "culture", "FGK3": "planning", "FGK4": "business",
    "FGK5": "transport", "FGK6a": "property", "FGK7": "kindergarten", "FGK8b": "school", "FGK9": "health_care", "FGK12": "social",
    "FGK13": "child_welfare", "FGK14": "water_waste", "FGK15": "church", "FGK16": "housing", "FGK17": "fire",
}
SERVICE_METRICS = {"gross_expenses_per_capita": "gross_per_inhabitant", "net_expenses_per_capita": "net_per_inhabitant"}
OTHER_METRICS = {
    "revenues_per_capita": "no.economy.revenues_per_inhabitant", "expenses_per_capita": "no.economy.expenses_per_inhabitant",
    "net_result_per_capita": "no.economy.net_result_per_inhabitant", "debt_per_capita": "no.economy.debt_per_inhabitant",
    "investments_per_capita": "no.economy.investments_per_inhabitant",
    # the number of inhabitants that the per-inhabitant figures were divided by: KOSTRA uses the end of the year
    "population_derived": "no.population.year_end",
}
PREAMBLE = [
    ("title.nb", "KOSTRA-regnskap for ti kommuner i og rundt Vestfold, 2018–2025"),
    ("title.da", "KOSTRA-regnskab for ti kommuner i og omkring Vestfold, 2018–2025"),
    ("title.en", "KOSTRA accounts for ten municipalities in and around Vestfold, 2018–2025"),
    ("source", "Statistisk sentralbyrå (SSB), KOSTRA"),
    ("table", "12362"),
    ("address", "https://www.ssb.no/statbank/table/12362"),
    ("retrieved", "2026-09-19"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "Tallene er skrevet av for hånd og kontrollert mot beløpene. 2025 er foreløpige tall. Alle beløp er i løpende priser. "
     "Tønsberg, Holmestrand og Drammen har ingen tall for 2018 og 2019, for de ble sammenslått i 2020. Notodden fikk nye grenser i 2020. "
     "Kommunene står med dagens koder. Kilden navngir ikke tabellene, som trolig er 12362 for tjenestene og 12137 for økonomien. "
     "Innbyggertallet er regnet ut av regnskapet, og er derfor merket som beregnet."),
    ("note.da", "Tallene er afskrevet i hånden og kontrolleret mod beløbene. 2025 er foreløbige tal. Alle beløb er i løbende priser. "
     "Tønsberg, Holmestrand og Drammen har ingen tal for 2018 og 2019, fordi de blev sammenlagt i 2020. Notodden fik nye grænser i 2020. "
     "Kommunerne står med deres nuværende koder. Kilden nævner ikke tabellerne, som formentlig er 12362 for serviceområderne og 12137 for økonomien. "
     "Indbyggertallet er udledt af regnskabet og er derfor markeret som beregnet."),
    ("note.en", "Transcribed by hand and checked against the amounts. 2025 is provisional. All amounts are in current prices. "
     "Tønsberg, Holmestrand and Drammen have no figures for 2018 and 2019 because they were merged in 2020. Notodden's borders changed in 2020. "
     "Municipalities appear under today's codes. The source does not name the tables; they are probably 12362 for the services and 12137 for "
     "the finances. The number of inhabitants was worked out from the accounts and is therefore marked as derived."),
]

data, out = arguments()
valid = municipality_codes(data)
figures = {}
for row in rows(data, "norway", "vestfold-2018-2025", "vestfold_tidy.csv"):
    assert row["area_code"] in valid
    if row["service_code"]:
        indicator = "no.%s.%s" % (SERVICES[row["service_code"]], SERVICE_METRICS[row["metric"]])
    else:
        indicator = OTHER_METRICS[row["metric"]]
    status = ("p" if row["year"] == "2025" else "") + ("e" if row["metric"] == "population_derived" else "")
    figures[indicator, "NO-" + row["area_code"], row["year"]] = (row["value"], status)
# the years that a municipality lacks are said, so that the gap is seen
for indicator in {k[0] for k in figures}:
    for area in {k[1] for k in figures}:
        for year in range(2018, 2026):
            figures.setdefault((indicator, area, str(year)), ("..", ""))
write(out, "no-vestfold-kostra", PREAMBLE, [k + v for k, v in figures.items()])
