/**
 * Published figures as tables in memory, and the {@link org.maalestok.keyfigures.KeyFigures front door} that hands them out.
 *
 * <p>A {@link org.maalestok.keyfigures.figures.Slab} keeps an indicator's areas × periods in about ten bytes a cell: 3 000 indicators × 357 areas × 10
 * periods take 110 MB. Slabs are read ahead or when somebody asks, and kept while there is room. None is ever thrown away because of news: the
 * {@link org.maalestok.keyfigures.figures.Ledger} knows in which release an indicator changed last, and a slab read at or after that release is right.
 * Nodes learn of each other's releases by asking for the latest number, at most once a second.
 */
@NullMarked
package org.maalestok.keyfigures.figures;

import org.jspecify.annotations.NullMarked;
