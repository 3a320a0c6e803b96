"""Prices, children, staff, absence and cost in day care, from Statistics Denmark's tables as one repository collected them.

Prices (RES88), children (BOERN2) and absence (FRA027) are Statistics Denmark's own figures. The share of pedagogues (from BOERN1) and the
cost per child (REGK31 over BOERN2) were worked out by the author of the repository, so they carry the status "estimated".
A price is empty in the file where the offer does not exist; that is only believed where the municipality has no children in it either."""
from dk_common import MISSING, NOT_APPLICABLE, denmark, municipality_codes, read_json, write

PRICES = {  # field of the price: indicator, field of the children
    "dagplejeTakst": ("dk.kindergarten.price_family_day_care", "antalDagpleje"),
    "vuggestueTakst": ("dk.kindergarten.price_0_2", "antalBoern02"),
    "boernehaveTakst": ("dk.kindergarten.price_3_5", "antalBoern35"),
}
OF_2024 = {  # field: indicator, status
    "antalDagpleje": ("dk.kindergarten.children_family_day_care", ""),
    "antalBoern02": ("dk.kindergarten.children_0_2", ""),
    "antalBoern35": ("dk.kindergarten.children_3_5", ""),
    "pctPaedagoger": ("dk.kindergarten.pedagogue_share", "e"),
    "avgSygefravaerDage": ("dk.kindergarten.sick_leave", ""),
    "udgiftPrBarn": ("dk.kindergarten.cost_per_child", "e"),
}

PREAMBLE = {
    "title.da": "Dagtilbud: takster 2025, børn, personale, sygefravær og udgifter 2024",
    "title.nb": "Danske barnehager: priser 2025, barn, ansatte, sykefravær og utgifter 2024",
    "title.en": "Danish day care: prices 2025, children, staff, sick leave and spending 2024",
    "source": "Danmarks Statistik, Statistikbanken",
    "table": "RES88, BOERN1, BOERN2, FRA027, REGK31",
    "address": "https://www.statistikbanken.dk",
    "retrieved": "2026-04-01",
    "licence": "CC BY 4.0",
    "note.da": "Andelen af pædagoger og udgiften pr. barn er beregnet ud fra Danmarks Statistiks tal af andre end Danmarks Statistik og er derfor mærket som anslået. "
               "Sygefraværet mangler for Fanø, Læsø, Samsø og Ærø.",
    "note.nb": "Andelen pedagoger og utgiften per barn er regnet ut fra Danmarks Statistiks tall av andre enn Danmarks Statistik og er derfor merket som anslått. "
               "Sykefraværet mangler for Fanø, Læsø, Samsø og Ærø.",
    "note.en": "The share of pedagogues and the cost per child were worked out from Statistics Denmark's figures by somebody else and are therefore marked as estimated. "
               "Sick leave is missing for Fanø, Læsø, Samsø and Ærø.",
}


def main():
    source = denmark()
    codes = municipality_codes(source)
    file = read_json(source / "institutionsguide" / "raw" / "kommune-stats.json")
    assert (file["takstYear"], file["boernYear"], file["fravaerYear"], file["regnskabYear"]) == (2025, 2024, 2024, 2024)
    rows = []
    for name, figures in file["kommuner"].items():
        area = codes[name]
        assert area == "DK-" + figures["code"]
        for price, (indicator, children) in PRICES.items():
            absent = NOT_APPLICABLE if figures[children] == 0 else MISSING
            rows.append((indicator, area, "2025", absent if figures[price] is None else figures[price]))
        for field, (indicator, status) in OF_2024.items():
            value = figures[field]
            rows.append((indicator, area, "2024", value, status) if value is not None else (indicator, area, "2024", MISSING))
    write("dk-daycare-economy", PREAMBLE, rows)


main()
