package org.maalestok.comparison.findings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.maalestok.Maalestok;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.Verdict;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Service;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.operations.TestStart;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All findings for all municipalities and services at 3 000 indicators × 357 municipalities × 10 years, beside a plain SQL query that fetches the same numbers.
 * Run by {@code app/bench/findings}; results are kept in {@code docs/benchmarks/findings.md}.
 */
final class FindingsBenchmark {

    private static final String SAME_NUMBERS = """
            select indicator_id, area_id, period, value from keyfigures.observation
            where to_release = (select max(to_release) from keyfigures.observation) and value is not null
            """;

    /** Whoever has none of so many key figures has none. */
    private static final int SAMPLE = 20;

    private final Findings findings;
    private final KeyFigures keyFigures;
    private final Map<Area, PeerGroup> peers = new LinkedHashMap<>();
    private final ApplicationContext context;

    private FindingsBenchmark(ApplicationContext context) {
        this.context = context;
        this.findings = context.getBean(Findings.class);
        this.keyFigures = context.getBean(KeyFigures.class);
        var areas = context.getBean(Areas.class);
        var groups = context.getBean(Peers.class);
        List<Indicator> indicators = keyFigures.catalogue().listIndicators();
        for (Area country : areas.listCountries()) {
            areas.listMunicipalities(country.country(), LocalDate.now()).stream()
                    .filter(area -> hasFigures(area, indicators))
                    .forEach(area -> usual(area, groups).ifPresent(group -> peers.put(area, group)));
        }
        if (peers.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing to measure: of %,d key figures in %,d services no municipality with a peer group has a figure. Was the starter data generated and loaded?"
                            .formatted(
                                    indicators.size(),
                                    keyFigures.catalogue().listServices().size()));
        }
    }

    private boolean hasFigures(Area area, List<Indicator> indicators) {
        return indicators.stream().limit(SAMPLE).anyMatch(indicator -> keyFigures
                .table(indicator, AsOf.LATEST)
                .latest(area.id())
                .isPresent());
    }

    private static Optional<PeerGroup> usual(Area area, Peers groups) {
        return groups.choices(area).stream()
                .filter(group -> group.size() >= Verdict.FEWEST_PEERS)
                .findFirst();
    }

    /** @param arguments the folder with the generated starter data */
    static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        try (var context = new SpringApplicationBuilder(Maalestok.class)
                .initializers(new TestStart())
                .properties("maalestok.starter.directory=" + arguments[0], "server.port=0")
                .run("--server.port=0", "--maalestok.starter.directory=" + arguments[0])) {
            new FindingsBenchmark(context).run();
        }
    }

    private void run() {
        System.out.printf(
                "%d municipalities in %d peer groups, %d services, %d indicators%n",
                peers.size(),
                peers.values().stream().map(PeerGroup::key).distinct().count(),
                keyFigures.catalogue().listServices().size(),
                keyFigures.catalogue().listIndicators().size());
        for (int i = 1; i <= 3; i++) {
            int round = i;
            timed("plain SQL, every number, run " + round, ignored -> fetch());
            timed("all findings, run " + round, ignored -> all(round == 1));
        }
        onePage();
    }

    private void fetch() {
        var sums = new HashMap<Integer, Double>();
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var template = new JdbcTemplate(
                Objects.requireNonNull(context.getBean(JdbcTemplate.class).getDataSource()));
        template.setFetchSize(10_000);
        transaction.executeWithoutResult(status -> template.query(SAME_NUMBERS, row -> {
            sums.merge(row.getInt(1), row.getDouble(4), Double::sum);
        }));
        if (sums.size() != keyFigures.catalogue().listIndicators().size()) {
            throw new IllegalStateException(sums.size() + " indicators");
        }
    }

    private void all(boolean tell) {
        int[] counts = new int[6];
        findings.all(peers, AsOf.LATEST, one -> {
            counts[0]++;
            counts[1] += one.strengths().size();
            counts[2] += one.challenges().size();
            counts[3] += one.differences().size();
            counts[4] += one.tally().compared();
            counts[5] += one.tally().apart();
        });
        if (tell) {
            System.out.printf(
                    "%,d pairs of municipality and service, %,d strengths, %,d challenges, %,d differences out of %,d"
                            + " figures compared, %,d apart%n",
                    counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
        }
    }

    /** One municipality and service, as a page asks for it. */
    private void onePage() {
        List<Service> services = keyFigures.catalogue().listServices();
        List<Area> areas = List.copyOf(peers.keySet());
        double[] millis = new double[400];
        for (int i = 0; i < millis.length; i++) {
            Area own = areas.get(i % areas.size());
            long begin = System.nanoTime();
            findings.of(own, services.get(i % services.size()), Objects.requireNonNull(peers.get(own)), AsOf.LATEST);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "findings of one municipality and service: %.1f ms median, %.1f ms 99 %%%n",
                millis[millis.length / 2], millis[millis.length * 99 / 100]);
    }

    private static void timed(String what, IntConsumer work) {
        long begin = System.nanoTime();
        work.accept(0);
        System.out.printf("%-40s %6.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
