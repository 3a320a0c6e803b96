package org.maalestok.opendata.catalog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Who stands behind an installation, for those who harvest its catalogue.
 *
 * @param publisher the publisher's address in a register of organisations, as data.norge.no wants it; empty for one of our own
 * @param publisherName what the publisher is called
 * @param contactName whom to ask
 * @param contactEmail where; empty when a page is enough
 */
@ConfigurationProperties("maalestok.catalog")
record CatalogSettings(
        @DefaultValue("") String publisher,
        @DefaultValue("Målestok") String publisherName,
        @DefaultValue("Målestok") String contactName,
        @DefaultValue("") String contactEmail) {

    /** Beside the settings, as nothing else asks for them. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CatalogSettings.class)
    static class Registration {}
}
