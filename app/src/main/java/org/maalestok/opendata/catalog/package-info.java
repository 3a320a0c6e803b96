/**
 * The tables as a catalogue that data portals harvest: DCAT-AP 3, with what the Norwegian and the Danish profile ask for beyond it. The same release gives the
 * same bytes: no blank nodes, no time of writing.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3</a>
 * @see <a href="https://data.norge.no/specification/dcat-ap-no/">DCAT-AP-NO</a>
 */
@NullMarked
package org.maalestok.opendata.catalog;

import org.jspecify.annotations.NullMarked;
