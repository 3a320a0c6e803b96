package org.maalestok.opendata.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.opendata.OpenTable;
import org.maalestok.opendata.TimeUnit;
import org.maalestok.opendata.web.OpenPage.Example;
import org.maalestok.ui.Language;

/** Addresses and lines for an installation's own figures, so that each works where it is read. */
record OpenExamples(OpenTable table, Indicator indicator, Area area, String region, String base, Language language) {

    /** The table that most people would understand at once, or else the first by year that has municipalities; empty where there is none. */
    static Optional<OpenExamples> of(List<OpenTable> tables, String base, Language language) {
        String home = language == Language.DA ? "dk" : "no";
        var usual = tables.stream().filter(table -> table.id().equals(home + "-population"));
        var plain = tables.stream()
                .filter(table ->
                        table.timeUnit() == TimeUnit.YEAR && table.groups().isEmpty());
        return Stream.concat(usual, plain)
                .flatMap(table -> of(table, base, language).stream())
                .findFirst();
    }

    private static Optional<OpenExamples> of(OpenTable table, String base, Language language) {
        for (int i = 0; i < table.regions().size(); i++) {
            Area area = table.regions().get(i);
            if (area.kind() == AreaKind.MUNICIPALITY) {
                String region = table.region().values().get(i).code();
                return Optional.of(new OpenExamples(
                        table, table.contents().getFirst().indicators().getFirst(), area, region, base, language));
            }
        }
        return Optional.empty();
    }

    /** An address of this kind that opens; empty for what is sent. */
    String filled(String pattern) {
        if (pattern.equals("/api/v2/savedqueries")) {
            return "";
        }
        if (pattern.endsWith("/data")) {
            return address("csv");
        }
        String filled = pattern;
        for (var place : places().entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return base + filled;
    }

    private Map<String, String> places() {
        return Map.of(
                "table", table.id(),
                "list",
                        table.codeLists().isEmpty()
                                ? ""
                                : table.codeLists().getFirst().id(),
                "lang", language == Language.NB ? "no" : language.tag(),
                "tag", language.tag(),
                "kpi", indicator.code(),
                "place", area.code(),
                "year", year());
    }

    private String year() {
        return String.valueOf(table.periods().getLast().endYear());
    }

    List<Example> of(OpenInterface one) {
        return switch (one) {
            case PXWEB -> pxweb();
            case KOLADA -> kolada();
            case FEEDS -> List.of(new Example("curl", "curl \"%s\"".formatted(filled("/feeds/{tag}/releases.atom"))));
            case CATALOG ->
                List.of(
                        new Example("curl", "curl -H \"Accept: text/turtle\" \"%s/catalog\"".formatted(base)),
                        new Example("curl, RDF/XML", "curl \"%s/catalog.rdf\"".formatted(base)));
        };
    }

    private List<Example> pxweb() {
        String list = address("csv") + "&outputFormatParams=IncludeStatus&stub=Region,ContentsCode,Tid";
        return List.of(
                new Example("curl", "curl \"%s\"".formatted(address("csv"))),
                new Example("R", "read.csv(\"%s\", colClasses = c(Region = \"character\"))".formatted(list)),
                new Example("R, PxWebApiData", "PxWebApiData::get_api_data(\"%s\")".formatted(address("json-stat2"))),
                new Example(
                        "Python",
                        "import json, urllib.request; print(json.load(urllib.request.urlopen(\"%s\"))[\"value\"])"
                                .formatted(address("json-stat2"))),
                new Example(
                        "curl, PxWebApi 1",
                        "curl -d '{\"query\":[{\"code\":\"Region\",\"selection\":{\"filter\":\"item\",\"values\":[\"%s\"]}}],\"response\":{\"format\":\"json\"}}' \"%s/%s\""
                                .formatted(region, filled("/api/v1/{lang}/maalestok"), table.id())));
    }

    private List<Example> kolada() {
        String values = filled("/kolada/v3/data/kpi/{kpi}/municipality/{place}/year/{year}");
        return List.of(
                new Example("curl", "curl \"%s\"".formatted(values)),
                new Example(
                        "Python",
                        "import json, urllib.request; print(json.load(urllib.request.urlopen(\"%s\"))[\"values\"])"
                                .formatted(values)));
    }

    /** The latest three figures of one municipality. */
    private String address(String format) {
        return "%s/api/v2/tables/%s/data?valueCodes%%5BRegion%%5D=%s&valueCodes%%5BContentsCode%%5D=%s&valueCodes%%5BTid%%5D=top(3)&outputFormat=%s"
                .formatted(base, table.id(), region, indicator.code(), format);
    }
}
