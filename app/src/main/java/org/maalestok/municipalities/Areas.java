package org.maalestok.municipalities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maalestok.ui.Text;

/** The front door: all areas, their codes over time, their groups. Answers come from memory and are safe to ask for in bulk. */
public interface Areas {

    /** The area with this id; throws {@link IllegalArgumentException} when there is none. */
    Area get(int id);

    /** The area that has this code now, or else the only one that ever had it; empty when there is none or several. */
    Optional<Area> findByCode(String code);

    /** The area that had this code on the day; else the only one that ever had it (figures restated under today's code). */
    Optional<Area> findByCode(String code, LocalDate day);

    /** Every area that there is and was, of all countries and kinds, sorted by name. */
    List<Area> listAll();

    /** All countries in the order of their codes. */
    List<Area> listCountries();

    /** The municipalities of a country on a day, sorted by name. */
    List<Area> listMunicipalities(String country, LocalDate day);

    /** What a municipality belongs to on a day: official groups first, then selections, then its region, then its country. */
    List<Area> listGroupsOf(Area municipality, LocalDate day);

    /** The municipalities that belong to a group, selection, region or country on a day, sorted by name. */
    List<Area> listMembers(Area group, LocalDate day);

    /** The service units that belong to a municipality on a day, sorted by name. */
    List<Area> listUnits(Area municipality, LocalDate day);

    /** Municipalities (and regions) whose present or former name or code matches what a person typed; best first; misspellings are forgiven. */
    List<Area> search(String typed, int limit);

    /** The code that the area had on a day; empty when it did not exist then. */
    Optional<String> codeOf(Area area, LocalDate day);

    /** The area's name on a day, as each language calls it; its latest name when it did not exist then. */
    Text nameOf(Area area, LocalDate day);

    /** What became, until today, of the area that had this code on that day; empty for a code nobody had then. */
    Optional<Fate> findFate(String code, LocalDate day);

    /** Whether the area's series may be continued to a day before it came into being. */
    SeriesJoin joinBackTo(Area area, LocalDate day);
}
