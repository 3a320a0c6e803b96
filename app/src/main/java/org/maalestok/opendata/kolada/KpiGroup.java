package org.maalestok.opendata.kolada;

import java.util.List;
import org.maalestok.ui.Text;

/** The key figures of a service in a country, under the id of their table. */
record KpiGroup(String id, Text title, List<Kpi> members) {}
