package org.maalestok.statistics.subscriptions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.formats.Dimension;
import org.maalestok.statistics.formats.SourceTable;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.subscriptions.Selection;
import org.maalestok.statistics.subscriptions.web.MappingForm.Row;
import org.maalestok.ui.Language;
import org.springframework.stereotype.Component;

/** A mapping as far as a table gives it away; a person goes through it before it counts. */
@Component
class MappingSuggestion {

    private static final List<String> PREFIXES = List.of("K-", "K_");

    private final Catalogue catalogue;
    private final Areas areas;

    MappingSuggestion(org.maalestok.keyfigures.KeyFigures figures, Areas areas) {
        this.catalogue = figures.catalogue();
        this.areas = areas;
    }

    MappingForm of(Source source, SourceTable table, String number, Selection selection) {
        Optional<Dimension> regions = role(table, Dimension.Role.AREA);
        Optional<Dimension> time = role(table, Dimension.Role.TIME);
        String areaDimension = regions.map(Dimension::code).orElse("");
        String timeDimension = time.map(Dimension::code).orElse("");
        boolean danish = regions.filter(MappingSuggestion::threeDigits).isPresent();
        String country = danish ? "DK" : "NO";
        var rows = new LinkedHashMap<Map<String, String>, Row>();
        for (var combination : Combinations.of(table, selection, areaDimension, timeDimension)) {
            rows.put(combination, row(number, country, Combinations.label(table, combination), combination, table));
        }
        return new MappingForm(
                table.title(),
                table.title(),
                table.title(),
                table.source().isEmpty() ? source.name().in(danish ? Language.DA : Language.NB) : table.source(),
                "",
                "CC BY 4.0",
                areaDimension,
                country,
                danish ? "3" : "4",
                String.join(", ", prefixes(regions)),
                regions.map(it -> named(it, country)).orElse(""),
                String.join(", ", regions.map(it -> leftOut(it, country)).orElse(Set.of())),
                true,
                timeDimension,
                rows,
                0);
    }

    private static Optional<Dimension> role(SourceTable table, Dimension.Role role) {
        return table.dimensions().stream()
                .filter(dimension -> dimension.role() == role)
                .findFirst()
                .or(() -> table.dimensions().stream()
                        .filter(dimension ->
                                usual(role).contains(dimension.code().toUpperCase(java.util.Locale.ROOT)))
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
    private String named(Dimension regions, String country) {
        var lines = new ArrayList<String>();
        for (Dimension.Category region : regions.categories()) {
            if (Set.of("0", "000", "EAK").contains(region.code())) {
                lines.add(region.code() + " = " + country);
            } else if (!isMunicipality(region.code(), country)
                    && areas.findByCode(country + "-" + region.code()).isPresent()) {
                lines.add("%s = %s-%s".formatted(region.code(), country, region.code()));
            }
        }
        return String.join("\n", lines);
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
                .filter(code -> !Set.of("0", "000", "EAK").contains(code))
                .filter(code -> areas.findByCode(country + "-" + bare(code)).isEmpty()
                        && !knownBefore(country + "-" + bare(code)))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private boolean knownBefore(String code) {
        return Stream.of(1990, 2000, 2010, 2015, 2019, 2021)
                .anyMatch(year -> areas.findByCode(code, java.time.LocalDate.of(year, 1, 1))
                        .isPresent());
    }

    /** The indicator that says it comes from this table; of several, the one whose name resembles the words most. */
    private Row row(String number, String country, String label, Map<String, String> combination, SourceTable table) {
        var candidates = catalogue.listIndicators().stream()
                .filter(indicator -> !indicator.isDerived())
                .filter(indicator ->
                        List.of(indicator.sourceTable().split("[,; ]+")).contains(number))
                .toList();
        String found = candidates.size() == 1 && only(combination, table)
                ? candidates.getFirst().code()
                : resembling(label, country, candidates);
        return new Row(found, "1");
    }

    private static boolean only(Map<String, String> combination, SourceTable table) {
        return combination.keySet().stream().allMatch(code -> table.dimension(code)
                .filter(dimension -> dimension.categories().size() == 1)
                .isPresent());
    }

    private String resembling(String label, String country, List<Indicator> candidates) {
        var hits = catalogue.search(new Catalogue.Query(
                label.replaceAll("\\([^)]*\\)", ""),
                country.equals("DK") ? Language.DA : Language.NB,
                "",
                "",
                country.toLowerCase(java.util.Locale.ROOT),
                0,
                20));
        return hits.indicators().stream()
                .filter(candidates::contains)
                .map(Indicator::code)
                .findFirst()
                .orElse("");
    }
}
