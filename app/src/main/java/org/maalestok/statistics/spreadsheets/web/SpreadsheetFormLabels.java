package org.maalestok.statistics.spreadsheets.web;

import java.util.Optional;
import org.maalestok.access.FormLabels;
import org.maalestok.statistics.spreadsheets.Spreadsheets;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of the layout of an uploaded file are called, and of the choice of accounts. */
@Configuration(proxyBeanMethods = false)
class SpreadsheetFormLabels {

    @Bean
    FormLabels spreadsheetLabels(Spreadsheets spreadsheets) {
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
                        "sections:layout.sections.")
                .titled((path, field, language) -> Optional.of(title(path, spreadsheets, language)));
    }

    private static String title(String path, Spreadsheets spreadsheets, Language language) {
        Texts t = Steps.TEXTS.in(language);
        boolean last = path.matches(".*/(publish|leave-out|use-theirs)");
        String page = t.get(last ? "preview.title" : "upload.title");
        return Optional.of(path.replaceAll("^admin/spreadsheets/?|/.*$", ""))
                .filter(it -> it.matches("\\d{1,18}"))
                .flatMap(it -> spreadsheets.find(Long.parseLong(it)))
                .map(upload -> page + ": " + upload.fileName())
                .orElse(page);
    }
}
