package org.maalestok.statistics.subscriptions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** db-scheduler: a client everywhere, somebody who does the work only where the web application runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchedulerSettings.class)
class SchedulerConfiguration {

    /** db-scheduler's lowest. */
    private static final int SILENT_BEATS = 4;

    /** The scheduler is a client too, and exists only where it works. */
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource database) {
        return SchedulerClient.Builder.create(database).build();
    }

    @Bean(destroyMethod = "") // Work starts and stops it.
    @Profile("!command")
    Scheduler scheduler(DataSource database, SchedulerSettings settings, RunTask runs, PublicationTask publications) {
        ThreadFactory threads = Thread.ofVirtual().name("subscriptions-", 0).factory();
        return Scheduler.create(database, runs.task(), publications.task())
                .threads(settings.runs())
                .executorService(Executors.newThreadPerTaskExecutor(threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads))
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(SILENT_BEATS)
                .shutdownMaxWait(settings.patience())
                .build();
    }
}
