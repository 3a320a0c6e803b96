package org.maalestok.keyfigures.quality.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maalestok.keyfigures.quality.SuspectList;
import org.maalestok.ui.Address;
import org.maalestok.ui.Language;

/**
 * Which part of the list an address shows.
 *
 * @param release a release's number, or null for all
 * @param area a municipality's code, or empty for all
 * @param rule a rule's number, or null for all
 * @param decided whether those about which something was decided
 * @param page from 1
 */
record Shown(
        @Nullable Integer release, String area, @Nullable Integer rule, boolean decided, int page) {

    static final int PER_PAGE = 20;
    private static final String SEPARATOR = "~";

    static Shown of(
            @Nullable String release,
            @Nullable String area,
            @Nullable String rule,
            @Nullable String show,
            @Nullable String page) {
        return new Shown(
                number(release),
                area == null ? "" : area.strip(),
                number(rule),
                "decided".equals(show),
                page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    /** The part of the open list that a figure was opened from, as its address carries it; all of it when there is none. */
    static Shown ofKey(@Nullable String key) {
        String[] parts = (key == null ? "" : key).split(SEPARATOR, -1);
        return parts.length == 3 ? of(parts[0], parts[1], parts[2], null, null) : of(null, null, null, null, null);
    }

    /** {@code 12~NO-3911~2}; empty for all of the list. */
    String key() {
        String key = String.join(
                SEPARATOR, release == null ? "" : release.toString(), area, rule == null ? "" : rule.toString());
        return key.equals(SEPARATOR + SEPARATOR) ? "" : key;
    }

    private static @Nullable Integer number(@Nullable String written) {
        return written != null && written.matches("\\d{1,9}") ? Integer.valueOf(written) : null;
    }

    Shown onPage(int other) {
        return new Shown(release, area, rule, decided, other);
    }

    String address(Language language) {
        return address(language, null);
    }

    /** @param done how many figures were just decided, or null */
    String address(Language language, @Nullable Integer done) {
        Address address = Address.of("/%s/admin/suspects".formatted(language.tag()));
        for (Part part : parts()) {
            address = address.with(part.name(), part.value());
        }
        return address.with("done", done == null ? null : done.toString()).toString();
    }

    /** What a form carries along. */
    List<Part> parts() {
        return List.of(
                new Part("release", release == null ? "" : release.toString()),
                new Part("area", area),
                new Part("rule", rule == null ? "" : rule.toString()),
                new Part("show", decided ? "decided" : ""),
                new Part("page", page == 1 ? "" : String.valueOf(page)));
    }

    record Part(String name, String value) {}

    /** The same as the list understands it; an unknown municipality shows nothing. */
    SuspectList.Asked asked(Function<String, Optional<Integer>> areaId) {
        var id = area.isEmpty()
                ? Optional.<Integer>empty()
                : Optional.of(areaId.apply(area).orElse(-1));
        return new SuspectList.Asked(Optional.ofNullable(release), id, Optional.ofNullable(rule), !decided);
    }
}
