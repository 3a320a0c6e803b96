package org.maalestok.statistics.mapping.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.Language;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;

/**
 * Which indicators the words of a file may mean: the head of a column, the label of a category. Best first by {@link Rank}; among those of one rank first those
 * that have more of the words in their code, names and keywords, then as the catalogue lists them. Danish and Norwegian spellings of a word are one:
 * {@code dækningsgrad} is {@code dekningsgrad}, {@code aar} is {@code år}. What no rank knows is left to the search of the catalogue, which forgives
 * misspellings.
 *
 * <p>Only code and name make an answer {@link #certain}, and only where they lead to one indicator; all else is a suggestion in words.
 */
public final class LikelyIndicators {

    /** Why an indicator may be meant, the best reason first. */
    enum Rank {
        /** The words are its code, with whatever stands between the parts. */
        CODE,
        /** Its code ends so: {@code coverage_1_2} of {@code no.kindergarten.coverage_1_2}. */
        CODE_ENDS,
        /** They are its name or short name, in one of the languages. */
        NAME,
        /** All of them stand in its name or short name. */
        WORDS_OF_NAME,
        /** One of its keywords is among them. */
        KEYWORD;

        boolean isCertain() {
            return compareTo(NAME) <= 0;
        }
    }

    private static final int SHOWN = 3;
    private static final int SEARCHED = 20;

    /** So many letters of a word are alike in most of its forms: {@code ansatt, ansatte, ansættelse}. */
    private static final int TELLING = 5;

    /** Where a heading says so, the figures are no share and no rate. */
    private static final Set<String> COUNTED = Set.of("antall", "antal", "number");

    /** They stand in any heading. */
    private static final Set<String> FILLING = Set.of(
            "antall",
            "antal",
            "number",
            "andel",
            "andelen",
            "share",
            "total",
            "totalt",
            "samlet",
            "prosent",
            "procent",
            "percent",
            "kroner",
            "verdi",
            "verdier",
            "verdien",
            "value",
            "values",
            "kommune",
            "kommunen",
            "municipality");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Catalogue catalogue;
    private final Language language;
    private final String country;
    private final List<Known> known;

    /** @param country {@code NO} or {@code DK}, whose indicators are looked through; empty for all */
    public LikelyIndicators(Catalogue catalogue, Language language, String country) {
        this.catalogue = catalogue;
        this.language = language;
        this.country = country.toLowerCase(Locale.ROOT);
        this.known = catalogue.listIndicators().stream()
                .filter(it -> country.isEmpty() || it.code().startsWith(this.country + "."))
                .map(Known::of)
                .toList();
    }

    private record Hit(Indicator indicator, Rank rank, long shared) {}

    /** The only one that the words can mean by code or name; empty where several can, or figures of it cannot be brought in. */
    public Optional<Indicator> certain(String words) {
        List<Hit> hits = ranked(words);
        return hits.stream()
                .findFirst()
                .filter(best -> best.rank().isCertain())
                .filter(best ->
                        hits.stream().filter(it -> it.rank() == best.rank()).count() == 1)
                .map(Hit::indicator)
                .filter(it -> !it.isDerived());
    }

