package org.maalestok.statistics.subscriptions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.maalestok.access.Access;
import org.maalestok.statistics.sources.Source;
import org.maalestok.statistics.sources.Sources;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node is made of: everything real but the pages and the source, and a scheduler that looks often. */
final class NodeContext {

    private NodeContext() {}

    static AnnotationConfigApplicationContext start(DataSource connections, Source office) {
        var started = new AnnotationConfigApplicationContext();
        started.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "maalestok.subscriptions.polling", "50ms",
                                "maalestok.subscriptions.heartbeat", "200ms")));
        var template = new JdbcTemplate(connections);
        var transactions = new JdbcTransactionManager(connections);
        started.registerBean(DataSource.class, () -> connections);
        started.registerBean(JdbcTemplate.class, () -> template);
        started.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        started.registerBean(JdbcTransactionManager.class, () -> transactions);
        started.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        started.registerBean(Clock.class, Clock::systemUTC);
        started.registerBean(Access.class, () -> Optional::empty);
        started.registerBean(Sources.class, () -> sources(office));
        var scanner = new ClassPathBeanDefinitionScanner(started);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.web\\..*")));
        scanner.scan(
                "org.maalestok.keyfigures",
                "org.maalestok.municipalities",
                "org.maalestok.statistics.accounts",
                "org.maalestok.statistics.mapping",
                "org.maalestok.statistics.spreadsheets",
                "org.maalestok.statistics.subscriptions");
        started.refresh();
        return started;
    }

    private static Sources sources(Source office) {
        return new Sources() {
            @Override
            public List<Source> list() {
                return List.of(office);
            }

            @Override
            public Optional<Source> find(String code) {
                return Optional.of(office).filter(one -> one.code().equals(code));
            }
        };
    }
}
