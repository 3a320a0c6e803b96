package org.maalestok.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.municipalities.Area;
import org.maalestok.ui.Address;
import org.maalestok.ui.Language;

/**
 * How a reader looks at the figures: against whom, and as of which release. Kept in the address of every page that one goes on to.
 *
 * @param language of the page
 * @param peersKey the group in the address; null for the usual one
 * @param release the release number in the address; null for the latest figures
 * @param draft whether the indicator's draft is looked at, which only the secretariat does
 * @param telling how amounts of money are told
 */
record Look(
        Language language,
        @Nullable String peersKey,
        @Nullable Integer release,
        boolean draft,
        Telling telling) {

    Look(Language language, @Nullable String peersKey, @Nullable Integer release) {
        this(language, peersKey, release, false);
    }

    Look(Language language, @Nullable String peersKey, @Nullable Integer release, boolean draft) {
        this(language, peersKey, release, draft, Telling.NOMINAL);
    }

    /** The same look with amounts told in another way. */
    Look telling(Telling other) {
        return new Look(language, peersKey, release, draft, other);
    }

    AsOf asOf() {
        return release == null ? AsOf.LATEST : AsOf.release(release);
    }

    Optional<String> picked() {
        return Optional.ofNullable(peersKey).filter(key -> !key.isBlank());
    }

    /** The municipality's page, looked at the same way. */
    Address municipality(Area area) {
        return carried(Address.of("/" + language.tag() + "/municipality/" + area.code()));
    }

    /** The indicator's page, with the area marked. */
    Address indicator(String code, @Nullable Area own) {
        String path = draft ? "/admin/indicators/" + code + "/preview" : "/indicator/" + code;
        return told(Address.of("/" + language.tag() + path).with("area", own == null ? null : own.code()));
    }

    /** The same among the others of the page that leads there, also where it would choose others by itself: the figure is judged alike. */
    Address indicator(String code, Area own, String peers) {
        return new Look(language, peers, release, draft, telling).indicator(code, own);
    }

    /** The indicator in the marked municipality over time, against others; or a file of that page. */
    Address overTime(String code, Area own, String file) {
        return told(Address.of("/" + language.tag() + "/indicator/" + code + "/" + file)
                .with("area", own.code()));
    }

    /** The indicator's units, with those of the area marked; or a file of that page. */
    Address units(String code, @Nullable Area own, String file) {
        return Address.of("/" + language.tag() + "/indicator/" + code + "/" + file)
                .with("area", own == null ? null : own.code())
                .with("release", release == null ? null : release.toString());
    }

    /** A file of the indicator's page. */
    Address figures(String code, @Nullable Area own, String file) {
        return told(Address.of("/" + language.tag() + "/indicator/" + code + "/" + file)
                .with("area", own == null ? null : own.code()));
    }

    private Address told(Address address) {
        return telling.on(carried(address));
    }

    /** The profile of a service in the municipality. */
    Address profile(Area area, String service) {
        return told(Address.of("/" + language.tag() + "/municipality/" + area.code() + "/service/" + service));
    }

    /** What to talk about in a service of the municipality. */
    Address findings(Area area, String service) {
        return carried(Address.of(
                "/" + language.tag() + "/municipality/" + area.code() + "/service/" + service + "/findings"));
    }

    /** What to talk about in the municipality. */
    Address findings(Area area) {
        return carried(Address.of("/" + language.tag() + "/municipality/" + area.code() + "/findings"));
    }

    /** The same as a file; of one service, or of all when it is empty. */
    Address findingsFile(Area area, String service) {
        return carried(Address.of("/" + language.tag() + "/municipality/" + area.code() + "/findings.csv")
                .with("service", service));
    }

    /** The municipality across all services. */
    Address overview(Area area) {
        return overview(area, "");
    }

    /** A file beside it. */
    Address overview(Area area, String file) {
        return carried(Address.of("/" + language.tag() + "/municipality/" + area.code() + "/overview" + file));
    }

    /** Municipalities side by side, the first of which is the one that the peers belong to. */
    Address sideBySide(List<Area> areas) {
        String codes = String.join(",", areas.stream().map(Area::code).toList());
        return carried(Address.of("/" + language.tag() + "/compare").with("areas", codes));
    }

    /** Two indicators against each other in the whole country, with the area marked. */
    Address relation(Indicator x, Indicator y, Area area) {
        return carried(Address.of("/" + language.tag() + "/relations")
                .with("x", x.code())
                .with("y", y.code())
                .with("area", area.code()));
    }

    /** The page where peers are picked, and which leads back. */
    Address peers(Area own, WayBack back) {
        return told(back.on(Address.of("/" + language.tag() + "/municipality/" + own.code() + "/peers")));
    }

    private Address carried(Address address) {
        return address.with("peers", peersKey).with("release", release == null ? null : release.toString());
    }

    /** What a form on the page carries along, but for what it asks itself. */
    List<Hidden> hidden(@Nullable Area own) {
        var hidden = new ArrayList<Hidden>();
        if (own != null) {
            hidden.add(new Hidden("area", own.code()));
        }
        picked().ifPresent(key -> hidden.add(new Hidden("peers", key)));
        if (release != null) {
            hidden.add(new Hidden("release", release.toString()));
        }
        return hidden;
    }

    /** The same look at other peers. */
    Look against(PeerGroup group) {
        return new Look(language, group.key(), release, draft, telling);
    }
}
