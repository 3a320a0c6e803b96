package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import org.maalestok.comparison.web.IndicatorPage.Definition;
import org.maalestok.keyfigures.DataSet;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Release;
import org.maalestok.ui.Address;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** What a key figure means and where it comes from. */
@Component
class DefinitionList {

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
        add(list, texts.get("def.perspective"), texts.get("perspective." + indicator.perspective()));
        add(list, texts.get("def.caveat"), words.caveat().in(texts.language()));
        if (indicator.formula() != null) {
            add(list, texts.get("def.formula"), indicator.formula());
        }
        for (Release release : keyFigures.listSourcesOf(indicator, scene.look().asOf())) {
            source(list, release, texts);
        }
        add(list, texts.get("def.code"), indicator.code());
        return list;
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
                texts.get("def.source.text", set.source() + table, set.retrieved(), set.licence()),
                set.address().isEmpty() ? null : set.address()));
        add(list, texts.get("def.note"), set.note().in(texts.language()));
        list.add(new Definition(
                texts.get("def.release"),
                texts.get(
                        "def.release.text",
                        release.number(),
                        release.published()
                                .atZone(java.time.ZoneId.of("Europe/Oslo"))
                                .toLocalDate()),
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
