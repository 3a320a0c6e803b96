package org.maalestok.keyfigures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.municipalities.Areas;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a database of its own, with a small catalogue, a few areas, and files written as text. Everything but the areas is the real thing. */
public final class KeyFiguresFixture implements AutoCloseable {

    private static final String PREAMBLE = """
            # maalestok: figures 1
            # dataset: %s
            # title.nb: Prøve
            # title.da: Prøve
            # title.en: Sample
            # source: Målestok
            # retrieved: 2026-09-19
            # licence: CC BY 4.0
            """;

    private final DataSource database;
    private final Areas areas;
    private final List<ReleasePublished> announced = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context;
    private final AtomicReference<@Nullable User> person = new AtomicReference<>();
    private int indicators;

    private KeyFiguresFixture(DataSource database, Areas areas) {
        this.database = database;
        this.areas = areas;
        this.context = start();
    }

    /** Færder, Horten, Tønsberg; NO-0301 belonged to two areas, neither of them in 2010. */
    public static KeyFiguresFixture on(DataSource database) {
        return on(
                database,
                new AreasFixture()
                        .with("NO-3911", "Færder")
                        .with("NO-3901", "Horten")
                        .with("NO-3905", "Tønsberg")
                        .withFormer("NO-0301", "Old Town", 1990, 2000)
                        .withFormer("NO-0301", "New Town", 2020, 2030));
    }

    public static KeyFiguresFixture on(DataSource database, Areas areas) {
        return new KeyFiguresFixture(database, areas);
    }

    private AnnotationConfigApplicationContext start() {
        var started = new AnnotationConfigApplicationContext();
        var template = new JdbcTemplate(database);
        var transactions = new JdbcTransactionManager(database);
        started.registerBean(JdbcTemplate.class, () -> template);
        started.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        started.registerBean(JdbcTransactionManager.class, () -> transactions);
        started.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        started.registerBean(Areas.class, () -> areas);
        started.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof ReleasePublished published) {
                announced.add(published);
            }
        });
        started.registerBean(Access.class, () -> () -> Optional.ofNullable(person.get()));
        var scanner = new ClassPathBeanDefinitionScanner(started);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        Stream.of("catalogue", "releases", "figures", "quality")
                .forEach(name -> scanner.scan("org.maalestok.keyfigures." + name));
        started.refresh();
        return started;
    }

    /** A second node on the same database: nothing but the database is shared. Give the catalogue first. (Spring binds connections to the data source object, so it gets its own.) */
    KeyFiguresFixture secondNode() {
        return on(new DelegatingDataSource(database), areas);
    }

    /** Puts indicators into the catalogue, before anybody asks it. Each is a code, or {@code code = formula}. */
    public KeyFiguresFixture catalogue(String... definitions) {
        var jdbc = jdbc();
        jdbc.sql("insert into keyfigures.service_group values ('g', 0, 'G', 'G', 'G') on conflict do nothing")
                .update();
        jdbc.sql("insert into keyfigures.service values ('s', 'g', 0, 'S', 'S', 'S') on conflict do nothing")
                .update();
        for (String definition : definitions) {
            String[] parts = definition.split(" = ");
            jdbc.sql("""
                    insert into keyfigures.indicator
                    values (:id, :code, :id, 's', 'resource_input', 'flow', 'NOK', 0, 'neutral', false, null, null, :formula,
                        'Målestok', '', 'none', 'us', date '2030-01-01', '{}', :words::jsonb)
                    """)
                    .param("id", ++indicators)
                    .param("code", parts[0])
                    .param("formula", parts.length > 1 ? parts[1] : null)
                    .param("words", words(parts[0]))
                    .update();
        }
        return this;
    }

    private static String words(String code) {
        return Stream.of("nb", "da", "en")
                .map(language -> """
                        "%s": {"name": "%2$s", "short": "%2$s", "description": "", "why": "", "caveat": ""}
                        """.formatted(language, code))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A whole file of a data set, from its rows without the symbol column. */
    public static String file(String dataSet, String... rows) {
        return PREAMBLE.formatted(dataSet)
                + "indicator,area,period,value,status\n"
                + Stream.of(rows).map(row -> row + "\n").collect(Collectors.joining());
    }

    static String fileWithSymbols(String dataSet, String... rows) {
        return file(dataSet, rows).replace("value,status\n", "value,status,symbol\n");
    }

    ImportOutcome bring(String text) {
        return bring(text.getBytes(StandardCharsets.UTF_8), false, FigureImport.Progress.NONE);
    }

    ImportOutcome bring(byte[] bytes, boolean dryRun, FigureImport.Progress progress) {
        Path file = temporary(bytes);
        try {
            return context.getBean(FigureImport.class).importFile(file, dryRun, progress);
        } finally {
            file.toFile().delete();
        }
    }

    /** Brings a file in that is known to be good. */
    public Release publish(String text) {
        var outcome = bring(text);
        if (outcome instanceof ImportOutcome.Published published) {
            return published.release();
        }
        throw new AssertionError("Not published: " + outcome);
    }

    private static Path temporary(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile("figures", ".csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever acts from now on. */
    KeyFiguresFixture as(@Nullable User user) {
        person.set(user);
        return this;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Puts rules in force, written as in a file. */
    public RuleFiles.Outcome rules(String yaml) {
        Path file = temporary(yaml.getBytes(StandardCharsets.UTF_8));
        try {
            return context.getBean(RuleFiles.class).load(file);
        } finally {
            file.toFile().delete();
        }
    }

    KeyFigures keyFigures() {
        return context.getBean(KeyFigures.class);
    }

    public FigureImport figureImport() {
        return context.getBean(FigureImport.class);
    }

    /** Tells everybody who listens. */
    void announce(Object event) {
        context.publishEvent(event);
    }

    public Indicator indicator(String code) {
        return keyFigures().catalogue().findIndicator(code).orElseThrow();
    }

    FigureTable table(String code, AsOf asOf) {
        return keyFigures().table(indicator(code), asOf);
    }

    public int area(String code) {
        return areas.findByCode(code).orElseThrow().id();
    }

    Observation at(String code, String area, int year) {
        return table(code, AsOf.LATEST).at(area(area), Period.year(year));
    }

    List<ReleasePublished> announced() {
        return announced;
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public long count(String table) {
        return jdbc().sql("select count(*) from keyfigures." + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
