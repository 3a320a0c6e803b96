package org.maalestok.statistics.mapping.web;

import org.maalestok.access.FormLabels;
import org.maalestok.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of a mapping are called, also where the mapping is of an uploaded file. */
@Configuration(proxyBeanMethods = false)
class MappingFormLabels {

    @Bean
    FormLabels mappingLabels() {
        return FormLabels.of(
                "admin/(mappings/.*|spreadsheets/\\d+/mapping)",
                Texts.beside(MappingForm.class),
                "mapping.*",
                "areaWhat:mapping.areaWhat.",
                "unknown:mapping.unknown.",
                "meaning:mapping.meaning.");
    }
}
