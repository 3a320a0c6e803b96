package org.maalestok.keyfigures.quality.web;

import org.maalestok.access.FormLabels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of decisions and notes are called. */
@Configuration(proxyBeanMethods = false)
class QualityFormLabels {

    @Bean
    FormLabels decisionLabels() {
        return FormLabels.of("admin/suspects(/.*)?", Words.TEXTS, "kind=decide.what", "decide.*", "kind:decide.");
    }

    @Bean
    FormLabels noteLabels() {
        return FormLabels.of("me/figures/note(/.*)?", Words.TEXTS, "words=note.label");
    }
}
