/**
 * The catalogue's machinery: reading it from YAML, checking it as a whole, keeping it with its history, and finding things in it.
 *
 * <p>{@code FolderLoader} takes a folder through {@code CatalogueReader} (what is written),
 * {@code CatalogueCheck} (does it hold together) and {@code JdbcCatalogue} (one statement per table). {@code StoredCatalogue} answers from a
 * {@code Snapshot} in memory; only free words go to the database, where PostgreSQL stems them in three languages and forgives misspellings.
 */
@NullMarked
package org.maalestok.keyfigures.catalogue;

import org.jspecify.annotations.NullMarked;
