package org.maalestok.municipalities;

import java.io.StringReader;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Small countries drawn as text.
 *
 * <pre>
 * 0101 Halden ..2020        an area with the code NO-0101 until 2020
 * 3001 Halden 2020..        and from 2020 with another
 * 2020: 0101 > 3001         a change on 1 January 2020
 * KG1 Small ones ..         a group
 * KG1 < 3001                a member of it
 * </pre>
 */
final class AreaBookFixture {

    private static final Pattern AREA = Pattern.compile("(?m)^\\s*(\\S+) (.+?) (\\d{4})?\\.\\.(\\d{4})?$");
    private static final Pattern CHANGE = Pattern.compile("(?m)^\\s*(\\d{4}): (\\S+) > (\\S+)$");
    private static final Pattern MEMBER = Pattern.compile("(?m)^\\s*(\\S+) < (\\S+)$");

    private AreaBookFixture() {}

    static AreaBook book(String drawing) {
        return AreaFiles.read(
                new StringReader(areas(drawing)),
                new StringReader(changes(drawing)),
                new StringReader(memberships(drawing)));
    }

    static Areas register(String drawing) {
        return StarterAreas.inMemory(book(drawing));
    }

    static String areas(String drawing) {
        String header = "code,kind,name,name_da,name_nb,name_en,from,to\nNO,country,Norge,,,Norway,,\n";
        return header
                + rows(AREA, drawing, it -> "NO-%s,%s,%s,,,,%s,%s"
                        .formatted(it.group(1), kind(it.group(1)), it.group(2), day(it.group(3)), day(it.group(4))));
    }

    static String changes(String drawing) {
        return "date,old_code,new_code\n"
                + rows(CHANGE, drawing, it -> "%s,NO-%s,NO-%s".formatted(day(it.group(1)), it.group(2), it.group(3)));
    }

    static String memberships(String drawing) {
        return "group,member,from,to\n"
                + rows(MEMBER, drawing, it -> "NO-%s,NO-%s,,".formatted(it.group(1), it.group(2)));
    }

    private static String rows(Pattern pattern, String drawing, Function<MatchResult, String> row) {
        return pattern.matcher(drawing)
                .results()
                .map(row.andThen(it -> it + "\n"))
                .collect(Collectors.joining());
    }

    private static String kind(String code) {
        if (code.startsWith("KG")) {
            return "group";
        }
        return code.length() == 2 ? "region" : "municipality";
    }

    private static String day(String year) {
        return year == null ? "" : year + "-01-01";
    }
}
