package org.maalestok.keyfigures;

import java.time.LocalDate;
import org.maalestok.ui.Text;

/**
 * Why an indicator is in no list any more. Its figures and its page stay, for those who refer to them.
 *
 * @param since the day on which it was taken out
 * @param why for readers
 * @param by who decided it
 */
public record Retirement(LocalDate since, Text why, String by) {}
