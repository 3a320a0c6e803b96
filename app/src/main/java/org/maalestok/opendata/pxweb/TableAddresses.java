package org.maalestok.opendata.pxweb;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.keyfigures.FigureAddresses;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.Area;
import org.maalestok.opendata.CodeList;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.OpenTables;
import org.maalestok.opendata.Variable;
import org.springframework.stereotype.Component;

/** Names figures by the tables that they are in. */
@Component
class TableAddresses implements FigureAddresses {

    private static final String LIST = "&outputFormat=csv&outputFormatParams=IncludeStatus&stub=";

    /** So many units are named one by one; the thousands of a country would make a line that nobody can copy. */
    private static final int MOST_UNITS = 100;

    private final OpenTables tables;

    TableAddresses(OpenTables tables) {
        this.tables = tables;
    }

    @Override
    public List<FigureAddress> list(
            Collection<Indicator> indicators, Collection<Area> areas, Collection<Period> periods) {
        Set<Indicator> those = Set.copyOf(indicators);
        Set<Area> there = Set.copyOf(areas);
        Set<Period> then = Set.copyOf(periods);
        return tables.list().stream()
                .filter(table ->
                        table.groups().isEmpty()) // in those with gender or age is nothing that is not in these
                .flatMap(table -> address(table, those, there, then).stream())
                .toList();
    }

    private static Optional<FigureAddress> address(
            OpenTable table, Set<Indicator> indicators, Set<Area> areas, Set<Period> periods) {
        List<String> contents = codes(
                table.content(),
                table.contents().stream()
                        .map(content -> content.indicators().getFirst())
                        .toList(),
                indicators);
        List<String> regions = codes(table.region(), table.regions(), areas);
        List<String> times = codes(table.time(), table.periods(), periods);
        if (contents.isEmpty() || regions.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FigureAddress(
                table.title(),
                "%s/tables/%s/data?%s&%s&%s%s"
                        .formatted(
                                Links.PATH,
                                table.id(),
                                regions(table, regions, inOne(areas, periods)),
                                chosen(
                                        Variable.CONTENTS,
                                        contents.size() == table.contents().size() ? "*" : String.join(",", contents)),
                                chosen(
                                        Variable.TIME,
                                        times.size() == table.periods().size() ? "*" : String.join(",", times)),
                                LIST
                                        + table.variables().stream()
                                                .map(Variable::code)
                                                .collect(Collectors.joining(","))),
                table.region().code()));
    }

    /** The codes of those of a variable's values that are wanted, in the order of the table. */
    private static <T> List<String> codes(Variable variable, List<T> values, Set<T> wanted) {
        return IntStream.range(0, values.size())
                .filter(i -> wanted.contains(values.get(i)))
                .mapToObj(i -> variable.values().get(i).code())
                .toList();
    }

    /** Whether none of the areas began within the periods: then there is nothing to continue back, and any list of them has the same figures. */
    private static boolean inOne(Set<Area> areas, Set<Period> periods) {
        return periods.stream()
                .map(Period::start)
                .min(Comparator.naturalOrder())
                .filter(first -> areas.stream().allMatch(area -> area.validity().contains(first)))
                .isPresent();
    }

    /**
     * All of a group by its name; else municipalities of today by the list that continues them back before mergers, as pages do, and others by their codes, all of a county in one. A page with
     * very many units shows those of the whole country.
     *
     * @param lasting whether no area of the page began within its periods
     */
    private static String regions(OpenTable table, List<String> regions, boolean lasting) {
        if (table.isOfUnits() && regions.size() > MOST_UNITS) {
            return chosen(table.region().code(), "*");
        }
        Optional<CodeList> group = table.codeLists().stream()
                .filter(list -> lasting
                        && list.values().size() == regions.size()
                        && list.id().startsWith("vs_"))
                .filter(list -> codes(list).containsAll(regions))
                .findFirst();
        if (group.isPresent()) {
            return of(group.get()) + chosen(table.region().code(), "*");
        }
        return Stream.of("agg_%s_municipality", "vs_%s_municipality")
                .map(name -> name.formatted(table.country().toLowerCase(Locale.ROOT)))
                .flatMap(name ->
                        table.codeLists().stream().filter(list -> list.id().equals(name)))
                .filter(list -> codes(list).containsAll(regions))
                .findFirst()
                .map(list -> of(list) + chosen(table.region().code(), Masks.of(inOrder(list.values()), regions)))
                .orElseGet(() -> chosen(
                        table.region().code(), Masks.of(inOrder(table.region().values()), regions)));
    }

    private static String of(CodeList list) {
        return "codelist%5BRegion%5D=" + list.id() + "&";
    }

    private static List<String> inOrder(List<Variable.Value> values) {
        return values.stream().map(Variable.Value::code).toList();
    }

    private static Set<String> codes(CodeList list) {
        return list.values().stream().map(Variable.Value::code).collect(Collectors.toSet());
    }

    private static String chosen(String variable, String codes) {
        String encoded = URLEncoder.encode(codes, StandardCharsets.UTF_8).replace("%2C", ",");
        return "valueCodes%5B" + variable + "%5D=" + encoded;
    }
}
