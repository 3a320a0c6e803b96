package org.maalestok.comparison.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Peers;
import org.maalestok.comparison.web.MunicipalityPage.Hidden;
import org.maalestok.comparison.web.PeersPage.Box;
import org.maalestok.comparison.web.PeersPage.Choice;
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
    private final LikenessMaker likeness;
    private final Clock clock;

    PeersPages(Areas areas, Peers peers, LikenessMaker likeness, Clock clock) {
        this.areas = areas;
        this.peers = peers;
        this.likeness = likeness;
        this.clock = clock;
    }

    PeersPage page(
            Frame frame,
            Area own,
            WayBack back,
            Look look,
            Map<String, String> parameters,
            Set<String> ticked,
            @Nullable String problem) {
        Texts texts = MunicipalityPages.TEXTS.in(look.language());
        Set<String> boxes = ticked.isEmpty() ? pickedBefore(own, look) : ticked;
        return new PeersPage(
                frame.via(texts.get("front"), frame.href(""))
                        .via(
                                own.name().in(look.language()),
                                look.municipality(own).toString()),
                texts,
                own.name().in(look.language()),
                back.to(own, look).toString(),
                choices(own, back, look, texts),
                likeness.of(own, back, look, parameters, texts).orElse(null),
                Address.of("/" + look.language().tag() + "/municipality/" + own.code() + "/peers")
                        .toString(),
                hidden(back, look),
                regions(own, look, boxes),
                problem);
    }

    /** The municipalities that are compared with now, ticked to begin with. */
    private Set<String> pickedBefore(Area own, Look look) {
        return look.picked()
                .flatMap(key -> peers.find(own, key, look.asOf()))
                .filter(group -> group.kind() == PeerGroup.Kind.OWN_CHOICE)
                .map(group -> Set.copyOf(group.others().stream().map(Area::code).toList()))
                .orElse(Set.of());
    }

    private List<Choice> choices(Area own, WayBack back, Look look, Texts texts) {
        return peers.choices(own).stream()
                .map(group -> new Choice(
                        group.nameIn(look.language()),
                        members(group, texts),
                        back.to(own, look.against(group)).toString(),
                        look.picked().filter(group.key()::equals).isPresent()))
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
