package org.maalestok.municipalities;

import java.util.Optional;
import org.maalestok.access.MunicipalityNames;
import org.maalestok.ui.Text;
import org.springframework.stereotype.Component;

/** Tells {@code access}, which stands below and knows only codes, what municipalities are called. */
@Component
class NamesForAccess implements MunicipalityNames {

    private final Areas areas;

    NamesForAccess(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Optional<Text> findName(String municipality) {
        return areas.findByCode(municipality).map(Area::name);
    }
}
