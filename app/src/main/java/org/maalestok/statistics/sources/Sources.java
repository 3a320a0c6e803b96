package org.maalestok.statistics.sources;

import java.util.List;
import java.util.Optional;

/** The sources that are set up here. */
public interface Sources {

    List<Source> list();

    Optional<Source> find(String code);
}
