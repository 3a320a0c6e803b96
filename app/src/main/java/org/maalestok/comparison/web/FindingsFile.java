package org.maalestok.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.IndicatorText;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.JudgementWords;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contributions;
import org.maalestok.comparison.findings.Finding;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.comparison.web.FindingsPages.Scene;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Period;
import org.maalestok.keyfigures.Remark;
import org.maalestok.keyfigures.RemarkText;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.springframework.stereotype.Component;

/**
 * Findings as CSV (RFC 4180, UTF-8, decimal point): one row for each that stood apart, picked or not, with the numbers that it rests on, the page's own sentences, and
 * what the municipality has published about it. Only what everybody may read is in the file, whoever fetches it.
 */
@Component
class FindingsFile {

    static final List<String> HEADINGS = List.of(
            "area",
            "area_name",
            "service",
            "kind",
            "picked",
            "place",
            "indicator",
            "period",
            "value",
            "median",
            "peers",
            "peer_group",
            "usual_distances",
            "engine",
            "verdict",
            "verdict_words",
            "stood_apart_before",
            "trend",
            "worth",
            "currency",
            "weight",
            "provisional",
            "estimated",
            "sentence",
            "answer",
            "answer_figure_then",
            "set_aside",
            "set_aside_figure_then",
            "added",
            "added_figure_then",
            "remark",
            "original_value");

    /** The columns of numbers. */
    static final List<String> NUMBERS =
            List.of("place", "value", "median", "peers", "usual_distances", "worth", "weight");

    private final FindingsPages pages;
    private final AllFindingsPages allPages;
    private final Contributions contributions;
    private final Catalogue catalogue;
    private final JoinedFigures figures;

    FindingsFile(
            FindingsPages pages,
            AllFindingsPages allPages,
            Contributions contributions,
            KeyFigures keyFigures,
            JoinedFigures figures) {
        this.pages = pages;
        this.allPages = allPages;
        this.contributions = contributions;
        this.catalogue = keyFigures.catalogue();
        this.figures = figures;
    }

    void csv(Area own, @Nullable Service service, Look look, HttpServletResponse response) throws IOException {
        Map<Service, Scene> scenes =
                service == null ? allPages.scenes(own, look) : Map.of(service, pages.scene(own, service, look));
        var said = new Said(contributions.listPublished(own.id()), look);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"findings-%s%s.csv\""
                        .formatted(own.code(), service == null ? "" : "-" + service.code()));
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADINGS);
            for (Map.Entry<Service, Scene> one : scenes.entrySet()) {
                write(one.getValue().found(), said, own, look, csv);
                said.withoutFinding(one.getKey(), one.getValue().found())
                        .forEach(written -> csv.writeRecord(record(written, said, own, look)));
            }
        }
    }

    private static void write(ServiceFindings found, Said said, Area own, Look look, CsvWriter csv) {
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> picked = found.picked(kind);
            for (int i = 0; i < picked.size(); i++) {
                csv.writeRecord(record(picked.get(i), String.valueOf(i + 1), said, own, look));
            }
        }
        found.next().forEach(one -> csv.writeRecord(record(one, "", said, own, look)));
    }

    private static List<String> record(Finding one, String place, Said said, Area own, Look look) {
        var record = new ArrayList<>(List.of(
                own.code(),
                own.name().in(look.language()),
                one.indicator().service().code(),
                code(one.kind()),
                place.isEmpty() ? "no" : "yes",
                place,
                one.indicator().code(),
                one.period().toString(),
                plain(one.value(), one.indicator().decimals()),
                plain(one.median(), one.indicator().decimals() + 1),
                String.valueOf(one.peers()),
                TableFile.harmless(one.peerKey()),
                plain(one.z(), 3),
                one.judgement().engine(),
                one.judgement().code(),
                JudgementWords.tag(one.judgement(), look.language()),
                code(one.lasting()),
                code(one.trend().direction()),
                one.kroner().isPresent() ? plain(one.kroner().getAsDouble(), 0) : "",
                one.currency(),
                plain(one.weight(), 3),
                one.quality().provisional() ? "yes" : "no",
                one.quality().estimated() ? "yes" : "no",
                FindingWords.sentence(one, look.language())));
        record.addAll(said.at(one.indicator(), own, one.period()));
        return record;
    }

    /** What a person wrote about a figure that the rule did not find, or finds no longer. */
    private List<String> record(Contribution written, Said said, Area own, Look look) {
        Indicator indicator = catalogue.getIndicator(written.subject().indicatorId());
        Period period = written.subject().period();
        Optional<BigDecimal> now = said.now(written);
        var text = new IndicatorText(indicator, look.language());
        var record = new ArrayList<>(List.of(
                own.code(),
                own.name().in(look.language()),
                indicator.service().code(),
                code(written.kind()),
                "no",
                "",
                indicator.code(),
                period.toString(),
                now.map(number -> number.setScale(indicator.decimals(), RoundingMode.HALF_UP)
                                .toPlainString())
                        .orElse("")));
        IntStream.range(record.size(), HEADINGS.indexOf("sentence")).forEach(ignored -> record.add(""));
        record.add(now.map(number -> MunicipalityPages.TEXTS
                        .in(look.language())
                        .get("findings.plain", text.name(), text.full(number), period))
                .orElse(""));
        record.addAll(said.at(indicator, own, period));
        return record;
    }

    /** What the municipality has published about its figures. */
    private final class Said {

        private final List<Contribution> all;
        private final Look look;

        Said(List<Contribution> all, Look look) {
            this.all = all;
            this.look = look;
        }

        /** One for each figure that is no finding, or none any more: what was added before what was answered or set aside. */
        Collection<Contribution> withoutFinding(Service service, ServiceFindings found) {
            return all.stream()
                    .filter(one -> one.subject().service().equals(service.code()))
                    .filter(one -> FindingGroups.find(
                                    found,
                                    one.subject().indicatorId(),
                                    one.subject().period())
                            .isEmpty())
                    .sorted(Comparator.comparing(one -> one.kind() != Contribution.Kind.ADDED))
                    .collect(Collectors.toMap(
                            Contribution::subject, one -> one, (first, later) -> first, LinkedHashMap::new))
                    .values();
        }

        /** The figure as it is now. */
        Optional<BigDecimal> now(Contribution one) {
            return figures.table(catalogue.getIndicator(one.subject().indicatorId()), look.asOf())
                    .at(one.subject().areaId(), one.subject().period())
                    .number();
        }

        /** Each kind's words, with the figure that they were written about when it has changed since; then what was said of the figure itself. */
        List<String> at(Indicator indicator, Area area, Period period) {
            List<Remark> remarks = figures.table(indicator, look.asOf()).remarksAt(area.id(), period);
            return Stream.concat(
                            Stream.of(Contribution.Kind.ANSWER, Contribution.Kind.SET_ASIDE, Contribution.Kind.ADDED)
                                    .flatMap(kind -> words(kind, indicator, period)),
                            Stream.of(
                                    TableFile.harmless(RemarkText.forFile(remarks, look.language())),
                                    RemarkText.originalForFile(remarks)))
                    .toList();
        }

        private Stream<String> words(Contribution.Kind kind, Indicator indicator, Period period) {
            return all.stream()
                    .filter(one -> one.kind() == kind
                            && one.subject().indicatorId() == indicator.id()
                            && one.subject().period().equals(period))
                    .findFirst()
                    .map(one -> Stream.of(TableFile.harmless(one.words()), then(one)))
                    .orElse(Stream.of("", ""));
        }

        private String then(Contribution one) {
            return now(one).filter(one::isAbout).isPresent() ? "" : one.value().toPlainString();
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
