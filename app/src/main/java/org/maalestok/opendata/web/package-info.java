/** What all interfaces have in common on their way in and out: addresses in any case, open to pages of others, problems as documents, fair use. */
@NullMarked
package org.maalestok.opendata.web;

import org.jspecify.annotations.NullMarked;
