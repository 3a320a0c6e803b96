/** What a reader may want to know about the site itself: how figures are judged, who can use it, and what it remembers of its readers. */
@NullMarked
package org.maalestok.ui.about;

import org.jspecify.annotations.NullMarked;
