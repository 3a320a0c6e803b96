package org.maalestok.keyfigures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Fate;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;

/** A few areas in memory, with codes that come and go. Ids are given from 1. */
public final class AreasFixture implements Areas {

    private record Coded(String code, Validity validity, Area area) {}

    private final List<Coded> codes = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();

    /** An area that has always had this code. */
    public AreasFixture with(String code, String name) {
        add(code, name, Validity.ALWAYS);
        return this;
    }

    /** An area that had this code for some years and is gone. */
    AreasFixture withFormer(String code, String name, int fromYear, int toYear) {
        add(code, name, new Validity(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 1, 1)));
        return this;
    }

    private void add(String code, String name, Validity validity) {
        var area = new Area(
                areas.size() + 1, AreaKind.MUNICIPALITY, code.substring(0, 2), code, Text.same(name), validity);
        areas.add(area);
        codes.add(new Coded(code, validity, area));
    }

    @Override
    public Area get(int id) {
        return areas.get(id - 1);
    }

    @Override
    public Optional<Area> findByCode(String code) {
        return having(code)
                .filter(coded -> coded.validity().to().equals(LocalDate.MAX))
                .map(Coded::area)
                .findFirst()
                .or(() -> only(code));
    }

    @Override
    public Optional<Area> findByCode(String code, LocalDate day) {
        return having(code)
                .filter(coded -> coded.validity().contains(day))
                .map(Coded::area)
                .findFirst()
                .or(() -> only(code));
    }

    private Optional<Area> only(String code) {
        return having(code).count() == 1 ? having(code).map(Coded::area).findFirst() : Optional.empty();
    }

    private Stream<Coded> having(String code) {
        return codes.stream().filter(coded -> coded.code().equals(code));
    }

    @Override
    public List<Area> search(String typed, int limit) {
        return areas.stream()
                .filter(area -> area.name().en().equals(typed) || area.code().regionMatches(0, typed, 0, 6))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Area> listAll() {
        return areas.stream()
                .sorted(Comparator.comparing(area -> area.name().nb()))
                .toList();
    }

    @Override
    public List<Area> listCountries() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Area> listMunicipalities(String country, LocalDate day) {
        return areas;
    }

    @Override
    public List<Area> listGroupsOf(Area municipality, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Area> listUnits(Area municipality, LocalDate day) {
        return List.of();
    }

    @Override
    public List<Area> listMembers(Area group, LocalDate day) {
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
