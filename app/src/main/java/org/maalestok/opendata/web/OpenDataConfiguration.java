package org.maalestok.opendata.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.maalestok.access.Interfaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The way of a request to an interface: opened to others' pages, freed of capital letters, counted, and answered with a document whatever happens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenDataConfiguration {

    /** After the headers that all answers have, before anybody looks at the address. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<Filter> cors() {
        return inOrder(0, new Cors());
    }

    @Bean
    FilterRegistrationBean<Filter> problemsOnly() {
        return inOrder(1, new ProblemsOnly());
    }

    @Bean
    FilterRegistrationBean<Filter> refusedByServer() {
        var registration = new FilterRegistrationBean<Filter>(new RefusedByServer());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> fairUse(OpenDataSettings settings) {
        return inOrder(2, new FairUse(settings, Clock.systemUTC()));
    }

    @Bean
    FilterRegistrationBean<Filter> anyCase() {
        return inOrder(3, new AnyCase());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadable() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Unreadable.class.getName());
            }
        });
    }

    /** The patterns of filters know no capital letters and no ends: each address is looked at, as programs write {@code /API} and {@code /catalog.ttl}. */
    private static FilterRegistrationBean<Filter> inOrder(int place, Filter filter) {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (request instanceof HttpServletRequest asked && Interfaces.contains(asked)) {
                filter.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setOrder(FIRST + place);
        return registration;
    }
}
