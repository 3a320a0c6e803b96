package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.trend.TrendWords;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.MunicipalityPage.Option;
import org.maalestok.comparison.web.OverTimePage.Form;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the page of a key figure over time together. */
@Component
class OverTimePages {

    private final LearnMaker learn;
    private final Uses uses;

    OverTimePages(LearnMaker learn, Uses uses) {
        this.learn = learn;
        this.uses = uses;
    }

    OverTimePage page(Frame frame, OverTimeScene overTime) {
        Scene scene = overTime.scene();
        Look look = scene.look();
        Area own = overTime.own();
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        String code = scene.indicator().code();
        var remarks = OverTimeRemarks.of(overTime, texts);
        var view = new OverTimeView(overTime, remarks, texts);
        var links = new IndicatorLinks(scene);
        return new OverTimePage(
                crumbs(frame, overTime, texts),
                texts,
                new IndicatorText(scene.indicator(), look.language()).name(),
                view.answer(),
                TrendWords.tag(overTime.verdict(), look.language()),
                TrendWords.sentence(overTime.trend(), scene.indicator(), look.language()),
                PeerWords.of(scene.chosen().group(), texts),
                note(scene, texts),
                look.peers(own, WayBack.toOverTime(code, base(overTime))).toString(),
                overTime.bases().isEmpty() ? null : form(overTime, texts),
                TellingForm.of(scene.told(), action(code, look.language()), carried(overTime), texts),
                view.indexNotes(),
                view.index(),
                view.gap(),
                view.table(),
                overTime.start() == null ? null : learn.learn(overTime, overTime.start(), remarks.list(), texts),
                remarks.list().lines(),
                file(overTime, "csv"),
                file(overTime, "xlsx"),
                look.indicator(code, own).toString(),
                links.relations(),
                use(overTime, view.index() != null, view.gap() != null, texts));
    }

    private Use use(OverTimeScene overTime, boolean index, boolean gap, Texts texts) {
        Scene scene = overTime.scene();
        return Uses.file(file(overTime, "csv"), OverTimeFiles.NUMBERS, scene.look(), texts)
                .and(uses.of(scene, texts))
                .withEmbeds(Frames.ofOverTime(overTime, index, gap, texts));
    }

    private static String file(OverTimeScene overTime, String ending) {
        Scene scene = overTime.scene();
        return scene.look()
                .overTime(scene.indicator().code(), overTime.own(), "over-time." + ending)
                .with("base", base(overTime))
                .toString();
    }

    private static Frame crumbs(Frame frame, OverTimeScene overTime, Texts texts) {
        Scene scene = overTime.scene();
        Language language = frame.language();
        return frame.via(texts.get("front"), frame.href(""))
                .via(
                        overTime.own().name().in(language),
                        scene.look().municipality(overTime.own()).toString())
                .via(
                        new IndicatorText(scene.indicator(), language).shortName(),
                        scene.look()
                                .indicator(scene.indicator().code(), overTime.own())
                                .toString());
    }

    static @Nullable String base(OverTimeScene overTime) {
        return overTime.base() == null ? null : overTime.base().toString();
    }

    private static String action(String code, Language language) {
        return "/" + language.tag() + "/indicator/" + code + "/over-time";
    }

    private static List<Hidden> carried(OverTimeScene overTime) {
        var hidden = new ArrayList<>(overTime.scene().look().hidden(overTime.own()));
        if (overTime.base() != null) {
            hidden.add(new Hidden("base", overTime.base().toString()));
        }
        return hidden;
    }

    private static Form form(OverTimeScene overTime, Texts texts) {
        Look look = overTime.scene().look();
        List<Option> bases = overTime.bases().stream()
                .map(base -> new Option(base.toString(), base.toString(), base.equals(overTime.base())))
                .toList();
        var hidden = new ArrayList<>(look.hidden(overTime.own()));
        hidden.addAll(look.telling().hidden());
        return new Form(action(overTime.scene().indicator().code(), look.language()), bases, hidden);
    }

    /** Why these peers, and what of the address could not be followed. */
    private static String note(Scene scene, Texts texts) {
        String peers = MunicipalityPages.note(scene.chosen(), texts);
        return Stream.concat(Stream.of(peers), scene.told().refusal(scene.look().telling(), texts).stream())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
