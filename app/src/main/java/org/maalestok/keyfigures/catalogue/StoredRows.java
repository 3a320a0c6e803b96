package org.maalestok.keyfigures.catalogue;

import java.util.List;

/** What is in the tables before a load: codes of groups and services, and all indicators. */
record StoredRows(List<String> groups, List<String> services, List<IndicatorRow> indicators) {}
