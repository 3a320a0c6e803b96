package org.maalestok.opendata.pxweb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a figure stands for: nothing is summed, lists choose and continue, and money is of its year. */
@RunningWithStarterData
class WhatStandsForWhatTest {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    /** Key figures are ratios: what is left out is the whole country's own figure, never a sum, and where there is none it may not be left out. */
    @Test
    void nothingIsEverSummed() {
        JsonNode metadata = api.json("/tables/no-school/metadata");
        assertThat(metadata.at("/dimension/Region/extension/eliminationValueCode")
                        .asString())
                .isEqualTo("0");
        assertThat(metadata.at("/extension/px/aggregallowed").asBoolean()).isFalse();
        String rest = "valueCodes[ContentsCode]=*&valueCodes[Tid]=2020,2024";
        JsonNode without = api.json("/tables/no-school/data?" + rest);
        JsonNode country = api.json("/tables/no-school/data?" + rest + "&valueCodes[Region]=0");
        assertThat(without.get("id").valueStream().map(JsonNode::asString)).doesNotContain("Region");
        assertThat(without.get("value")).isEqualTo(country.get("value"));
        assertThat(without.get("value").valueStream().filter(JsonNode::isNumber))
                .isNotEmpty();
        for (String of : new String[] {"ContentsCode", "Tid"}) {
            assertThat(metadata.at("/dimension/" + of + "/extension/elimination")
                            .asBoolean())
                    .isFalse();
        }
        assertThat(api.json("/tables/dk-school/metadata")
                        .at("/dimension/Region/extension/elimination")
                        .asBoolean())
                .isFalse();
    }

    /** With a list and no values all of the list is answered, so that nothing may be said to stand for it. */
    @Test
    void nothingStandsForTheValuesOfAList() {
        JsonNode region = api.json("/tables/no-school/metadata?codelist[Region]=vs_no_municipality")
                .at("/dimension/Region");
        assertThat(region.at("/extension/elimination").asBoolean(true)).isFalse();
        assertThat(region.get("extension").has("eliminationValueCode")).isFalse();
        String ask = "/tables/no-school/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=2024&codelist[Region]=";
        assertThat(api.json(ask + "vs_no_municipality").at("/dimension/Region/category/index"))
                .isEqualTo(region.at("/category/index"));
    }

    @Test
    void amountsAreInThePricesOfTheirYear() {
        JsonNode prices = api.json("/tables/no-school/metadata").at("/dimension/ContentsCode/extension/priceType");
        assertThat(prices.get("no.school.net_per_inhabitant_6_15").asString()).isEqualTo("Current");
        assertThat(prices.get("no.school.final_points").asString()).isEqualTo("NotApplicable");
    }

    /** A variable may be left out only where a value of its own stands for it: most figures are ratios, and a sum of ratios is nothing. */
    @Test
    void inEveryTableAValueStandsForWhatMayBeLeftOut() {
        for (JsonNode table : api.json("/tables").get("tables")) {
            String path = "/tables/" + table.get("id").asString();
            JsonNode metadata = api.json(path + "/metadata");
            assertThat(metadata.at("/extension/px/aggregallowed").asBoolean()).isFalse();
            metadata.get("dimension").properties().forEach(dimension -> {
                JsonNode extension = dimension.getValue().get("extension");
                boolean value = extension.has("eliminationValueCode");
                assertThat(extension.get("elimination").asBoolean())
                        .as("%s %s", path, dimension.getKey())
                        .isEqualTo(value);
                if (value) {
                    assertThat(dimension.getValue().at("/category/index").propertyNames())
                            .contains(extension.get("eliminationValueCode").asString());
                }
                extension.get("codelists").forEach(list -> assertThat(
                                list.get("type").asString())
                        .isEqualTo(list.get("id").asString().startsWith("agg_") ? "Aggregation" : "Valueset"));
            });
        }
    }

    /** Tønsberg and Re became Tønsberg in 2020, which has had another number since 2024: 45 976 and 9 730 people make 55 706. */
    @Test
    void aGroupingContinuesAMunicipalityBackBeforeItsMerger() {
        String table =
                "/tables/no-population/data?valueCodes[Region]=3905&valueCodes[ContentsCode]=no.population&valueCodes[Tid]=2019,2024";
        assertThat(api.json(table).get("value").toString()).isEqualTo("[null,59174]");
        JsonNode joined = api.json(table + "&codelist[Region]=agg_no_municipality");
        assertThat(joined.get("value").toString()).isEqualTo("[55706,59174]");
        assertThat(joined.get("status").toString()).isEqualTo("{\"0\":\"e\"}");
        JsonNode tønsberg = Api.items(api.json("/codelists/agg_no_municipality").get("values"))
                .filter(value -> value.get("code").asString().equals("3905"))
                .findFirst()
                .orElseThrow();
        assertThat(Api.items(tønsberg.get("valueMap")).map(JsonNode::asString))
                .hasSize(3)
                .startsWith("3905")
                .anyMatch(code -> code.startsWith("0704"))
                .anyMatch(code -> code.startsWith("0716"));
    }

    @Test
    void aCodeListNarrowsMetadataAndData() {
        JsonNode list = api.json("/codeLists/VS_dk_081");
        var codes = list.get("values")
                .valueStream()
                .map(it -> it.get("code").asString())
                .toList();
        assertThat(codes).hasSizeBetween(5, 30);
        JsonNode metadata = api.json("/tables/dk-population/metadata?codelist[Region]=vs_dk_081");
        assertThat(metadata.at("/dimension/Region/category/index").propertyNames())
                .containsExactlyElementsOf(codes);
        JsonNode data = api.json(
                "/tables/dk-population/data?codelist[Region]=vs_dk_081&valueCodes[Region]=top(2)&valueCodes[ContentsCode]=*&valueCodes[Tid]=top(1)");
        assertThat(data.at("/dimension/Region/category/index").propertyNames())
                .containsExactlyElementsOf(codes.subList(0, 2));
        JsonNode extension = metadata.at("/dimension/Region/extension");
        assertThat(extension.get("codeLists")).isEqualTo(extension.get("codelists"));
        assertThat(extension.get("codelists").size()).isGreaterThan(5);
    }
}
