"""Three functions of the municipal accounts 2024, per inhabitant, as one repository typed them off Statistics Denmark's table REGK31.

Typed by hand, so checked: weighted by population, the municipalities come within one half per cent of the national figures that the table itself has.
Elderly care (5.30.27) has no national row in the transcription and so none here."""
from dk_common import denmark, municipality_codes, read_csv, write

FUNCTION = {
    "6.45.51 Sekretariat og forvaltninger": "dk.administration.net_per_inhabitant",
    "5.30.27 Pleje og omsorg m.v. af primært ældre undtaget frit valg af leverandør": "dk.elderly_care.net_per_inhabitant",
    "0.28.20 Grønne områder og naturpladser": "dk.parks.net_per_inhabitant",
}

PREAMBLE = {
    "title.da": "Kommunernes regnskab 2024: administration, ældrepleje og grønne områder",
    "title.nb": "Danske kommuneregnskaper 2024: administrasjon, eldreomsorg og grøntområder",
    "title.en": "Danish municipal accounts 2024: administration, elderly care and green areas",
    "source": "Danmarks Statistik, Statistikbanken",
    "table": "REGK31",
    "address": "https://www.statistikbanken.dk/REGK31",
    "retrieved": "2026-11-22",
    "licence": "CC BY 4.0",
    "note.da": "Tallene er skrevet af fra tabellen og kontrolleret: vægtet med folketallet passer kommunerne med landstallet (3.091 mod 3.094 kr. til administration, "
               "209,7 mod 210 kr. til grønne områder). For ældrepleje fandtes intet landstal at kontrollere mod.",
    "note.nb": "Tallene er skrevet av fra tabellen og kontrollert: vektet med folketallet stemmer kommunene med landstallet (3091 mot 3094 kr til administrasjon, "
               "209,7 mot 210 kr til grøntområder). For eldreomsorg fantes ikke noe landstall å kontrollere mot.",
    "note.en": "The figures were typed off the table and checked: weighted by population, the municipalities agree with the national figure (DKK 3,091 against 3,094 for "
               "administration, 209.7 against 210 for green areas). For elderly care there was no national figure to check against.",
}


def main():
    source = denmark()
    areas = municipality_codes(source) | {"Hele landet": "DK"}
    rows = []
    for row in read_csv(source / "regk31-transcribed" / "regk31_subset_2024.csv", delimiter=","):
        assert (row["Prisenhed"], row["Art"], row["Aar"]) == ("Pr. indbygger, løbende priser (kr.)", "I alt (netto)", "2024")
        rows.append((FUNCTION[row["Funktion"]], areas[row["Kommune"]], "2024", int(row["Beloeb"])))
    write("dk-accounts-2024", PREAMBLE, rows)


main()
