package org.maalestok.statistics.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.keyfigures.ReleaseOrigins;
import org.maalestok.statistics.mapping.MappedFile.LeftOut;
import org.maalestok.statistics.mapping.MappedFile.Reason;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/**
 * Says what a mapping did not take so that a person can take it in: a few things are told one by one, many of a kind in one sentence with the list behind it. Functions
 * of accounts have their names.
 */
public final class LeftOutGroups {

    private static final Texts.ByLanguage TEXTS = Texts.beside(LeftOutGroups.class);

    /** So many of a kind are told one by one. */
    private static final int FEW = 3;

    private static final Pattern FUNCTION = Pattern.compile("function ([0-9A-Z]+)");

    private LeftOutGroups() {}

    private record Kind(Reason reason, boolean functions, boolean accounts) {
        static Kind of(LeftOut left) {
            return new Kind(left.reason(), FUNCTION.matcher(left.what()).matches(), LeftOutText.isOfAccounts(left));
        }

        String key() {
            return "left.many." + (functions ? "functions." : accounts ? "accounts." : "") + reason;
        }
    }

    /** In the order in which each kind is met first. */
    public static List<ReleaseOrigins.NotTaken> of(List<LeftOut> all) {
        var kinds = new LinkedHashMap<Kind, List<LeftOut>>();
        all.forEach(left ->
                kinds.computeIfAbsent(Kind.of(left), kind -> new ArrayList<>()).add(left));
        var told = new ArrayList<ReleaseOrigins.NotTaken>();
        kinds.forEach((kind, some) -> {
            if (some.size() <= FEW) {
                some.forEach(one -> told.add(new ReleaseOrigins.NotTaken(LeftOutText.of(one), List.of())));
            } else {
                told.add(together(kind, some));
            }
        });
        return List.copyOf(told);
    }

    private static ReleaseOrigins.NotTaken together(Kind kind, List<LeftOut> some) {
        long cells = some.stream().mapToLong(LeftOut::cells).sum();
        List<LeftOut> ordered = kind.functions()
                ? some.stream().sorted(Comparator.comparing(LeftOut::what)).toList()
                : some;
        return new ReleaseOrigins.NotTaken(
                each(language -> sentence(kind, some.size(), cells, language)),
                ordered.stream()
                        .map(one -> each(language -> item(one, language)))
                        .toList());
    }

    private static String sentence(Kind kind, int count, long cells, Language language) {
        Texts t = TEXTS.in(language);
        Numbers numbers = Numbers.in(language);
        String known = t.has(kind.key()) ? kind.key() : "left.many." + kind.reason();
        return t.get(known, numbers.format(count), numbers.format(cells));
    }

    /** {@code 202 Grunnskole: 12}. */
    private static String item(LeftOut one, Language language) {
        return what(one, language) + ": " + Numbers.in(language).format(one.cells());
    }

    /** What it is; a function of accounts with its name. */
    public static String what(LeftOut left, Language language) {
        Matcher function = FUNCTION.matcher(left.what());
        Optional<String> name = function.matches() ? KostraCodes.function(function.group(1)) : Optional.empty();
        return name.map(it -> function.group(1) + " " + it).orElseGet(() -> left.words(language));
    }

    private static Text each(Function<Language, String> words) {
        return new Text(words.apply(Language.DA), words.apply(Language.NB), words.apply(Language.EN));
    }
}
