package org.maalestok.comparison.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.Comparison;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.web.MunicipalityPage.Link;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Spread;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Texts;
import org.maalestok.ui.chart.Party;
import org.maalestok.ui.chart.Svg;

/** Makes the rows of a municipality's page: every word and drawing finished. */
final class RowMaker {

    /** From this share of the usual distance on, a change of the gap is worth a word. */
    private static final double WORTH_A_WORD = 0.25;

    private final Area own;
    private final String peers;
    private final Look look;
    private final Texts texts;
    private final Party party;
    private final Remarks remarks;
    private final PageYear year;

    /**
     * @param year that most rows are about
     * @param remarks takes up what was said of the figures shown
     */
    RowMaker(Area own, PeerGroup peers, PageYear year, Look look, Remarks remarks, Texts texts) {
        this.year = year;
        this.remarks = remarks;
        this.own = own;
        this.peers = peers.key();
        this.look = look;
        this.texts = texts;
        this.party = new Party(
                own.name().in(look.language()), PeerWords.of(peers, texts), texts.get("chart.municipalities"));
    }

    MunicipalityRow row(Comparison comparison, String prefix) {
        var text = new IndicatorText(comparison.indicator(), look.language());
        var drawing = drawing(comparison, text);
        Optional<Period> latest = comparison.latest();
        return latest.map(period -> row(comparison, period, text, drawing, prefix))
                .orElseGet(() -> rowWithoutNumber(comparison, text));
    }

    private MunicipalityRow row(
            Comparison comparison, Period period, IndicatorText text, Drawing drawing, String prefix) {
        Observation.Measured measured = (Observation.Measured) comparison.own(period);
        boolean comparable = comparison.spread(period).isPresent();
        return new MunicipalityRow(
                text.shortName(),
                href(comparison),
                under(comparison, text),
                estimated(measured) + text.inRow(measured.value()),
                measured.quality().provisional() ? "st-prov" : "",
                when(period, measured),
                year.mark(period, texts),
                remarks(comparison, period),
                change(comparison, period, text),
                medianChange(comparison, period, text),
                spark(comparison, drawing, prefix + "s"),
                comparable ? drawing.strip(prefix + "d", period) : null,
                comparable ? "" : texts.get("row.noPeers"),
                tag(comparison, period),
                trend(comparison, period));
    }

    private MunicipalityRow rowWithoutNumber(Comparison comparison, IndicatorText text) {
        Observation latest = comparison.periods().isEmpty()
                ? Observation.NONE
                : comparison.own(comparison.periods().getLast());
        return new MunicipalityRow(
                text.shortName(),
                href(comparison),
                under(comparison, text),
                Remarks.why(latest, texts),
                "st-miss",
                "",
                "",
                comparison.periods().stream()
                        .findFirst()
                        .map(first -> remarks(comparison, first))
                        .orElse(List.of()),
                "",
                "",
                null,
                null,
                texts.get("row.noFigure"),
                VerdictTag.none(texts.get("verdict.none")),
                "");
    }

    /** The unit, after the service where the short name does not say which it is. */
    private String under(Comparison comparison, IndicatorText text) {
        String service = comparison.indicator().service().name().in(look.language());
        String first = service.split("[ ,]", 2)[0].toLowerCase(look.language().locale());
        boolean said = text.shortName().toLowerCase(look.language().locale()).contains(first);
        return said ? text.unit() : service + ", " + text.unit();
    }

    /** Dots of figures in the list have its numbers. */
    Drawing drawing(Comparison comparison, IndicatorText text) {
        return new Drawing(comparison, own, text, party, (area, period) -> remarks.footnote(comparison, area, period));
    }

    String href(Comparison comparison) {
        return look.indicator(comparison.indicator().code(), own, peers).toString();
    }

    private String estimated(Observation.Measured measured) {
        return measured.quality().estimated() ? JudgementWords.circa(texts.language()) : "";
    }

    private String when(Period period, Observation.Measured measured) {
        return measured.quality().provisional() ? texts.get("row.provisional", period) : period.toString();
    }

    /** What was said of figures from the shown period on: a later one that was left out would be sought in vain. */
    private List<Link> remarks(Comparison comparison, Period shown) {
        return remarks.links(comparison, own, period -> period.compareTo(shown) >= 0);
    }

    private String change(Comparison comparison, Period period, IndicatorText text) {
        return comparison
                .before(period)
                .map(before -> text.change(number(comparison, before), number(comparison, period)))
                .orElse("");
    }

    private static double number(Comparison comparison, Period period) {
        return comparison.ownNumber(period).orElseThrow().doubleValue();
    }

    private String medianChange(Comparison comparison, Period period, IndicatorText text) {
        Optional<Period> before = comparison.before(period);
        if (before.isEmpty()
                || !comparison.othersWithNumber(before.get()).equals(comparison.othersWithNumber(period))) {
            return "";
        }
        Optional<Spread> then = comparison.spread(before.get());
        return then.map(spread -> texts.get(
                        "row.median",
                        text.change(
                                spread.median(),
                                comparison.spread(period).orElseThrow().median())))
                .orElse("");
    }

    private static @Nullable Svg spark(Comparison comparison, Drawing drawing, String prefix) {
        long numbers = comparison.periods().stream()
                .filter(period -> comparison.ownNumber(period).isPresent())
                .count();
        return numbers > 1 ? drawing.sparkline(prefix) : null;
    }

    /** How the area stands in a period. */
    VerdictTag tag(Comparison comparison, Period period) {
        return VerdictTag.of(comparison.judgement(period), look.language());
    }

    /** Whether the area has drawn away from its peers or come nearer, since the first period with the same peers; said only of those that stand apart. */
    private String trend(Comparison comparison, Period period) {
        if (!comparison.judgement(period).standsApart()) {
            return "";
        }
        return comparison
                .firstComparable()
                .map(first -> trend(comparison, first, period))
                .orElse("");
    }

    private String trend(Comparison comparison, Period first, Period latest) {
        double then = Math.abs(comparison.gap(first).orElseThrow());
        double now = Math.abs(comparison.gap(latest).orElseThrow());
        double usual = comparison.spread(latest).orElseThrow().usual();
        if (Math.abs(now - then) < WORTH_A_WORD * usual) {
            return "";
        }
        return texts.get(now > then ? "row.apart" : "row.nearer", first);
    }
}
