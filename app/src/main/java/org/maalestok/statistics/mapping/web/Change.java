package org.maalestok.statistics.mapping.web;

/** What a field said in one version and says in another. */
public record Change(String field, String before, String after) {}
