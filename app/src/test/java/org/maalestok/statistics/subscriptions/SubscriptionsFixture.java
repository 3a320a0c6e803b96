package org.maalestok.statistics.subscriptions;

import static org.maalestok.statistics.mapping.MappingFixture.norwegian;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.keyfigures.Observation;
import org.maalestok.keyfigures.Period;
import org.maalestok.municipalities.AreaFiles;
import org.maalestok.municipalities.Areas;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A node with everything real but the source: areas, catalogue, figures, mappings, subscriptions and a scheduler that looks often. */
final class SubscriptionsFixture implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    final Office office;
    private final DataSource database;
    private final Mortal connections;
    private final AnnotationConfigApplicationContext context;

    /** Connections until the node dies. */
    private static final class Mortal extends DelegatingDataSource {
        private volatile boolean dead;

        private Mortal(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (dead) {
                throw new SQLException("This node is dead");
            }
            return super.getConnection();
        }
    }

    private SubscriptionsFixture(DataSource database, Office office) {
        this.database = database;
        this.office = office;
        this.connections = new Mortal(database);
        this.context = NodeContext.start(connections, office);
    }

    /** A new database with Færder, Horten and Tønsberg and the indicators {@code no.a} and {@code no.b}; the office has the table T1 of the first two. */
    static SubscriptionsFixture fresh() {
        var office = new Office().table("T1", """
            3911 10 11
            3901 20 21\
            """);
        var fixture = new SubscriptionsFixture(NodeDatabase.fresh(), office);
        fixture.context.getBean(AreaFiles.class).load(NodeDatabase.areaFiles());
        return fixture;
    }

    /** Another node on the same database. */
    SubscriptionsFixture secondNode() {
        return new SubscriptionsFixture(database, office);
    }

    /** A subscription to a table of the office, by hand, with a mapping of the same code for {@code no.a}. */
    StoredSubscription subscribe(String table, Subscription.Publishing publishing) {
        return subscribe(table, publishing, "no.a");
    }

    StoredSubscription subscribe(String table, Subscription.Publishing publishing, String indicator) {
        map(mapping(table, indicator));
        return subscriptions().add(subscription(table, publishing, "by hand"), "Kari");
    }

    private static Mapping mapping(String table, String indicator) {
        Mapping sample = norwegian().measure(indicator).build();
        return new Mapping(
                "office-" + table.toLowerCase(),
                sample.target(),
                sample.areas(),
                sample.time(),
                sample.measures(),
                sample.signs());
    }

    static Subscription subscription(String table, Subscription.Publishing publishing, String schedule) {
        return new Subscription(
                "Table " + table,
                "office",
                table,
                Selection.NONE,
                "office-" + table.toLowerCase(),
                Schedule.parse(schedule),
                publishing,
                new BigDecimal("10"),
                Subscription.USUAL_REVISED_LIMIT,
                true);
    }

    void map(Mapping mapping) {
        context.getBean(Mappings.class).save(mapping, 0);
    }

    /** Asks for a run and waits until it is over. */
    Run run(StoredSubscription stored) {
        return await(runs().ask(stored.id(), "Kari"));
    }

    Run await(Run run) {
        return until(
                () -> runs().find(run.subscription(), run.number())
                        .filter(one -> one.state().isOver()),
                "run %d to end".formatted(run.number()));
    }

    Proposal proposalOf(Run run) {
        return proposals()
                .find(run.proposal().orElseThrow(() -> new AssertionError("No proposal: " + run)))
                .orElseThrow();
    }

    /** Waits until a proposal is no longer being published. */
    Proposal awaitPublished(Proposal proposal) {
        return until(
                () -> proposals()
                        .find(proposal.id())
                        .filter(one -> one.state() != Proposal.State.PUBLISHING && one.state() != Proposal.State.OPEN),
                "proposal %d to be published".formatted(proposal.id()));
    }

    Proposal publish(Proposal proposal) {
        proposals().publish(proposal, "Kari", Optional.empty());
        return awaitPublished(proposal);
    }

    /** Waits for something that comes by itself, with a limit. */
    static <T> T until(Supplier<Optional<T>> found, String what) {
        Instant giveUp = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(giveUp)) {
            var value = found.get();
            if (value.isPresent()) {
                return value.get();
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("Waited %s in vain for %s".formatted(LONGEST, what));
    }

    /** As if the machine had lost its power: it cannot tell anybody anything any more. */
    void die() {
        connections.dead = true;
    }

    /** It was not dead, only very slow. */
    void riseAgain() {
        connections.dead = false;
    }

    Observation at(String indicator, String area, int year) {
        var figures = context.getBean(KeyFigures.class);
        int id = context.getBean(Areas.class).findByCode(area).orElseThrow().id();
        return figures.table(figures.catalogue().findIndicator(indicator).orElseThrow(), AsOf.LATEST)
                .at(id, Period.year(year));
    }

    int releases() {
        return context.getBean(KeyFigures.class).listReleases().size();
    }

    long count(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from statistics." + table)
                .query(Long.class)
                .single();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    Subscriptions subscriptions() {
        return context.getBean(Subscriptions.class);
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    Proposals proposals() {
        return context.getBean(Proposals.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
