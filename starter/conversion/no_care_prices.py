"""What users pay for home help, home-based care and nursing homes, Norwegian municipalities, 2003-2016.

Source: norway/fhi-municipalitydata, SSB's tables 04898 (price of an hour of practical help by the user's income) and 05065 (user payments).
Of the five income classes, three are taken. User payments come in 1000 kroner; two small negative amounts are corrections in the accounts and stay.
"""
import collections

from no_common import arguments, codes_in_use, municipality_codes, rows, write

FILES = [
    ("3_1_user_fees_practical_help_ltc_t04898.csv", "Price per hour (NOK), taxable income 2 - 3 G", "no.elderly_care.home_help_price_2_3g", ""),
    ("3_1_user_fees_practical_help_ltc_t04898.csv", "Price per hour (NOK), taxable income 3 - 4 G", "no.elderly_care.home_help_price_3_4g", ""),
    ("3_1_user_fees_practical_help_ltc_t04898.csv", "Price per hour (NOK), taxable income above 5 G", "no.elderly_care.home_help_price_5g_plus", ""),
    ("2_1_user_payments_hbc_t05065.csv", "user_payment_hbc", "no.elderly_care.user_payments_home_care", "000"),
    ("2_1_user_payments_nh_t05065.csv", "user_payment_nh", "no.elderly_care.user_payments_nursing_home", "000"),
]
PREAMBLE = [
    ("title.nb", "Brukerbetaling i hjemmetjenesten og på sykehjem i norske kommuner, 2003–2016"),
    ("title.da", "Brugerbetaling i hjemmeplejen og på plejehjem i norske kommuner, 2003–2016"),
    ("title.en", "User payments for home care and nursing homes in Norwegian municipalities, 2003–2016"),
    ("source", "Statistisk sentralbyrå (SSB), KOSTRA"),
    ("table", "04898, 05065"),
    ("address", "https://www.ssb.no/statbank/table/04898"),
    ("retrieved", "2019-11-26"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "Lest gjennom Folkehelseinstituttets pakke MunicipalityData. Verdiene står som i kilden, også noen timepriser som ser ut til å være "
     "feil (fra 1 til 4 210 kr), og to små negative beløp i regnskapet (Bykle 2007 og Austevoll 2012). Kommunene står med kodene de hadde det året."),
    ("note.da", "Læst gennem det norske Folkehelseinstituts pakke MunicipalityData. Værdierne står som i kilden, også nogle timepriser, der ser "
     "forkerte ud (fra 1 til 4.210 kr.), og to små negative beløb i regnskabet (Bykle 2007 og Austevoll 2012). Kommunerne står med de koder, de havde det år."),
    ("note.en", "Read through the package MunicipalityData of the Norwegian Institute of Public Health. Values are as in the source, including some "
     "hourly prices that look wrong (from NOK 1 to NOK 4,210) and two small negative amounts in the accounts (Bykle 2007 and Austevoll 2012). Municipalities appear under the codes they had that year."),
]

data, out = arguments()
valid, in_use = municipality_codes(data), codes_in_use(data)
figures, left_out = [], collections.Counter()
for name, column, indicator, thousands in FILES:
    for row in rows(data, "norway", "fhi-municipalitydata", name):
        code, year, value = row["knr"], row["year"], row[column]
        if code not in valid:
            left_out[code, row.get("kname")] += 1
        elif value == "NA" and code not in in_use[int(year)]:
            left_out["not in use that year"] += 1
        else:
            assert code in in_use[int(year)], row
            if value == "NA":
                value = ".."
            elif value != "0":
                value += thousands
            figures.append((indicator, "NO-" + code, year, value, ""))
write(out, "no-care-prices", PREAMBLE, figures)
print("left out:", dict(left_out), "missing:", collections.Counter(f[0] for f in figures if f[3] == ".."))
