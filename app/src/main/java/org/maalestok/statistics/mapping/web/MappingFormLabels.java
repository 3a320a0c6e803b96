package org.maalestok.statistics.mapping.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.maalestok.access.FormLabels;
import org.maalestok.statistics.mapping.Mapping;
import org.maalestok.statistics.mapping.Mappings;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of a mapping are called, also where the mapping is of an uploaded file. */
@Configuration(proxyBeanMethods = false)
class MappingFormLabels {

    @Bean
    FormLabels mappingLabels(Mappings mappings) {
        return FormLabels.of(
                        "admin/(mappings/.*|spreadsheets/\\d+/mapping)",
                        Texts.beside(MappingForm.class),
                        "mapping.*",
                        "areaWhat:mapping.areaWhat.",
                        "unknown:mapping.unknown.",
                        "meaning:mapping.meaning.")
                .titled((path, field, language) -> Optional.of(title(path, field, mappings, language)));
    }

    /** Of one that is not saved yet, what it is to be called. */
    private static String title(String path, UnaryOperator<String> field, Mappings mappings, Language language) {
        Texts t = MappingsController.TEXTS.in(language);
        Optional<Mapping> stored =
                mappings.find(path.replaceAll("^admin/mappings/|/.*$", "")).map(Mappings.Stored::mapping);
        String typed = Stream.of("titleNb", "titleDa", "titleEn")
                .map(field)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
        String name = stored.map(it -> it.target().title().in(language)).orElse(typed);
        String page = t.get(stored.isPresent() ? "mappings.edit" : "mappings.new");
        return name.isEmpty() ? page : page + ": " + name;
    }
}
