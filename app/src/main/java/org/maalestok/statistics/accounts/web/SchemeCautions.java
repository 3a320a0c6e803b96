package org.maalestok.statistics.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maalestok.statistics.mapping.KostraCodes;
import org.maalestok.statistics.mapping.web.Fields;
import org.maalestok.ui.Texts;

/**
 * What is probably not meant in a scheme, though it can be taken into use: numbers that the chart of accounts doesn't have and may get next year, functions that
 * others took over from, lists of arts that nothing uses.
 */
final class SchemeCautions {

    /** Functions that ended, and those that what was booked on them is booked on since: from 2024, Statistics Norway on home services. */
    private static final Map<String, Set<String>> FOLLOWED = Map.of("254", Set.of("257", "258"));

    private final Fields fields;
    private final SchemeRows rows;
    private final Texts t;

    SchemeCautions(Fields fields, SchemeRows rows, Texts t) {
        this.fields = fields;
        this.rows = rows;
        this.t = t;
    }

    /** A sentence each. */
    List<String> list() {
        return Stream.of(
                        rows("indicator").flatMap(this::ofSum), rows("artsName").flatMap(this::ofList))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Integer> rows(String column) {
        return IntStream.range(0, fields.rows(column))
                .filter(row -> !fields.at(column, row).isEmpty())
                .boxed();
    }

    private Stream<String> ofSum(int row) {
        List<String> typed = typed("functions", row);
        Stream<String> unknown = unknown(typed, KostraCodes.functions().keySet())
                .map(it -> t.get("caution.function", rows.sum(row), it));
        Stream<String> ended = FOLLOWED.entrySet().stream()
                .filter(it -> has(typed, it.getKey()) && it.getValue().stream().anyMatch(next -> !has(typed, next)))
                .map(it -> t.get(
                        "caution.ended",
                        rows.sum(row),
                        it.getKey(),
                        String.join(", ", it.getValue().stream().sorted().toList())));
        return Stream.concat(unknown, ended);
    }

    private Stream<String> ofList(int row) {
        Set<String> known = KostraCodes.arts().keySet();
        Stream<String> unknown = Stream.of("add", "subtract")
                .flatMap(column -> unknown(typed(column, row), known))
                .map(it -> t.get("caution.art", rows.list(row), it));
        boolean unused =
                rows("indicator").noneMatch(sum -> fields.at("arts", sum).equals(fields.at("artsName", row)));
        return unused ? Stream.of(t.get("caution.unused", rows.list(row))) : unknown;
    }

    private List<String> typed(String column, int row) {
        return SchemeForm.words(ArtsFields.joined(fields.at(column, row)));
    }

    /** A range goes over numbers that do not exist; it is wrong when none in it does. */
    private static Stream<String> unknown(List<String> typed, Set<String> known) {
        return typed.stream().filter(it -> known.stream().noneMatch(code -> lies(code, it)));
    }

    private static boolean has(List<String> typed, String code) {
        return typed.stream().anyMatch(it -> lies(code, it));
    }

    private static boolean lies(String code, String range) {
        String first = range.substring(0, Math.min(3, range.length()));
        String last = range.substring(range.indexOf('-') + 1);
        return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
    }
}
