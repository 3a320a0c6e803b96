/**
 * Where the secretariat keeps the catalogue: a list, a form that saves drafts, a page that shows what publishing would change, the history.
 *
 * <p>{@link org.maalestok.keyfigures.catalogue.Editor} does the work. The page of a draft as readers will see it is shown by {@code comparison},
 * which asks {@link org.maalestok.keyfigures.DraftPreview}.
 */
@NullMarked
package org.maalestok.keyfigures.editor;

import org.jspecify.annotations.NullMarked;
