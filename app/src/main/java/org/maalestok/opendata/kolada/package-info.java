/**
 * The key figures the way Kolada, Sweden's database of municipal key figures, gives them: what reads Kolada reads us with another address. Versions 2 and 3 of
 * its interface, read only, for calendar years, which is all that Kolada knows.
 *
 * <p>A key figure's id is its code, a municipality's is its code with the country in front ({@code NO-3911}), a group's the same behind {@code G-}. A
 * group's value is, as in Kolada, the unweighted mean of its members' and its count how many they are, unless somebody has published figures for the group itself.
 *
 * @see <a href="https://api.kolada.se/v3/docs">Kolada's interface</a>
 */
@NullMarked
package org.maalestok.opendata.kolada;

import org.jspecify.annotations.NullMarked;
