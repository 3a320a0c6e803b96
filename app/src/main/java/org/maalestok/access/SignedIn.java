package org.maalestok.access;

/**
 * Somebody who has just proven who they are.
 *
 * @param user who
 * @param stamp changes with the password; a session remembers it, and ends when it is no longer the account's
 */
public record SignedIn(User user, String stamp) {}
