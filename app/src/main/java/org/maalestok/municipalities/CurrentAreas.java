package org.maalestok.municipalities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Service;

/** The register that is in force: read from the database when first asked, replaced as a whole when area files are loaded. */
@Service
class CurrentAreas implements Areas {

    private final JdbcAreas store;
    private final Clock clock;
    private volatile @Nullable Register register;

    CurrentAreas(JdbcAreas store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    synchronized void replace(AreaBook book) {
        register = new Register(book);
    }

    private Register register() {
        Register current = register;
        return current != null ? current : readRegister();
    }

    private synchronized Register readRegister() {
        Register current = register;
        if (current == null) {
            current = new Register(store.read());
            register = current;
        }
        return current;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public Area get(int id) {
        return register().get(id);
    }

    @Override
    public Optional<Area> findByCode(String code) {
        return register().findByCode(code, today());
    }

    @Override
    public Optional<Area> findByCode(String code, LocalDate day) {
        return register().findByCode(code, day);
    }

    @Override
    public List<Area> listAll() {
        return register().all();
    }

    @Override
    public List<Area> listCountries() {
        return register().listCountries();
    }

    @Override
    public List<Area> listMunicipalities(String country, LocalDate day) {
        return register().listMunicipalities(country, day);
    }

    @Override
    public List<Area> listGroupsOf(Area municipality, LocalDate day) {
        return register().groups().listGroupsOf(municipality, day);
    }

    @Override
    public List<Area> listMembers(Area group, LocalDate day) {
        return register().groups().listMembers(group, day);
    }

    @Override
    public List<Area> listUnits(Area municipality, LocalDate day) {
        return register().groups().listUnits(municipality, day);
    }

    @Override
    public List<Area> search(String typed, int limit) {
        return register().search().find(typed, limit, today());
    }

    @Override
    public Optional<String> codeOf(Area area, LocalDate day) {
        return register().spellOf(area, day).map(Spell::code);
    }

    @Override
    public Text nameOf(Area area, LocalDate day) {
        return register()
                .spellOf(area, day)
                .orElseGet(() -> register().lastSpellOf(area))
                .names();
    }

    @Override
    public Optional<Fate> findFate(String code, LocalDate day) {
        Register now = register();
        return now.findHolder(code, day).map(it -> now.lineage().fateOf(it, code, day, today()));
    }

    @Override
    public SeriesJoin joinBackTo(Area area, LocalDate day) {
        return register().lineage().joinBackTo(area, day);
    }
}
