package org.maalestok.efficiency.commandline;

import java.util.List;
import org.maalestok.frontier.Warning;

/** What came out: the table, a sentence about the whole, and what the reader should know. */
record Report(Table table, String summary, List<Warning> warnings) {}
