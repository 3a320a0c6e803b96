package org.maalestok.opendata.web;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.maalestok.access.Interfaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

    /** The catalogue's forms; a pattern of filters knows no ends. */
    private static final String[] CATALOGUE_FILES = {"/catalog.ttl", "/catalog.rdf", "/catalog.jsonld", "/catalog.nt"};

    @Bean
    FilterRegistrationBean<Cors> cors() {
        return inOrder(0, new Cors());
    }

    @Bean
    FilterRegistrationBean<ProblemsOnly> problemsOnly() {
        return inOrder(1, new ProblemsOnly());
    }

    @Bean
    FilterRegistrationBean<FairUse> fairUse(OpenDataSettings settings) {
        return inOrder(2, new FairUse(settings, Clock.systemUTC()));
    }

    @Bean
    FilterRegistrationBean<AnyCase> anyCase() {
        return inOrder(3, new AnyCase());
    }

    private static <T extends Filter> FilterRegistrationBean<T> inOrder(int place, T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        Interfaces.ROOTS.forEach(root -> registration.addUrlPatterns(root + "/*"));
        registration.addUrlPatterns(CATALOGUE_FILES);
        registration.setOrder(FIRST + place);
        return registration;
    }
}
