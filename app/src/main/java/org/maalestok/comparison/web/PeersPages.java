package org.maalestok.comparison.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.OwnChoice;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.PeersPage.Box;
import org.maalestok.comparison.web.PeersPage.Choice;
import org.maalestok.comparison.web.PeersPage.Keep;
import org.maalestok.comparison.web.PeersPage.Region;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Address;
import org.maalestok.ui.Frame;
import org.maalestok.ui.Texts;
import org.springframework.stereotype.Component;

/** Puts the page together on which peers are picked. */
@Component
class PeersPages {

    private final Areas areas;
    private final Peers peers;
    private final PeerChoice peerChoice;
    private final LikenessMaker likeness;
    private final Clock clock;

    PeersPages(Areas areas, Peers peers, PeerChoice peerChoice, LikenessMaker likeness, Clock clock) {
        this.areas = areas;
        this.peers = peers;
        this.peerChoice = peerChoice;
        this.likeness = likeness;
        this.clock = clock;
    }

    PeersPage page(
            Frame frame,
            Area own,
            WayBack back,
            Look look,
            Map<String, String> parameters,
            OwnChoice typed,
            @Nullable String problem) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        Optional<PeerGroup> now = look.picked().flatMap(key -> peers.find(own, key, look.asOf()));
        String shown = now.or(() -> peerChoice.among(own, look).usual())
                .map(PeerGroup::key)
                .orElse("");
        OwnChoice choice = typed.codes().isEmpty() && typed.name().isEmpty() ? pickedBefore(now) : typed;
        return new PeersPage(
                frame.via(texts.get("front"), frame.href(""))
                        .via(
                                own.name().in(look.language()),
                                look.municipality(own).toString()),
                texts,
                own.name().in(look.language()),
                back.to(own, look).toString(),
                choices(peerChoice.ready(own), shown, own, back, look, texts),
                choices(peerChoice.kept(own), shown, own, back, look, texts),
                likeness.of(own, back, look, parameters, texts).orElse(null),
                Address.of("/" + look.language().tag() + "/municipality/" + own.code() + "/peers")
                        .toString(),
                Address.of(frame.href("me/selections")).with("of", own.code()).toString(),
                hidden(back, look),
                regions(own, look, Set.copyOf(choice.codes())),
                choice.name(),
                keep(now, own, back, look, texts),
                problem);
    }

    /** What is compared with now, name and ticks, to begin with: a group that was worked out can be changed by hand. */
    private static OwnChoice pickedBefore(Optional<PeerGroup> now) {
        return now.filter(group -> group.kind() == PeerGroup.Kind.OWN_CHOICE || group.kind() == PeerGroup.Kind.SIMILAR)
                .map(group -> new OwnChoice(
                        group.kind() == PeerGroup.Kind.SIMILAR
                                ? ""
                                : group.name().nb(),
                        group.others().stream().map(Area::code).toList()))
                .orElse(new OwnChoice("", List.of()));
    }

    /** The form that keeps what is compared with now; null for a group that is there anyway. */
    private static @Nullable Keep keep(Optional<PeerGroup> now, Area own, WayBack back, Look look, Texts texts) {
        return now.filter(group -> group.kind() == PeerGroup.Kind.OWN_CHOICE || group.kind() == PeerGroup.Kind.SIMILAR)
                .map(group -> {
                    var hidden = new ArrayList<Hidden>();
                    hidden.add(new Hidden("of", own.code()));
                    hidden.add(new Hidden(
                            "codes",
                            String.join(
                                    ",", group.others().stream().map(Area::code).toList())));
                    back.parameters().forEach((name, value) -> hidden.add(new Hidden(name, value)));
                    if (look.release() != null) {
                        hidden.add(new Hidden("release", look.release().toString()));
                    }
                    String name = group.kind() == PeerGroup.Kind.SIMILAR
                            ? OwnChoice.tidy(
                                    texts.get("selections.similar", own.name().in(look.language())))
                            : group.name().nb();
                    return new Keep(PeerWords.of(group, texts), name, hidden);
                })
                .orElse(null);
    }

    /** @param shown the key of the group that pages are compared with now, chosen or usual */
    private static List<Choice> choices(
            List<PeerGroup> groups, String shown, Area own, WayBack back, Look look, Texts texts) {
        return groups.stream()
                .map(group -> new Choice(
                        group.nameIn(look.language()),
                        members(group, texts),
                        back.to(own, look.against(group)).toString(),
                        group.key().equals(shown)))
                .toList();
    }

    private static String members(PeerGroup group, Texts texts) {
        String members = PeerWords.members(group, texts);
        return members.isEmpty() ? texts.count("peers.count", group.size(), group.size()) : members;
    }

    private static List<Hidden> hidden(WayBack back, Look look) {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("choose", "own"));
        back.parameters().forEach((name, value) -> hidden.add(new Hidden(name, value)));
        if (look.release() != null) {
            hidden.add(new Hidden("release", look.release().toString()));
        }
        return hidden;
    }

    private List<Region> regions(Area own, Look look, Set<String> ticked) {
        LocalDate today = LocalDate.now(clock);
        var regions = new TreeMap<String, List<Box>>(
                Collator.getInstance(look.language().locale()));
        for (Area area : areas.listMunicipalities(own.country(), today)) {
            if (area.id() != own.id()) {
                var box = new Box(area.code(), area.name().in(look.language()), ticked.contains(area.code()));
                regions.computeIfAbsent(region(area, today, look), name -> new ArrayList<>())
                        .add(box);
            }
        }
        String home = region(own, today, look);
        return regions.entrySet().stream()
                .map(region -> new Region(
                        region.getKey(),
                        region.getValue(),
                        region.getKey().equals(home)
                                || region.getValue().stream().anyMatch(Box::ticked)))
                .toList();
    }

    private String region(Area area, LocalDate day, Look look) {
        return areas.listGroupsOf(area, day).stream()
                .filter(group -> group.kind() == AreaKind.REGION)
                .map(group -> group.name().in(look.language()))
                .findFirst()
                .orElse("");
    }
}
