package org.maalestok.comparison.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.Verdict;
import org.maalestok.comparison.contributions.Contribution;
import org.maalestok.comparison.contributions.Contributions;
import org.maalestok.comparison.findings.Finding;
import org.maalestok.comparison.findings.FindingWords;
import org.maalestok.comparison.findings.ServiceFindings;
import org.maalestok.comparison.uncertainty.IntervalVerdict.Compared;
import org.maalestok.comparison.web.FindingsPages.Scene;
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
            "verdict",
            "certain_verdict",
            "stood_apart_before",
            "trend",
            "worth",
            "currency",
            "weight",
            "provisional",
            "remark",
            "sentence",
            "answer",
            "set_aside");

    /** The columns of numbers. */
    static final List<String> NUMBERS =
            List.of("place", "value", "median", "peers", "usual_distances", "worth", "weight");

    private final FindingsPages pages;
    private final AllFindingsPages allPages;
    private final Contributions contributions;
    private final JoinedFigures figures;

    FindingsFile(FindingsPages pages, AllFindingsPages allPages, Contributions contributions, JoinedFigures figures) {
        this.figures = figures;
        this.pages = pages;
        this.allPages = allPages;
        this.contributions = contributions;
    }

    void csv(Area own, @Nullable Service service, Look look, HttpServletResponse response) throws IOException {
        Map<Service, Scene> scenes =
                service == null ? allPages.scenes(own, look) : Map.of(service, pages.scene(own, service, look));
        List<Contribution> said = contributions.listPublished(own.id());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"findings-%s%s.csv\""
                        .formatted(own.code(), service == null ? "" : "-" + service.code()));
        try (var csv = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADINGS);
            for (Scene scene : scenes.values()) {
                write(scene.found(), said, own, look, csv);
            }
        }
    }

    private void write(ServiceFindings found, List<Contribution> said, Area own, Look look, CsvWriter csv) {
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> picked = found.picked(kind);
            for (int i = 0; i < picked.size(); i++) {
                csv.writeRecord(record(picked.get(i), String.valueOf(i + 1), said, own, look));
            }
        }
        found.next().forEach(one -> csv.writeRecord(record(one, "", said, own, look)));
    }

    private List<String> record(Finding one, String place, List<Contribution> said, Area own, Look look) {
        return List.of(
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
                code(verdict(one)),
                one.certainty() instanceof Compared compared ? code(compared.outcome()) : "",
                code(one.lasting()),
                code(one.trend().direction()),
                one.kroner().isPresent() ? plain(one.kroner().getAsDouble(), 0) : "",
                one.currency(),
                plain(one.weight(), 3),
                one.provisional() ? "yes" : "no",
                RemarkText.forFile(figures.table(one.indicator(), look.asOf()).remarksAt(own.id(), one.period())),
                FindingWords.sentence(one, look.language()),
                words(Contribution.Kind.ANSWER, one, said),
                words(Contribution.Kind.SET_ASIDE, one, said));
    }

    private static Verdict verdict(Finding one) {
        return switch (one.kind()) {
            case STRENGTH -> Verdict.BETTER;
            case CHALLENGE -> Verdict.WORSE;
            case DIFFERENCE -> one.gap() > 0 ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    private static String words(Contribution.Kind kind, Finding one, List<Contribution> said) {
        return said.stream()
                .filter(it -> it.kind() == kind
                        && it.subject().indicatorId() == one.indicator().id()
                        && it.subject().period().equals(one.period()))
                .findFirst()
                .map(Contribution::words)
                .map(TableFile::harmless)
                .orElse("");
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
