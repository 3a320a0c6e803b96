package org.maalestok.statistics.mapping.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.ui.FormErrors.Gathering;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;

/** A field in which somebody says by name or code which indicator figures are brought in for. */
public final class IndicatorField {

    private static final Texts.ByLanguage TEXTS = Texts.beside(IndicatorField.class);
    private static final Pattern SUGGESTED = Pattern.compile(".*\\(([^()\\s]+)\\)");
    private static final int MOST = 1_500;

    private final Catalogue catalogue;
    private final Gathering errors;
    private final Language language;

    /** @param errors what is wrong is added to them */
    public IndicatorField(Catalogue catalogue, Gathering errors, Language language) {
        this.catalogue = catalogue;
        this.errors = errors;
        this.language = language;
    }

    /** The one that is meant; empty when none or several are, or one that is computed. */
    public Optional<Indicator> read(String typed, String field) {
        Texts t = TEXTS.in(language);
        List<Indicator> meant = find(typed, catalogue);
        if (meant.isEmpty()) {
            errors.add(field, t.get("mapping.bad.indicator", typed, similar(typed, t)));
        } else if (meant.size() > 1) {
            errors.add(field, t.get("mapping.several.indicator", typed, listed(meant, language)));
        } else if (meant.getFirst().isDerived()) {
            errors.add(field, t.get("mapping.derived.indicator", typed));
        }
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** By code, as it is suggested ({@code Name (code)}), or all with exactly this name in any of the languages: two countries may share one. */
    public static List<Indicator> find(String typed, Catalogue catalogue) {
        Matcher suggested = SUGGESTED.matcher(typed);
        return catalogue
                .findIndicator(typed)
                .or(() -> suggested.matches() ? catalogue.findIndicator(suggested.group(1)) : Optional.empty())
                .map(List::of)
                .orElseGet(() -> catalogue.listIndicators().stream()
                        .filter(it -> it.words().name().nb().equalsIgnoreCase(typed)
                                || it.words().name().da().equalsIgnoreCase(typed)
                                || it.words().name().en().equalsIgnoreCase(typed))
                        .toList());
    }

    /** The code where one indicator is meant; else as it was typed. */
    public static String coded(String typed, Catalogue catalogue) {
        List<Indicator> meant = find(typed.strip(), catalogue);
        return meant.size() == 1 ? meant.getFirst().code() : typed;
    }

    /** With its name where a code stands that the catalogue has; else as it was typed. */
    public static String shown(String typed, Catalogue catalogue, Language language) {
        return catalogue.findIndicator(typed).map(it -> suggested(it, language)).orElse(typed);
    }

    /** All that figures can be brought in for, to choose from while typing. */
    public static List<Choice> choices(Catalogue catalogue, Language language) {
        return catalogue.listIndicators().stream()
                .filter(indicator -> !indicator.isDerived())
                .limit(MOST)
                .map((Indicator it) -> new Choice(suggested(it, language), "", false))
                .toList();
    }

    /** An indicator as it is suggested while somebody types, and shown once it is known. */
    static String suggested(Indicator indicator, Language language) {
        return "%s (%s)".formatted(indicator.words().name().in(language), indicator.code());
    }

    /** What the words may have meant; empty when nothing is like them. */
    private String similar(String typed, Texts t) {
        String found = listed(new LikelyIndicators(catalogue, language, "").suggest(typed), language);
        return found.isEmpty() ? "" : " " + t.get("mapping.similar", found);
    }

    static String listed(List<Indicator> indicators, Language language) {
        return indicators.stream().map(it -> suggested(it, language)).collect(Collectors.joining(", "));
    }
}
