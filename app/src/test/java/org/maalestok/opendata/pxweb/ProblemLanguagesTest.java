package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maalestok.RunningWithStarterData;
import org.maalestok.opendata.Problem;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Each sentence that a problem can be told in is asked for, in all three languages, of every interface. */
@RunningWithStarterData
class ProblemLanguagesTest {

    private static final Texts.ByLanguage TEXTS = Texts.beside(Problem.class);

    /** Tested where they can be provoked: {@code ProblemsTest}, {@code UnreadableTest}, {@code FairUseTest}, {@code CrowdedTest}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "calls.large",
            "calls.tooMany.one",
            "calls.tooMany.other",
            "body.utf8",
            "cells.tooMany",
            "failed",
            "query.undecodable",
            "unanswerable",
            "unreadable",
            "unreadable.character");

    private static final String TABLE = "/api/v2/tables/no-school";
    private static final String ASKED = TABLE + "/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=*";
    private static final String OLD = "/api/v1/{lang}/maalestok/no-school";

    /** The key of the sentence, the address, and what is sent there, if anything is. */
    private static final List<String> ASKS = List.of(
            "table.none | /api/v2/tables/nothing",
            "table.path | /api/v1/{lang}/maalestok/nothing",
            "dataset.none | /catalog/dataset/nothing",
            "list.none | /api/v2/codelists/vs_nothing",
            "list.own | /api/v2/codelists/vs_no_own_abcdefgh",
            "list.variable | " + ASKED + "&codelist[Region]=vs_x",
            "variable.none | " + ASKED + "&valueCodes[Kjonn]=1",
            "variable.missing | " + TABLE + "/data?valueCodes[Tid]=2024",
            "variable.twice | " + ASKED + "&valueCodes[Time]=2024",
            "variable.nameless | " + TABLE + "/data?valueCodes=1",
            "value.none | " + ASKED + "&valueCodes[Region]=9999",
            "values.none | " + ASKED + "&valueCodes[Region]=9998,9999",
            "value.nothing | " + ASKED + "&valueCodes[Region]=zz*",
            "expression.unknown | " + ASKED + "&valueCodes[Region]=last(3)",
            "expression.value | " + ASKED + "&valueCodes[Region]=from(9999)",
            "expression.form | " + ASKED + "&valueCodes[Region]=from(1,2)",
            "expression.counted | " + ASKED + "&valueCodes[Region]=top(1,2,3)",
            "expression.stars | " + ASKED + "&valueCodes[Region]=a*b",
            "expression.number | " + ASKED + "&valueCodes[Region]=top(0)",
            "expression.tooMany | " + TABLE
                    + "/data | {\"selection\":[{\"variableCode\":\"Region\",\"valueCodes\":[MASKS]}]}",
            "placement.bad | " + ASKED + "&stub=Kjonn",
            "cells.sheet | " + ASKED + "&valueCodes[Region]=*&heading=Region,ContentsCode,Tid&outputFormat=xlsx",
            "language.none | /kolada/v3/kpi?lang=sv",
            "format.none | " + ASKED + "&outputFormat=png",
            "format.form | /catalog?format=png",
            "param.none | " + ASKED + "&outputFormat=csv&outputFormatParams=Bold",
            "param.wrong | " + ASKED + "&outputFormat=px&outputFormatParams=UseCodes",
            "param.contradicts | " + ASKED + "&outputFormat=csv&outputFormatParams=UseCodes,UseTexts",
            "page.none | /api/v2/tables?pageNumber=999",
            "number | /api/v2/tables?pageSize=none",
            "query.none | /api/v2/savedqueries/nothing",
            "query.other | " + TABLE + "/metadata?savedQuery={saved}",
            "body.json | " + TABLE + "/data | {\"selection\":",
            "body.deep | " + TABLE + "/data | " + "[".repeat(2000),
            "body.large | /api/v2/savedqueries | BLANKS",
            "body.object | " + TABLE + "/data | []",
            "body.list | " + TABLE + "/data | {}",
            "body.text | " + TABLE + "/data | {\"selection\":[{\"valueCodes\":[\"1\"]}]}",
            "body.item | " + TABLE + "/data | {\"selection\":[{\"variableCode\":\"Tid\",\"valueCodes\":[{}]}]}",
            "body.empty | /api/v2/savedqueries | ",
            "body.query | /api/v2/savedqueries | {}",
            "body.selection | " + OLD + " | {\"query\":[{\"code\":\"Tid\"}]}",
            "body.response | " + OLD + " | {\"response\":\"csv\"}",
            "body.format | " + OLD + " | {\"format\":\"csv\"}",
            "filter.none | " + OLD + " | {\"query\":[{\"code\":\"Tid\",\"selection\":{\"filter\":\"some\"}}]}",
            "filter.top | " + OLD
                    + " | {\"query\":[{\"code\":\"Tid\",\"selection\":{\"filter\":\"top\",\"values\":[]}}]}",
            "kolada.page | /kolada/v3/kpi?per_page=9999",
            "kolada.ids | /kolada/v3/kpi/" + "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z",
            "kolada.day | /kolada/v3/data/kpi/no.population/year/2024?from_date=soon",
            "kolada.year | /kolada/v3/data/kpi/no.population/year/soon",
            "feed.none | /feeds/{lang}/nothing.atom",
            "nothing | /api/v2/nothing",
            "method | /api/v2/config | {}");

