package org.maalestok.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningWithStarterData;
import org.maalestok.comparison.JoinedFigures;
import org.maalestok.comparison.PeerGroup;
import org.maalestok.comparison.Verdict;
import org.maalestok.keyfigures.AsOf;
import org.maalestok.keyfigures.FigureTable;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.KeyFigures;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.Areas;
import org.maalestok.ui.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page begins with the same peers of a municipality, or says why not. */
@RunningWithStarterData
class SamePeersTest {

    private static final int EVERY_SO_MANY = 7;
    private static final Look LOOK = new Look(Language.NB, null, null);

    @Autowired
    PeerChoice peerChoice;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    JoinedFigures figures;

    @Autowired
    Areas areas;

    private Collection<FigureTable> tables(List<Indicator> indicators) {
        return figures.tables(indicators, AsOf.LATEST).values();
    }

    /** Some of both countries, and all that have accounts of their own region only. */
    private List<Area> some() {
        LocalDate day = LocalDate.of(2025, 6, 1);
        List<Area> all = Stream.of("NO", "DK")
                .flatMap(country -> areas.listMunicipalities(country, day).stream())
                .toList();
        return Stream.concat(
                        areas.listMembers(areas.findByCode("NO-VESTFOLD10").orElseThrow(), day).stream(),
                        IntStream.range(0, all.size())
                                .filter(i -> i % EVERY_SO_MANY == 0)
                                .mapToObj(all::get))
                .distinct()
                .toList();
    }

    @Test
    void onEveryPageOrItSaysWhyNot() {
        for (Area own : some()) {
            List<Indicator> all = keyFigures.listIndicatorsOf(own.id());
            PeerGroup usual = peerChoice
                    .choose(own, LOOK, tables(ServiceFilter.main(all)))
                    .group();
            holds(own, usual, List.of());
            holds(own, usual, all);
            holds(own, usual, ServiceFilter.main(all).stream().limit(12).toList());
            all.forEach(one -> holds(own, usual, List.of(one)));
            all.stream()
                    .map(Indicator::service)
                    .distinct()
                    .forEach(service -> holds(
                            own,
                            usual,
                            all.stream()
                                    .filter(one -> one.service().equals(service))
                                    .toList()));
        }
    }

    private void holds(Area own, PeerGroup usual, List<Indicator> ofThePage) {
        var tables = tables(ofThePage);
        var chosen = peerChoice.choose(own, LOOK, tables);
        boolean enough = PeerChoice.typicalCount(own, usual, tables) >= Verdict.FEWEST_PEERS;
        boolean any = tables.stream().anyMatch(table -> table.latest(own.id()).isPresent());
        if (enough || !any) {
            assertThat(chosen.group().key())
                    .as(own.code() + " " + codes(ofThePage))
                    .isEqualTo(usual.key());
        } else if (!chosen.group().key().equals(usual.key())) {
            assertThat(chosen.passedOver()).hasValueSatisfying(over -> {
                assertThat(over.here()).isTrue();
                assertThat(over.group().key()).isEqualTo(usual.key());
            });
        }
    }

    private static List<String> codes(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::code).toList();
    }
}
