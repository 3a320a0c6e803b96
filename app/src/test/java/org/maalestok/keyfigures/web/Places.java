package org.maalestok.keyfigures.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maalestok.municipalities.Area;
import org.maalestok.municipalities.AreaKind;
import org.maalestok.municipalities.Areas;
import org.maalestok.municipalities.Fate;
import org.maalestok.municipalities.SeriesJoin;
import org.maalestok.municipalities.Validity;
import org.maalestok.ui.Text;

/** Two countries and three municipalities, enough for pages about figures. */
final class Places implements Areas {

    static final Area NORWAY = area(0, AreaKind.COUNTRY, "NO", new Text("Norge", "Norge", "Norway"));
    static final Area DENMARK = area(1, AreaKind.COUNTRY, "DK", new Text("Danmark", "Danmark", "Denmark"));
    static final Area FAERDER = area(2, AreaKind.MUNICIPALITY, "NO-3911", Text.same("Færder"));
    static final Area HORTEN = area(3, AreaKind.MUNICIPALITY, "NO-3901", Text.same("Horten"));
    static final Area AEROE = area(4, AreaKind.MUNICIPALITY, "DK-492", Text.same("Ærø"));
    private static final List<Area> ALL = List.of(NORWAY, DENMARK, FAERDER, HORTEN, AEROE);

    private static Area area(int id, AreaKind kind, String code, Text name) {
        return new Area(id, kind, code.substring(0, 2), code, name, Validity.ALWAYS);
    }

    @Override
    public Area get(int id) {
        return ALL.get(id);
    }

    @Override
    public List<Area> listAll() {
        return ALL;
    }

    @Override
    public List<Area> listCountries() {
        return List.of(DENMARK, NORWAY);
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
    public Optional<Area> findByCode(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Area> findByCode(String code, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Area> listMunicipalities(String country, LocalDate day) {
        return List.of();
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
    public List<Area> search(String typed, int limit) {
        throw new UnsupportedOperationException();
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
