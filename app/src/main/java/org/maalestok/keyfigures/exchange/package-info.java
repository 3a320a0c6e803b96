/**
 * Reads figures files in the format of {@code docs/exchange-format.md}. Knows the catalogue and the areas, not the database.
 *
 * <p>A file is read as bytes, a line at a time, without making an object per row: {@link org.maalestok.keyfigures.exchange.FiguresReader} hands the
 * same {@link org.maalestok.keyfigures.exchange.Row} over again and again. Memory is bounded by what the file is about (indicators × areas × periods
 * as bits), not by its length. Everything wrong is gathered as {@link org.maalestok.keyfigures.Rejection}s, so that one run shows all of it.
 */
@NullMarked
package org.maalestok.keyfigures.exchange;

import org.jspecify.annotations.NullMarked;
