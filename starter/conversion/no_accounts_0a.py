"""Every Norwegian municipality's gross operating expenditure on nine services, 2015 and 2016, in kroner.

Source: norway/kostra-0a-accounts/derived_gross_opex_by_service_2015_2016.csv, which adds up SSB's KOSTRA form 0A: account class 1, all operating
expenditure and depreciation (590) less 690, 710 and 729, for the functions of each service. It was recomputed from the raw files for every
municipality and agrees in all 7,551 rows (rows that the raw file has twice, municipality 1719 in 2015, are counted once).
Amounts per inhabitant are not imported: the catalogue defines them by formula, so that they can be joined across mergers.
"""
import collections

from no_common import arguments, municipality_codes, rows, write

SERVICES = {
    "Barnehage": "kindergarten", "Grunnskole": "school", "Omsorg (pleie og omsorg)": "care", "Administrasjon": "administration",
    "Politisk styring og kontroll": "politics", "Barnevern": "child_welfare", "Sosialtjeneste": "social", "Kommunehelse": "health",
    "Kultur": "culture",
}
OSLO = "0301"  # counted twice internally (districts and city): the source's README says leave out
PREAMBLE = [
    ("title.nb", "Brutto driftsutgifter etter tjeneste i alle norske kommuner, 2015–2016"),
    ("title.da", "Bruttodriftsudgifter efter serviceområde i alle norske kommuner, 2015–2016"),
    ("title.en", "Gross operating expenditure by service in all Norwegian municipalities, 2015–2016"),
    ("source", "Statistisk sentralbyrå (SSB), KOSTRA skjema 0A"),
    ("table", "0A"),
    ("address", "https://github.com/statisticsnorway/java-vtl"),
    ("retrieved", "2021-04-06"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "Summert av Målestok fra kommunenes regnskap (skjema 0A), derfor merket som beregnet. Bare kommunekassen: kommunale foretak og "
     "interkommunale selskaper er ikke med. Oslo er utelatt, for regnskapet teller bydelene dobbelt. Noen kommuner mangler i 2016. "
     "Kommunene står med kodene de hadde da."),
    ("note.da", "Summeret af Målestok ud fra kommunernes regnskaber (skema 0A) og derfor markeret som beregnet. Kun kommunekassen: kommunale "
     "virksomheder med eget regnskab og fælleskommunale selskaber er ikke med. Oslo er udeladt, fordi regnskabet tæller bydelene dobbelt. "
     "Nogle kommuner mangler i 2016. Kommunerne står med de koder, de havde dengang."),
    ("note.en", "Added up by Målestok from the municipalities' accounts (form 0A), and therefore marked as derived. Municipal treasury only: "
     "municipal enterprises and inter-municipal companies are not included. Oslo is left out because its accounts count the districts twice. "
     "Some municipalities are missing in 2016. Municipalities appear under the codes they had then."),
]

data, out = arguments()
valid = municipality_codes(data)
figures, left_out = {}, collections.Counter()
for row in rows(data, "norway", "kostra-0a-accounts", "derived_gross_opex_by_service_2015_2016.csv"):
    code = row["municipality_code"]
    if code not in valid or code == OSLO:
        left_out[code] += 1
        continue
    thousands = row["gross_opex_1000nok"]
    assert thousands.lstrip("-").isdigit()
    kroner = thousands + "000" if int(thousands) else "0"
    figures["no.accounts.%s.gross" % SERVICES[row["service"]], "NO-" + code, row["year"]] = (kroner, "e")
print("left out:", dict(left_out))
print("negative:", [(k, v) for k, v in figures.items() if v[0].startswith("-")], "zeros:", sum(v[0] == "0" for v in figures.values()))
# no municipality was merged between the two years: a code that one of them lacks is missing
for indicator in {k[0] for k in figures}:
    for area in {k[1] for k in figures}:
        for year in ("2015", "2016"):
            figures.setdefault((indicator, area, year), ("..", ""))
write(out, "no-accounts-0a", PREAMBLE, [k + v for k, v in figures.items()])
