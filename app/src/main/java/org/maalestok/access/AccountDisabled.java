package org.maalestok.access;

/**
 * Somebody's account was disabled; announced inside the transaction that does it, so that what only they could take back can go with it.
 *
 * @param account its number
 */
public record AccountDisabled(long account) {}
