package org.maalestok.statistics.spreadsheets.web;

import org.maalestok.access.FormLabels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of the layout of an uploaded file are called, and of the choice of accounts. */
@Configuration(proxyBeanMethods = false)
class SpreadsheetFormLabels {

    @Bean
    FormLabels spreadsheetLabels() {
        return FormLabels.of(
                "admin/spreadsheets/\\d+(/(?!mapping$).*)?",
                Steps.TEXTS,
                "layout.*",
                "accounts.*",
                "mapping=table.mapping",
                "asked=preview.asked.how",
                "asked:preview.asked.",
                "role:layout.role.",
                "delimiter:layout.delimiter.",
                "decimal:layout.decimal.",
                "sections:layout.sections.");
    }
}