    @LocalServerPort
    int port;

    static Stream<String> asks() {
        return ASKS.stream();
    }

    @ParameterizedTest
    @MethodSource("asks")
    void isToldInEachLanguage(String ask) {
        String[] parts = ask.split(" \\| ?", -1);
        var sentences = new HashSet<String>();
        for (Language language : Language.values()) {
            HttpResponse<String> answer = ask(parts, language);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Language")).hasValue(language.tag());
            JsonNode problem = Api.json(answer, answer.statusCode());
            String sentence =
                    problem.path(problem.has("error") ? "error" : "detail").asString();
            assertThat(sentence).matches(pattern(parts[0], language));
            sentences.add(sentence);
        }
        assertThat(sentences).hasSize(Language.values().length);
    }

    @Test
    void noSentenceIsLeftOut() {
        Set<String> asked = asks().map(ask -> ask.split(" \\|")[0]).collect(Collectors.toSet());
        for (Language language : Language.values()) {
            assertThat(Stream.concat(asked.stream(), ELSEWHERE.stream()))
                    .containsAll(TEXTS.in(language).keys());
        }
    }

    /** The address goes before the header, and Norwegian is what answers are in when nobody says anything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v2/tables/x?lang=da | en                   | da
            /api/v2/tables/x?LANG=no | en                   | nb
            /api/v2/tables/x?lang=sv | sv, en;q=0.5         | en
            /api/v2/tables/x         | sv-SE, nn;q=0.8, da;q=0.9 | da
            /api/v2/tables/x         | nn-NO                | nb
            /api/v2/tables/x         | fr                   | nb
            /api/v2/tables/x         | *                    | nb
            /api/v2/tables/x         | ;;;                  | nb
            /api/v1/da/x             | en                   | da
            /api/v1/EN/x             | da                   | en
            /feeds/da/x              | en                   | da
            /kolada/v2/kpi?per_page=x&lang=en | da          | en
            """)
    void theLanguageIsTheAskersOwn(String address, String accepted, String told) {
        assertThat(new Api(port, "")
                        .get(address, "Accept-Language", accepted)
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue(told);
    }

    private HttpResponse<String> ask(String[] parts, Language language) {
        var api = new Api(port, "");
        String saved = parts[1].contains("{saved}") ? saved(api) : "";
        String address = parts[1].replace("{lang}", language.tag()).replace("{saved}", saved);
        if (parts.length < 3) {
            return api.get(address, "Accept-Language", language.tag());
        }
        String masks = Stream.iterate(0, i -> i + 1)
                .limit(1100)
                .map(i -> "\"" + i + "*\"")
                .collect(Collectors.joining(","));
        String body = parts[2].replace("MASKS", masks).replace("BLANKS", " ".repeat(100_000));
        return api.post(address, body, "Accept-Language", language.tag());
    }

    private static String saved(Api api) {
        return Api.json(api.post("/api/v2/savedqueries", """
                        {"tableId":"no-population","selection":{"selection":[
                          {"variableCode":"Region","valueCodes":["0301"]},
                          {"variableCode":"ContentsCode","valueCodes":["no.population"]},
                          {"variableCode":"Tid","valueCodes":["top(1)"]}]}}"""), 201).get("id").asString();
    }

    private static Pattern pattern(String key, Language language) {
        return Pattern.compile(
                Arrays.stream(TEXTS.in(language).get(key).split("\\{\\d}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")),
                Pattern.DOTALL);
    }
}
