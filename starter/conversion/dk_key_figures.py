"""Commuting out of and into eight municipalities 2007-2024, from an export of De Kommunale Nøgletal (noegletal.dk) in its own format:
Latin-1, semicolons, decimal comma, one block for each key figure with the municipalities below it, M for missing."""
import csv

from dk_common import MISSING, danish_decimal, denmark, municipality_codes, write

KEY_FIGURE = {
    "Andel udpendlere": "dk.population.commuters_out",
    "Andel indpendlere": "dk.population.commuters_in",
}

PREAMBLE = {
    "title.da": "Pendling ud af og ind i otte kommuner 2007–2024",
    "title.nb": "Pendling ut av og inn i åtte danske kommuner 2007–2024",
    "title.en": "Commuting out of and into eight Danish municipalities 2007–2024",
    "source": "Indenrigs- og Sundhedsministeriet, De Kommunale Nøgletal",
    "table": "Andel udpendlere; Andel indpendlere",
    "address": "https://www.noegletal.dk",
    "retrieved": "2024-09-10",
    "licence": "free reuse, name the source",
    "note.da": "Kun Dragør, Vallensbæk, Langeland, Ærø, Fanø, Lemvig, Samsø og Læsø. Tallene for 2023 og 2024 manglede, da de blev hentet.",
    "note.nb": "Bare Dragør, Vallensbæk, Langeland, Ærø, Fanø, Lemvig, Samsø og Læsø. Tallene for 2023 og 2024 manglet da de ble hentet.",
    "note.en": "Dragør, Vallensbæk, Langeland, Ærø, Fanø, Lemvig, Samsø and Læsø only. The figures for 2023 and 2024 were missing when they were retrieved.",
}


def main():
    source = denmark()
    codes = municipality_codes(source)
    rows, years, indicator = [], [], None
    with next((source / "noegletal-dk").glob("*.csv")).open(encoding="latin-1", newline="") as file:
        for cells in csv.reader(file, delimiter=";"):
            if cells[1] == "Kom.nr":
                years = [cell for cell in cells[2:] if cell]
            elif cells[0] in KEY_FIGURE:
                indicator = KEY_FIGURE[cells[0]]
            elif cells[1]:
                area = codes[cells[0].removesuffix(" Kommune")]
                assert area == "DK-" + cells[1]
                for year, cell in zip(years, cells[2:], strict=True):
                    rows.append((indicator, area, year, MISSING, "", "M") if cell == "M" else (indicator, area, year, danish_decimal(cell)))
    write("dk-key-figures", PREAMBLE, rows)


main()
