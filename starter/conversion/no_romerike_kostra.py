"""Seventy-eight KOSTRA key figures for Lørenskog, its neighbours, Oslo and the country, 2020-2025.

Source: norway/lorenskog-2025/lorenskog_tidy.csv, the workbook Lorenskog_KOSTRA_2025_nokkeltall.xlsx in long form (SSB, provisional, 16 March 2026).
The column that the workbook calls "Kostragr. 8" is left out: Lørenskog stands in another group in SSB's own list.
"""
import collections

from no_common import arguments, integer, municipality_codes, rows, write

AREAS = {"EAK": "NO", "EAKUO": "NO-EAKUO"}
LEFT_OUT = {"EKG08"}
OTHER_DATA_SET = ("no.kindergarten.coverage_1_2", "NO-0301")  # Oslo 2015-2023 is in no-kindergarten-shares, with the same values
THOUSANDS = {"no.social.assistance_paid", "no.social.livelihood_net"}
INDICATORS = {
    "Netto driftsresultat i % av brutto driftsinntekter": "no.economy.net_result_share",
    "Årets merforbruk i % av brutto driftsinntekter": "no.economy.overspending_share",
    "Arbeidskapital (ekskl. premieavvik) i % av br. driftsinnt.": "no.economy.working_capital_share",
    "Netto renteeksponering i % av br. driftsinnt.": "no.economy.net_interest_exposure",
    "Langsiktig gjeld (ekskl. pensjonsforpl.) i % av br. driftsinnt.": "no.economy.long_term_debt_share",
    "Frie inntekter per innbygger": "no.economy.free_income_per_inhabitant",
    "Fri egenkapital drift i % av br. driftsinnt.": "no.economy.free_equity_share",
    "Brutto investeringsutgifter i % av br. driftsinnt.": "no.economy.investments_share",
    "Egenfinansiering av investeringene i % av tot. br. invest.": "no.economy.investments_self_financed",
    "Netto driftsutgifter til grunnskole per innbygger 6-15 år": "no.school.net_per_inhabitant_6_15",
    "Netto driftsutgifter grunnskole i % av tot. netto driftsutgifter": "no.school.share_of_net_spending",
    "Årstimer særskilt norskopplæring per elev": "no.school.language_hours_per_pupil",
    "Årstimer spesialundervisning per elev": "no.school.special_education_hours_per_pupil",
    "Elever med forsterket norskopplæring": "no.school.pupils_language_support",
    "Elever med individuelt tilrettelagt opplæring": "no.school.pupils_special_education",
    "Mestringsnivå 3-5 i lesing, 8. trinn": "no.school.reading_level_3_5_grade_8",
    "Mestringsnivå 3-5 i regning, 8. trinn": "no.school.numeracy_level_3_5_grade_8",
    "Gruppestørrelse 2": "no.school.group_size",
    "Gjennomsnittlig grunnskolepoeng": "no.school.final_points",
    "Netto driftsutgifter barnehage per innb. 1-5 år": "no.kindergarten.net_per_inhabitant_1_5",
    "Netto driftsutgifter barnehage i % av tot. netto driftsutgifter": "no.kindergarten.share_of_net_spending",
    "Andel barn 1-2 år i barnehage": "no.kindergarten.coverage_1_2",
    "Andel barn 1-5 år i barnehage": "no.kindergarten.coverage_1_5",
    "Andel barn 3-5 år i barnehage": "no.kindergarten.coverage_3_5",
    "Andel barn i kommunale barnehager": "no.kindergarten.share_in_municipal",
    "Antall barn per årsverk (grunnbemanning)": "no.kindergarten.children_per_staff",
    "Andel barnehagelærere av grunnbemanning": "no.kindergarten.share_qualified_teachers",
    "Andel minoritetsspråklige barn i barnehage": "no.kindergarten.minority_language_children",
    "Korr. br. driftsutg. per oppholdstime (alle barneh.)": "no.kindergarten.cost_per_hour",
    "Korr. br. driftsutg. per barn i kommunal barnehage": "no.kindergarten.cost_per_child_municipal",
    "Komm. overføringer til private barnehager per oppholdstime": "no.kindergarten.grants_to_private_per_hour",
    "Utgifter helse og omsorg per innbygger": "no.health_care.expenditure_per_inhabitant",
    "Netto driftsutgifter omsorg i % av tot. netto driftsutg.": "no.health_care.care_share_of_net_spending",
    "Netto driftsutgifter kommunehelse i % av tot. netto driftsutg.": "no.health_care.health_share_of_net_spending",
    "Årsverk helse/omsorg per 10 000 innbygger": "no.health_care.staff_per_10000",
    "Andel brukerrettede årsverk m/ helsefaglig utd.": "no.health_care.share_staff_with_health_education",
    "Årsverk per bruker av omsorgstjenesten": "no.health_care.staff_per_user",
    "Andel innb. 80+ som bruker hjemmetjenester": "no.elderly_care.home_care_users_80_plus",
    "Andel brukere av hjemmetjenester 0-66 år": "no.health_care.home_care_users_under_67",
    "Andel innb. 80+ med institusjonsopphold": "no.elderly_care.institution_users_80_plus",
    "Andel brukertilpassede enerom m/ eget bad/wc": "no.elderly_care.single_rooms",
    "Utgifter per oppholdsdøgn i institusjon": "no.elderly_care.cost_per_day_institution",
    "Legetimer per uke per beboer i sykehjem": "no.elderly_care.doctor_hours_per_resident",
    "Andel innb. 67-79 med dagaktivitetstilbud": "no.elderly_care.day_activity_67_79",
    "Avtalte legeårsverk per 10 000 innbyggere": "no.health_care.doctors_per_10000",
    "Avtalte fysioterapeutårsverk per 10 000 innb.": "no.health_care.physiotherapists_per_10000",
    "Avtalte årsverk i helsestasjons-/skolehelsetj. per 10 000 innb. 0-20": "no.health_care.child_health_staff_per_10000",
    "Andel nyfødte med hjemmebesøk av helsesykepleier": "no.health_care.newborn_home_visits",
    "Sosialhjelpstilfeller": "no.social.assistance_cases",
    "Sosialhjelpstilfeller som forsørger barn under 18": "no.social.assistance_cases_with_children",
    "Antall barn under 18 i familier som mottok sosialhjelp": "no.social.children_in_assisted_families",
    "Sosialhjelpstilfeller med sosialhjelp ≥ 6 mnd": "no.social.long_term_cases",
    "Langtidstilfeller (6-12 mnd) med sosialhjelp som hovedinntekt": "no.social.long_term_main_income_cases",
    "Samlet stønadssum (bidrag + lån)": "no.social.assistance_paid",
    "Netto driftsutgifter ytelse til livsopphold (f 281)": "no.social.livelihood_net",
    "Netto driftsutgifter kultur i % av tot. netto driftsutg.": "no.culture.share_of_net_spending",
    "Netto driftsutgifter idrett i % av tot. netto driftsutg.": "no.culture.sports_share_of_net_spending",
    "Netto driftsutgifter barn og unge i % av tot. netto driftsutg.": "no.culture.youth_share_of_net_spending",
    "Netto driftsutgifter kultur per innbygger": "no.culture.net_per_inhabitant",
    "Netto driftsutgifter allmenn kultur per innbygger": "no.culture.general_culture_net_per_inhabitant",
    "Brutto investeringsutgifter kultur per innbygger": "no.culture.investments_per_inhabitant",
    "Netto driftsutgifter folkebibliotek per innbygger": "no.culture.library_net_per_inhabitant",
    "Besøk i folkebibliotek per innbygger": "no.culture.library_visits_per_inhabitant",
    "Utlån per innbygger": "no.culture.library_loans_per_inhabitant",
    "Barn 6-15 år i kulturskole": "no.culture.music_school_share_6_15",
    "Besøk per kinoforestilling": "no.culture.cinema_visits_per_screening",
    "Innbyggere": "no.population.year_end",
    "Fødte per 1000 innbyggere": "no.population.births_per_1000",
    "Døde per 1000 innbyggere": "no.population.deaths_per_1000",
    "Netto innflytting": "no.population.net_migration",
    "Andel skilte og separerte 16-66 år": "no.population.share_divorced_16_66",
    "Andel enslige innbyggere 80 år og over": "no.population.share_living_alone_80_plus",
    "Andel uføretrygdede 18-66 år": "no.population.share_disability_pension_18_66",
    "Andel med innvandrerbakgrunn": "no.population.share_immigrant_background",
    "Samlet fruktbarhetstall": "no.population.total_fertility_rate",
    "Forventet levealder ved fødsel, kvinner": "no.population.life_expectancy_women",
    "Forventet levealder ved fødsel, menn": "no.population.life_expectancy_men",
    "Reisetid til kommunesenteret": "no.population.travel_time_to_centre",
}
PREAMBLE = [
    ("title.nb", "KOSTRA-nøkkeltall for Lørenskog, nabokommuner, Oslo og landet, 2020–2025"),
    ("title.da", "KOSTRA-nøgletal for Lørenskog, nabokommuner, Oslo og hele Norge, 2020–2025"),
    ("title.en", "KOSTRA key figures for Lørenskog, its neighbours, Oslo and Norway, 2020–2025"),
    ("source", "Statistisk sentralbyrå (SSB), KOSTRA"),
    ("address", "https://www.ssb.no/offentlig-sektor/kostra"),
    ("retrieved", "2026-03-16"),
    ("licence", "CC BY 4.0"),
    ("note.nb", "2025 er foreløpige tall, publisert 16. mars 2026. Tallene er hentet fra et regneark som Lørenskog har satt sammen av flere tabeller. "
     "Lørenskog, Lillestrøm, Enebakk og Rælingen har tall for 2024 og 2025, Oslo og landet fra 2020. Tall for KOSTRA-gruppen er utelatt: "
     "regnearket kaller den gruppe 8, men etter SSBs egen inndeling hører Lørenskog til en annen gruppe. Verdier har så mange desimaler som regnearket gir."),
    ("note.da", "2025 er foreløbige tal, offentliggjort 16. marts 2026. Tallene er hentet fra et regneark, som Lørenskog har sat sammen af flere tabeller. "
     "Lørenskog, Lillestrøm, Enebakk og Rælingen har tal for 2024 og 2025, Oslo og hele landet fra 2020. Tal for KOSTRA-gruppen er udeladt: "
     "Regnearket kalder den gruppe 8, men efter SSB's egen inddeling hører Lørenskog til en anden gruppe. Værdier har så mange decimaler, som regnearket giver."),
    ("note.en", "2025 is provisional, published on 16 March 2026. The figures come from a workbook that Lørenskog put together from several tables. "
     "Lørenskog, Lillestrøm, Enebakk and Rælingen have figures for 2024 and 2025, Oslo and the country from 2020. Figures for the KOSTRA group are "
     "left out: the workbook calls it group 8, but in SSB's own list Lørenskog belongs to another group. Values have as many decimals as the workbook gives."),
]

