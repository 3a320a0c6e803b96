/**
 * The doors of the web application: which address is open to whom, sessions, protection of forms, headers, and the pages of sign-in.
 *
 * <p>Start reading in {@code Routes}.
 */
@NullMarked
package org.maalestok.access.web;

import org.jspecify.annotations.NullMarked;
