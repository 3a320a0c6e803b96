package org.maalestok.access;

import java.util.Optional;
import org.maalestok.ui.Text;

/** What municipalities are called. To be supplied by the module that knows them; without it, pages here show codes. */
@FunctionalInterface
public interface MunicipalityNames {

    /** The municipality's present name, or empty when nobody knows the code. */
    Optional<Text> findName(String municipality);
}
