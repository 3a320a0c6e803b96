package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Addresses as others' clients and manuals write them for Statistics Norway's and Sweden's servers, and for Kolada, with our codes in place of theirs: brackets as they are, names in any case,
 * parameters of older versions, a blank behind a comma.
 */
@RunningWithStarterData
class OthersRequestsTest {

    private static final String POPULATION = "/api/v2/tables/no-population/data?";

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/api/v2/config                                                               | \"apiVersion\":\"2",
                "/api/v2/tables?lang=en&query=children&includeDiscontinued=true                | no-kindergarten",
                "/api/v2/tables?lang=no&query=title:befolkning                                 | no-population",
                "/api/v2/tables?query=befolkning%20AND%20Norge&lang=no                         | no-population",
                "/api/v2/tables?pastdays=30000&lang=en                                         | no-population",
                "/api/v2/tables/?lang=en&pagesize=3&pageNumber=1                               | \"pageSize\":3",
                "/api/v2/tables?pageSize=10000&includeDiscontinued=true&lang=no                | no-population",
                "/api/v2/tables/NO-POPULATION?lang=en                                          | \"id\":\"no-population\"",
                "/api/v2/tables/no-population/metadata?lang=en&outputFormat=json-stat2         | \"codeLists\"",
                "/api/v2/tables/no-population/metadata?defaultSelection=true&savedQuery=       | \"role\"",
                "/api/v2/codeLists/agg_no_municipality?lang=en                                 | \"valueMap\"",
                "P lang=en&valueCodes[Region]=0301&valueCodes[Tid]=*&valueCodes[ContentsCode]=no.population&codelist[Region]=agg_no_municipality&outputValues[Region]=aggregated | \"value\"",
                "P lang=en&valueCodes[Region]=*&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=from(2022)&codelist[Region]=vs_no_municipality | \"value\"",
                "P lang=en&valuecodes[ContentsCode]=*&valuecodes[Region]=0301&stub=Region,Tid&heading=ContentsCode&valuecodes[Tid]=top(3)&outputformat=csv&outputformatparams=separatorsemicolon,usecodesandtexts | \"Region\";\"Tid\"",
                "P valueCodes[Region]=03??&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=202?&outputFormat=html&outputFormatParams=UseTexts&outputFormatParams=IncludeTitle | <caption>",
                "P valueCodes[Region]=0301&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=[range(2020,2022)],[top(1,1)],2016 | \"2016\"",
                "P valueCodes[Region]=0301&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=top(2,%201),range(2016,%202017) | \"2017\"",
                "P valueCodes[Region]=0301,%201103&valueCodes[ContentsCode]=no.population&valueCodes[Time]=bottom(1) | \"1103\"",
                "P valueCodes%5BRegion%5D=0301&valueCodes%5BContentsCode%5D=no.population&valueCodes%5BTid%5D=2024&outputFormat=px | AXIS-VERSION",
                "/api/v1/?config                                                               | maxValues",
                "/api/v1/no/?config                                                            | maxValues",
                "/api/v1/en/maalestok?query=popul*&filter=*                                    | no-population",
                "/api/v1/no/maalestok/no-population?query=                                     | \"variables\"",
                "/kolada/v2/kpi?title=inn&per_page=2                                           | next_page",
                "/kolada/v2/kpi/no.population,N00945                                           | \"count\":1",
                "/kolada/v2/kpi/N00945                                                         | {\"values\":[],\"count\":0",
                "/kolada/v2/data/kpi/N00945/municipality/1860/year/2009,2007                   | {\"values\":[],\"count\":0",
                "/kolada/v3/data/kpi/no.population/municipality/NO-0301/year/2023,2024         | \"gender\":\"T\"",
                "/kolada/v3/data/municipality/NO-0301/year/2024?from_date=2099-01-01           | \"count\":0",
                "/kolada/v3/data/municipality/NO-0301/year/2024?from_date=2000-01-01&per_page=1 | next_url",
            })
    void isAnswered(String address, String words) throws IOException {
        String answer = ask(address.startsWith("P ") ? POPULATION + address.substring(2) : address);
        assertThat(answer).startsWith("HTTP/1.1 200").contains(words);
    }

    private String ask(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
