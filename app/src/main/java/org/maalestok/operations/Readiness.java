package org.maalestok.operations;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the starter data once the application is up, then says in one line where it is. */
@Component
@Profile("!command")
class Readiness implements ApplicationRunner {

    private final StarterData starter;
    private int port;

    Readiness(StarterData starter) {
        this.starter = starter;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!"management".equals(WebServerApplicationContext.getServerNamespace(event.getApplicationContext()))) {
            port = event.getWebServer().getPort();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        starter.load();
        System.out.printf("Målestok is ready at http://localhost:%d%n", port);
    }
}