data, out = arguments()
valid = municipality_codes(data)
source = rows(data, "norway", "lorenskog-2025", "lorenskog_tidy.csv")
# '63135.0' is a whole number that passed through a spreadsheet, but '4.0' of an indicator with decimals stays as it is
whole = {r["indicator"] for r in source} - {r["indicator"] for r in source if not r["value"].endswith(".0")}
figures, sector, years, left_out = {}, {}, collections.defaultdict(set), collections.Counter()
for row in source:
    if row["region_code"] in LEFT_OUT:
        left_out[row["region"]] += 1
        continue
    area = AREAS.get(row["region_code"]) or "NO-" + row["region_code"]
    assert row["region_code"] in AREAS or row["region_code"] in valid
    indicator, value = INDICATORS[row["indicator"]], row["value"]
    if row["indicator"] in whole:
        value = integer(value)
    if indicator in THOUSANDS:
        assert row["unit"] == "1000 kr"
        value += "000"
    sector[indicator] = row["sector"]
    years[row["sector"], area].add(row["year"])
    figures[indicator, area, row["year"]] = (value, "p" if row["year"] == "2025" else "")
# a year that the sector's sheet has for the area, but not for this key figure, is missing; a key figure it never gives for the area has no rows
for indicator, area in {k[:2] for k in figures}:
    for year in years[sector[indicator], area]:
        figures.setdefault((indicator, area, year), ("..", ""))
for key in [k for k in figures if k[:2] == OTHER_DATA_SET and k[2] < "2024"]:
    left_out["Oslo, in no-kindergarten-shares"] += 1
    del figures[key]
write(out, "no-romerike-kostra", PREAMBLE, [k + v for k, v in figures.items()])
print("left out:", dict(left_out), "missing:", sum(v[0] == ".." for v in figures.values()))
