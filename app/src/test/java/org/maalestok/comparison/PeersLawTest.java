package org.maalestok.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.PeerGroup.Kind;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.SeriesJoin;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality is never its own peer, whatever the kind of group, and neither is what it was made of. Among all real municipalities. */
@RunningWithStarterData
class PeersLawTest {

    private static final long SEED = 20260;

    @Autowired
    Peers peers;

    @Autowired
    Areas areas;

    /** Of today, and of before the mergers. */
    private List<Area> everybody() {
        var all = new ArrayList<Area>();
        for (LocalDate day : List.of(LocalDate.of(2016, 6, 1), LocalDate.of(2022, 6, 1), LocalDate.of(2025, 6, 1))) {
            Stream.of("NO", "DK").forEach(country -> all.addAll(areas.listMunicipalities(country, day)));
        }
        return all.stream().distinct().toList();
    }

    private static void holds(Area own, PeerGroup group) {
        assertThat(group.others())
                .as("%s %s in %s", own.code(), own.name().nb(), group.key())
                .isNotEmpty()
                .doesNotContain(own)
                .doesNotHaveDuplicates();
    }

    @Test
    void inNoReadyMadeGroup() {
        List<Area> all = everybody();
        assertThat(all.size()).isGreaterThan(500);
        for (Area own : all) {
            peers.choices(own).forEach(group -> {
                holds(own, group);
                holds(own, peers.find(own, group.key()).orElseThrow());
            });
        }
    }

    @Test
    void inNoChoiceOfOnesOwn() {
        for (Area own : everybody()) {
            assertThat(peers.find(own, own.code())).as(own.code()).isEmpty();
            String others = own.country().equals("NO") ? "NO-0301,NO-4601" : "DK-101,DK-751";
            PeerGroup group =
                    peers.find(own, "Oss alle:" + own.code() + "," + others).orElseThrow();
            holds(own, group);
            assertThat(group.kind()).isEqualTo(Kind.OWN_CHOICE);
            assertThat(group.key()).startsWith("Oss alle:").doesNotContain(own.code());
        }
    }

    @Test
    void notAmongThoseLikeIt() {
        var some = new ArrayList<>(everybody());
        Collections.shuffle(some, new Random(SEED));
        int groups = 0;
        for (Area own : some.subList(0, 40)) {
            for (PeerGroup group : peers.workedOut(own, AsOf.LATEST)) {
                assertThat(group.kind()).as("seed %d", SEED).isEqualTo(Kind.SIMILAR);
                holds(own, group);
                groups++;
            }
        }
        assertThat(groups).isGreaterThan(60);
    }

    /** Ålesund and Haram were one municipality from 2020 to 2023, and two others of the same names, with three more, before. */
    @Test
    void whatBecameOfItAndWhatItWasMadeOfAreNotItsPeers() {
        Area haram = areas.findByCode("NO-1580").orElseThrow();
        Area greatAalesund =
                areas.findByCode("NO-1507", LocalDate.of(2022, 6, 1)).orElseThrow();
        assertThat(haram).isNotEqualTo(greatAalesund);
        assertThat(peers.find(haram, greatAalesund.code())).isEmpty();
        assertThat(peers.find(greatAalesund, haram.code())).isEmpty();
        assertThat(peers.find(greatAalesund, "NO-1523,NO-1529,NO-1505"))
                .hasValueSatisfying(group ->
                        assertThat(group.others()).extracting(Area::code).containsExactly("NO-1505"));
    }

    /** In 2022 Haram of today was a part of Ålesund as it was then; in 2018 it was a municipality of the old kind. */
    @Test
    void likenessInAYearBeforeAMergerIsWithTheMunicipalitiesOfThatYear() {
        Area aalesund = areas.findByCode("NO-1508").orElseThrow();
        for (int year : List.of(2018, 2022)) {
            LocalDate day = LocalDate.of(year, 1, 1);
            SeriesJoin join = areas.joinBackTo(aalesund, day);
            List<Area> partsOfIt =
                    switch (join) {
                        case SeriesJoin.Same same -> List.of(same.area());
                        case SeriesJoin.SumOf sum -> sum.parts();
                        case SeriesJoin.Break broken -> broken.partly();
                    };
            assertThat(partsOfIt).isNotEmpty();
            // Split off since: nobody knows its figures of that year, and so nobody is said to be like it.
            assertThat(peers.find(aalesund, "similar,no," + year)).isEmpty();
        }
        Area tonsberg = areas.findByCode("NO-3905").orElseThrow();
        PeerGroup then = peers.find(tonsberg, "similar,no-school,2018").orElseThrow();
        assertThat(then.others()).hasSize(7).allMatch(area -> area.validity().contains(LocalDate.of(2018, 1, 1)));
        assertThat(then.others()).extracting(Area::code).doesNotContain("NO-0704", "NO-0716");
        assertThat(then.nameIn(org.maalestok.ui.Language.NB)).contains("2018");
    }

    @Test
    void aKeyThatMakesNoSenseFindsNothing() {
        Area own = areas.findByCode("NO-3911").orElseThrow();
        assertThat(List.of(
                        "similar,",
                        "similar,no-school,20x5",
                        "similar,no-such-model,2025",
                        "similar,dk,2024",
                        "similar,no-school,1801",
                        "similar,no-school,2025,size*999",
                        "similar,no-school,2025,size*0,age_6_15*0,age_1_5*0",
                        "Name:",
                        ":",
                        ",,",
                        "NO-9999"))
                .allSatisfy(key -> assertThat(peers.find(own, key)).as(key).isEmpty());
    }
}
