package org.maalestok.opendata.kolada;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** What Kolada says of each kind of thing, inside an object that is open. */
record EntryJson(JsonGenerator json, Asked asked) {

    void kpi(Kpi kpi) {
        String country = kpi.table().country();
        String published =
                kpi.table().updated().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        json.writeStringProperty("id", kpi.id());
        json.writeStringProperty("title", asked.in(kpi.title(), country));
        json.writeStringProperty("description", asked.in(kpi.description(), country));
        asked.version().writeFlag(json, "is_divided_by_gender", kpi.isDividedByGender());
        json.writeStringProperty("municipality_type", "K");
        json.writeStringProperty("auspices", "X");
        json.writeStringProperty(
                "operating_area", asked.in(kpi.indicator().service().name(), country));
        json.writeStringProperty(
                "perspective", asked.in(kpi.indicator().perspective().words(), country));
        json.writeStringProperty("publication_date", published);
        json.writeNullProperty("prel_publication_date");
        json.writeStringProperty(
                "publ_period", String.valueOf(Years.of(kpi.table().periods().getLast())));
        json.writeBooleanProperty("has_ou_data", kpi.units());
        json.writeNullProperty("ou_publication_date");
    }

    void kpiGroup(KpiGroup group) {
        String country = group.members().getFirst().table().country();
        json.writeStringProperty("id", group.id());
        json.writeStringProperty("title", asked.in(group.title(), country));
        members(group.members(), Kpi::id, kpi -> asked.in(kpi.title(), country));
    }

    void municipality(Place place) {
        json.writeStringProperty("id", place.id());
        json.writeStringProperty("title", title(place));
        json.writeStringProperty("type", place.type());
    }

    void municipalityGroup(Place group) {
        json.writeStringProperty("id", group.id());
        json.writeStringProperty("title", title(group));
        members(group.members(), Place::id, this::title);
    }

    void unit(Place unit) {
        json.writeStringProperty("id", unit.id());
        json.writeStringProperty("title", title(unit));
        json.writeStringProperty("municipality", unit.municipality());
    }

    private String title(Place place) {
        return asked.in(place.title(), place.country());
    }

    private <T> void members(List<T> members, Function<T, String> id, Function<T, String> title) {
        json.writeArrayPropertyStart("members");
        for (T member : members) {
            json.writeStartObject();
            json.writeStringProperty("member_id", id.apply(member));
            json.writeStringProperty("member_title", title.apply(member));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
