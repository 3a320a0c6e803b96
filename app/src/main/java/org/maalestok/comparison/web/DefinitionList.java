package org.maalestok.comparison.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.web.IndicatorPage.Definition;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Address;
import org.maalestok.ui.Days;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;
import org.maalestok.ui.Text;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What a key figure means and where it comes from. */
@Component
class DefinitionList {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9._]*|(?<number>[0-9]+(?:[.][0-9]+)?)|[*-]");
    private static final Text QUOTED = new Text("»%s«", "«%s»", "“%s”");

    private final KeyFigures keyFigures;

    DefinitionList(KeyFigures keyFigures) {
        this.keyFigures = keyFigures;
    }

    List<Definition> of(Scene scene, IndicatorText text, Texts texts) {
        Indicator indicator = scene.indicator();
        Indicator.Words words = indicator.words();
        var list = new ArrayList<Definition>();
        add(list, texts.get("def.counts"), words.description().in(texts.language()));
        add(list, texts.get("def.why"), words.why().in(texts.language()));
        add(list, texts.get("def.unit"), text.unit());
        add(list, texts.get("def.polarity"), texts.get("polarity." + indicator.polarity()));
        add(list, texts.get("def.perspective"), indicator.perspective().words().in(texts.language()));
        add(list, texts.get("def.caveat"), words.caveat().in(texts.language()));
        if (indicator.formula() != null) {
            add(list, texts.get("def.formula"), readable(indicator.formula(), texts.language()));
        }
        // Told in another way, the figures are worked out from those that are published: their sources are its sources.
        Indicator published =
                keyFigures.catalogue().findIndicator(indicator.code()).orElse(indicator);
        for (Release release : keyFigures.listSourcesOf(published, scene.look().asOf())) {
            source(list, release, texts);
        }
        add(list, texts.get("def.owner"), indicator.owner());
        add(list, texts.get("def.review"), Days.of(indicator.nextReview(), texts.language()));
        add(list, texts.get("def.code"), indicator.code());
        return list;
    }

    /** That the indicator has been taken out of use, and why; empty for one that is in use. */
    String retired(Indicator indicator, Texts texts) {
        return keyFigures
                .catalogue()
                .findRetirement(indicator)
                .map(retired -> texts.get(
                        "retired",
                        Days.of(retired.since(), texts.language()),
                        retired.why().in(texts.language())))
                .orElse("");
    }

    /** A formula with names where it has codes: {@code 1 000 × «Sosialhjelpstilfeller» / «Innbyggere»}. */
    private String readable(String formula, Language language) {
        return TOKEN.matcher(formula).replaceAll(token -> Matcher.quoteReplacement(words(token, language)));
    }

    private String words(MatchResult token, Language language) {
        String written = token.group();
        if (token.group("number") != null) {
            var number = new BigDecimal(written);
            return Numbers.in(language).format(number, number.scale());
        }
        return switch (written) {
            case "*" -> "×";
            case "-" -> "−";
            default ->
                keyFigures
                        .catalogue()
                        .findIndicator(written)
                        .map(part -> QUOTED.in(language)
                                .formatted(part.words().name().in(language)))
                        .orElse(written);
        };
    }

    private static void add(List<Definition> list, String label, String words) {
        if (!words.isEmpty()) {
            list.add(new Definition(label, words, null));
        }
    }

    private static void source(List<Definition> list, Release release, Texts texts) {
        DataSet set = release.dataSet();
        String table = set.table().isEmpty() ? "" : texts.get("def.table", set.table());
        list.add(new Definition(
                texts.get("def.source"),
                texts.get(
                        "def.source.text",
                        set.source() + table,
                        Days.of(set.retrieved(), texts.language()),
                        set.licenceIn(texts.language())),
                set.address().isEmpty() ? null : set.address()));
        add(list, texts.get("def.note"), set.note().in(texts.language()));
        list.add(new Definition(
                texts.get("def.release"),
                texts.get("def.release.text", release.number(), Days.of(release.published(), texts.language())),
                "/" + texts.language().tag() + "/data/releases/" + release.number()));
    }

    /** The page's address with everything written out: these peers, this period, this release. */
    String fixedAddress(Scene scene) {
        Look look = scene.look();
        int release = look.release() != null
                ? look.release()
                : keyFigures.listReleases().stream()
                        .mapToInt(Release::number)
                        .max()
                        .orElse(0);
        return Address.of("/" + look.language().tag() + "/indicator/"
                        + scene.indicator().code())
                .with("area", scene.own() == null ? null : scene.own().code())
                .with("peers", scene.group() == null ? null : scene.group().key())
                .with("period", scene.period().map(Object::toString).orElse(null))
                .with("release", String.valueOf(release))
                .toString();
    }
}
