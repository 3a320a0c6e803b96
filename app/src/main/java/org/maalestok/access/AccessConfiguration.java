package org.maalestok.access;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module together; nothing in it but the pages needs Spring to be tested. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    private final Clock clock = Clock.systemUTC();
    private final Passwords passwords = new Passwords();

    @Bean
    Access access() {
        return new PresentPerson();
    }

    @Bean
    Accounts accounts(
            JdbcClient jdbc, Access access, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        return new Accounts(
                new JdbcAccounts(jdbc),
                new JdbcHistory(jdbc),
                passwords,
                access,
                new TransactionTemplate(transactions),
                clock,
                events);
    }

    @Bean
    SignIn signIn(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var throttle = new Throttle(new JdbcAttempts(jdbc), new TransactionTemplate(transactions), clock);
        return new SignIn(new JdbcAccounts(jdbc), new JdbcHistory(jdbc), passwords, throttle, clock);
    }
}
