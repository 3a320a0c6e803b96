package org.maalestok.municipalities;

/** A municipality in a group (or selection, or region), or a unit in a municipality, for a time. */
record Membership(int group, int member, Validity time) {}
