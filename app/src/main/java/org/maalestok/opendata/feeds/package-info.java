/**
 * What is new, for feed readers: releases, changed figures and new key figures as Atom, in three languages. An entry's id is the address of the page that it is
 * about, which never changes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@NullMarked
package org.maalestok.opendata.feeds;

import org.jspecify.annotations.NullMarked;
