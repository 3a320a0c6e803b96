package org.maalestok.statistics.mapping.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** A mapping as far as a table gives it away; a person goes through it before it counts. */
@Component
class Suggestion {

    private static final List<String> PREFIXES = List.of("K-", "K_");
    private static final Set<String> WHOLE_COUNTRY = Set.of("0", "000", "EAK");

    private final Catalogue catalogue;
    private final Areas areas;

    Suggestion(Catalogue catalogue, Areas areas) {
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /**
     * The form's fields for a table that nobody has mapped yet.
     *
     * @param source what people call the source
     */
    Fields of(Text source, SourceTable table, TableUses.Use use) {
        Optional<Dimension> regions = role(table, Dimension.Role.AREA);
        Optional<Dimension> time = role(table, Dimension.Role.TIME);
        String country = regions.filter(Suggestion::threeDigits).isPresent() ? "DK" : "NO";
        String publisher = table.source().isEmpty() ? source.in(language(country)) : table.source();
        var values = new LinkedHashMap<String, List<String>>();
        values.put("code", List.of(use.mapping()));
        List.of("titleNb", "titleDa", "titleEn").forEach(name -> values.put(name, List.of(table.title())));
        values.put("source", List.of(publisher));
        values.put("table", List.of(number(table, use)));
        values.put("licence", List.of("CC BY 4.0"));
        values.put("dimension", List.of(regions.map(Dimension::code).orElse("")));
        values.put("time", List.of(time.map(Dimension::code).orElse("")));
        values.put("country", List.of(country));
        values.put("prefixes", List.of(String.join(" ", prefixes(regions))));
        regions.ifPresent(it -> areas(it, country, values));
        return measures(new Fields(values), table, use, country);
    }

    private static Language language(String country) {
        return country.equals("DK") ? Language.DA : Language.NB;
    }

    static String number(SourceTable table, TableUses.Use use) {
        return use.table().isEmpty() ? table.code() : use.table();
    }

    private Fields measures(Fields fields, SourceTable table, TableUses.Use use, String country) {
        var combinations = Combinations.of(table, use.selection(), fields.get("dimension"), fields.get("time"));
        var likely = new LikelyIndicators(catalogue, language(country), country);
        return fields.with("where", combinations.stream().map(Where::print).toList())
                .with(
                        "indicator",
                        combinations.stream()
                                .map(it -> indicator(number(table, use), country, it, table, likely))
                                .toList())
                .with(
                        "factor",
                        combinations.stream()
                                .map(it -> Scale.of(Combinations.label(table, it)))
                                .toList());
    }

    private void areas(Dimension regions, String country, Map<String, List<String>> values) {
        Map<String, String> named = named(regions, country);
        Set<String> leftOut = leftOut(regions, country);
        values.put(
                "areaCode",
                Stream.concat(named.keySet().stream(), leftOut.stream()).toList());
        values.put(
                "areaWhat",
                Stream.concat(
                                named.keySet().stream().map(it -> "MEANS"),
                                leftOut.stream().map(it -> "OUT"))
                        .toList());
        values.put(
                "areaMeans",
                Stream.concat(named.values().stream(), leftOut.stream().map(it -> ""))
                        .toList());
    }

    private static Optional<Dimension> role(SourceTable table, Dimension.Role role) {
        return table.dimensions().stream()
                .filter(dimension -> dimension.role() == role)
                .findFirst()
                .or(() -> table.dimensions().stream()
                        .filter(dimension ->
                                usual(role).contains(dimension.code().toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    private static Set<String> usual(Dimension.Role role) {
        return switch (role) {
            case AREA ->
                Set.of("REGION", "OMRÅDE", "KOMMUNE", "KOMMUNER", "BOPOMR", "KOKKOMMUNEREGION0000", "MUNICIPALITY");
            case TIME -> Set.of("TID", "TIME", "PERIOD", "ÅR", "YEAR");
            case CONTENTS, OTHER -> Set.of();
        };
    }

    private static boolean threeDigits(Dimension regions) {
        long three = regions.categories().stream()
                .filter(one -> one.code().matches("[1-9]\\d\\d"))
                .count();
        return 2 * three > regions.categories().size();
    }

    private static List<String> prefixes(Optional<Dimension> regions) {
        return PREFIXES.stream()
                .filter(prefix -> regions.stream()
                        .flatMap(it -> it.categories().stream())
                        .anyMatch(one -> one.code().startsWith(prefix)))
                .toList();
    }

    /** Codes that are an area of ours once the country stands before them, and the usual ones for the whole country. */
    private Map<String, String> named(Dimension regions, String country) {
        var named = new LinkedHashMap<String, String>();
        for (Dimension.Category region : regions.categories()) {
            String code = region.code();
            if (WHOLE_COUNTRY.contains(code)) {
                named.put(code, country);
            } else if (!isMunicipality(code, country)
                    && areas.findByCode(country + "-" + code).isPresent()) {
                named.put(code, country + "-" + code);
            }
        }
        return named;
    }

    private static boolean isMunicipality(String code, String country) {
        return bare(code).matches(country.equals("DK") ? "\\d{3}" : "\\d{4}");
    }

    private static String bare(String code) {
        return PREFIXES.stream()
                .filter(code::startsWith)
                .map(prefix -> code.substring(prefix.length()))
                .findFirst()
                .orElse(code);
    }

    /** Regions that are no municipality and no area of ours: parts of the country, "unknown", groups that the country gave up. */
    private Set<String> leftOut(Dimension regions, String country) {
        return regions.categories().stream()
                .map(Dimension.Category::code)
                .filter(code -> !WHOLE_COUNTRY.contains(code))
                .filter(code -> areas.findByCode(country + "-" + bare(code)).isEmpty()
                        && !knownBefore(country + "-" + bare(code)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean knownBefore(String code) {
        return Stream.of(1990, 2000, 2010, 2015, 2019, 2021)
                .anyMatch(
                        year -> areas.findByCode(code, LocalDate.of(year, 1, 1)).isPresent());
    }

    /** What the words of a combination are taken for, as the form begins; empty where nothing is certain enough. */
    private String indicator(
            String number,
            String country,
            Map<String, String> combination,
            SourceTable table,
            LikelyIndicators likely) {
        List<Indicator> candidates = fromTable(number);
        String label = Combinations.label(table, combination);
        return ofTable(number, country, combination, table)
                .or(() -> likely.certain(label).filter(it -> candidates.isEmpty() || candidates.contains(it)))
                .map(Indicator::code)
                .orElseGet(() -> resembling(label, country, candidates));
    }

    /**
     * The only indicator that says it comes from this table; of several, the only one in the unit of these cells that is about everybody, where the cells are
     * about everybody.
     *
     * @param number of the table, as indicators name it
     */
    Optional<Indicator> ofTable(String number, String country, Map<String, String> combination, SourceTable table) {
        List<Indicator> candidates = fromTable(number);
        if (candidates.size() == 1) {
            return candidates.stream().filter(it -> only(combination, table)).findFirst();
        }
        List<String> units = Combinations.units(table, combination);
        List<Indicator> wholes = candidates.stream()
                .filter(it -> it.breakdown() == null && units.contains(it.unitLabel(language(country))))
                .toList();
        boolean everybody = combination.keySet().stream().allMatch(code -> table.dimension(code)
                .filter(it -> it.role() == Dimension.Role.CONTENTS)
                .isPresent());
        return wholes.stream().filter(it -> everybody && wholes.size() == 1).findFirst();
    }

    private List<Indicator> fromTable(String number) {
        return catalogue.listIndicators().stream()
                .filter(indicator -> !indicator.isDerived() && !number.isEmpty())
                .filter(indicator ->
                        List.of(indicator.sourceTable().split("[,; ]+")).contains(number))
                .toList();
    }

    private static boolean only(Map<String, String> combination, SourceTable table) {
        return combination.keySet().stream().allMatch(code -> table.dimension(code)
                .filter(dimension -> dimension.categories().size() == 1)
                .isPresent());
    }

    private String resembling(String label, String country, List<Indicator> candidates) {
        var hits = catalogue.search(new Catalogue.Query(
                label.replaceAll("\\([^)]*\\)", ""),
                language(country),
                "",
                "",
                country.toLowerCase(Locale.ROOT),
                0,
                20));
        return hits.indicators().stream()
                .filter(candidates::contains)
                .map(Indicator::code)
                .findFirst()
                .orElse("");
    }
}
