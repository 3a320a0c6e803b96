/**
 * Who somebody is and what they may do: accounts, roles, membership of a municipality, sign-in, and the history of all that.
 *
 * <p>{@link org.maalestok.access.Access} answers for the person behind the present request, {@link org.maalestok.access.Accounts} makes and changes
 * accounts. A <i>visitor</i> has no account; a <i>member</i> belongs to a municipality; a <i>contact person</i> administers one; the
 * <i>secretariat</i> runs the platform, which does not give it a municipality's unpublished material. Which address is open to whom stands in one
 * table, {@code web.Routes}, and what isn't in it is closed. Municipalities are known here by their area codes alone.
 *
 * <p>Decisions. Reading starts no session and sets no cookie. A session holds the account's number and nothing else, so that what was taken away
 * from somebody is gone at their next click; session ids stand in the database as they are, because whoever reads that database already reads
 * everything they open, and they die within hours. Forms are protected by a token in the session, or in a cookie for people without one.
 *
 * <p>The door for single sign-on: whoever has proven otherwise who somebody is (an OpenID Connect callback) finds the account that the proof
 * belongs to and calls {@code web.Sessions.begin}, as the sign-in form does. Nothing after that asks how the person came in.
 */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package org.maalestok.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
