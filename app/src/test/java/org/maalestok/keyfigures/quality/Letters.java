package org.maalestok.keyfigures.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Fate;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;

/** A country of municipalities called A, B, C …, all of them in one official group. */
final class Letters implements Areas {

    private static final Area COUNTRY = area(0, AreaKind.COUNTRY, "NO", "Norge");
    private static final Area GROUP = area(1, AreaKind.GROUP, "NO-G7", "Gruppe 7");
    private final List<Area> municipalities;

    Letters(int count) {
        municipalities = IntStream.range(0, count)
                .mapToObj(i -> area(
                        2 + i,
                        AreaKind.MUNICIPALITY,
                        "NO-" + (1001 + i),
                        i < 26 ? String.valueOf((char) ('A' + i)) : "M" + i))
                .toList();
    }

    private static Area area(int id, AreaKind kind, String code, String name) {
        return new Area(id, kind, "NO", code, Text.same(name), Validity.ALWAYS);
    }

    Area named(String name) {
        return municipalities.stream()
                .filter(area -> area.name().nb().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No municipality is called " + name));
    }

    List<Area> all() {
        return municipalities;
    }

    @Override
    public Area get(int id) {
        return id == 0 ? COUNTRY : id == 1 ? GROUP : municipalities.get(id - 2);
    }

    @Override
    public List<Area> listMunicipalities(String country, LocalDate day) {
        return municipalities;
    }

    @Override
    public List<Area> listGroupsOf(Area municipality, LocalDate day) {
        return List.of(GROUP, COUNTRY);
    }

    @Override
    public List<Area> listUnits(Area municipality, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Area> listMembers(Area group, LocalDate day) {
        return municipalities;
    }

    @Override
    public Optional<Area> findByCode(String code) {
        return municipalities.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Area> findByCode(String code, LocalDate day) {
        return findByCode(code);
    }

    @Override
    public List<Area> listAll() {
        return municipalities;
    }

    @Override
    public List<Area> listCountries() {
        return List.of(COUNTRY);
    }

    @Override
    public List<Area> search(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> codeOf(Area area, LocalDate day) {
        return Optional.of(area.code());
    }

    @Override
    public Text nameOf(Area area, LocalDate day) {
        return area.name();
    }

    @Override
    public Optional<Fate> findFate(String code, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeriesJoin joinBackTo(Area area, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