    /** The best few that figures can be brought in for. */
    public List<Indicator> suggest(String words) {
        List<Indicator> ranked = ranked(words).stream().map(Hit::indicator).toList();
        Stream<Indicator> searched = ranked.size() < SHOWN ? searched(words) : Stream.of();
        boolean counted = !Collections.disjoint(words(words), COUNTED);
        return Stream.concat(ranked.stream(), searched)
                .filter(it -> !it.isDerived())
                .filter(it -> !counted || it.kind() != Indicator.Kind.RATIO)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** For a person who says what these words mean: what it is by code or name, or what it may be; empty when nothing is like them. */
    public String hint(String words) {
        Texts t = MappingsController.TEXTS.in(language);
        return certain(words)
                .map(it -> t.get(
                        "mapping.likely." + ranked(words).getFirst().rank(), IndicatorField.suggested(it, language)))
                .orElseGet(() -> {
                    String all = IndicatorField.listed(suggest(words), language);
                    return all.isEmpty() ? "" : t.get("mapping.similar", all);
                });
    }

    /** The same for one that says it comes from the table. */
    String hintOfTable(Indicator indicator) {
        return MappingsController.TEXTS
                .in(language)
                .get("mapping.likely.TABLE", IndicatorField.suggested(indicator, language));
    }

    private List<Hit> ranked(String typed) {
        List<String> words = words(typed);
        List<String> bare = words(IN_BRACKETS.matcher(typed).replaceAll(" "));
        if (words.isEmpty()) {
            return List.of();
        }
        return known.stream()
                .flatMap(it -> Stream.of(it.rank(words), it.rank(bare))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .map(rank -> new Hit(it.indicator(), rank, it.shared(words)))
                        .stream())
                .sorted(Comparator.comparing(Hit::rank).thenComparing(Hit::shared, Comparator.reverseOrder()))
                .toList();
    }

    private Stream<Indicator> searched(String words) {
        var query =
                new Catalogue.Query(IN_BRACKETS.matcher(words).replaceAll(" "), language, "", "", country, 0, SEARCHED);
        Set<String> beginnings = beginnings(words(words));
        return query.typed().isBlank()
                ? Stream.of()
                : catalogue.search(query).indicators().stream()
                        .filter(it ->
                                !Collections.disjoint(beginnings(Known.of(it).all()), beginnings));
    }

    /** How the words that tell something begin: a search forgives so much that it finds something for every heading. */
    private static Set<String> beginnings(Collection<String> words) {
        return words.stream()
                .filter(word -> word.length() >= TELLING && !FILLING.contains(word))
                .map(word -> word.substring(0, TELLING))
                .collect(Collectors.toSet());
    }

    /**
     * An indicator in plain words.
     *
     * @param codes its code, then each end of it that begins after a full stop
     */
    private record Known(
            Indicator indicator,
            List<List<String>> codes,
            List<List<String>> names,
            List<List<String>> keywords,
            Set<String> all) {

        static Known of(Indicator it) {
            List<List<String>> codes = Stream.iterate(it.code(), end -> !end.isEmpty(), Known::afterStop)
                    .map(LikelyIndicators::words)
                    .toList();
            List<List<String>> names = Stream.of(it.words().name(), it.words().shortName())
                    .flatMap(Known::languages)
                    .map(LikelyIndicators::words)
                    .filter(some -> !some.isEmpty())
                    .distinct()
                    .toList();
            List<List<String>> keywords = it.keywords().stream()
                    .map(LikelyIndicators::words)
                    .filter(some -> !some.isEmpty())
                    .toList();
            Set<String> all = Stream.of(codes, names, keywords)
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            return new Known(it, codes, names, keywords, all);
        }

        private static String afterStop(String code) {
            int stop = code.indexOf('.');
            return stop < 0 ? "" : code.substring(stop + 1);
        }

        private static Stream<String> languages(Text text) {
            return Stream.of(text.nb(), text.da(), text.en());
        }

        Optional<Rank> rank(List<String> words) {
            return words.isEmpty() ? Optional.empty() : Optional.ofNullable(best(words));
        }

        private @Nullable Rank best(List<String> words) {
            if (codes.contains(words)) {
                return codes.getFirst().equals(words) ? Rank.CODE : Rank.CODE_ENDS;
            }
            if (names.contains(words)) {
                return Rank.NAME;
            }
            if (!FILLING.containsAll(words) && names.stream().anyMatch(name -> name.containsAll(words))) {
                return Rank.WORDS_OF_NAME;
            }
            return keywords.stream().anyMatch(it -> Collections.indexOfSubList(words, it) >= 0) ? Rank.KEYWORD : null;
        }

        long shared(List<String> words) {
            return new HashSet<>(words).stream().filter(all::contains).count();
        }
    }

    /** In lower case and without what parts the spellings of the Nordic languages. */
    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replaceAll("æ|ä|ae", "e")
                .replaceAll("ø|ö|oe", "o")
                .replaceAll("å|aa", "a");
        String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(NOT_WORD.split(plain)).filter(it -> !it.isEmpty()).toList();
    }
}
