/**
 * The small language of derived indicators: {@code 1000 * no.school.gross / no.population}.
 *
 * <p>A {@link org.maalestok.keyfigures.formula.Formula formula} is numbers, codes of indicators, {@code + - * /}, parentheses and
 * {@code sum(a, b, …)}. It is parsed to a sealed {@link org.maalestok.keyfigures.formula.Expression tree}, its units are checked when the
 * catalogue is loaded, and it is evaluated over observations, never over bare numbers: a reason why a part has no number becomes a reason
 * why the result has none.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = factor { ("*" | "/") factor }
 * factor  = "-" factor | number | code | "sum" "(" sum { "," sum } ")" | "(" sum ")"
 * number  = digits [ "." digits ]            at most 18 digits
 * code    = letter { letter | digit | "." | "_" }
 * </pre>
 *
 * <p><b>Units.</b> Multiplication and division carry units with them; addition and subtraction ask for the same unit on both sides, power of
 * ten included. A literal power of ten (10, 1000, 0.01) changes the unit and not the amount: {@code 1000 * a} is the amount {@code a} told in
 * thousandths of its unit. That is what makes {@code 100 * children / places} percent, and {@code 1000 * gross / population} kroner per person
 * when {@code gross} is in thousands of kroner. Any other literal is a plain number: {@code (a + b) / 2} keeps the unit. A bare number may be
 * added to or subtracted from percent, permille and counts only, and takes their unit: {@code 100 - share}. The unit of the whole must be the
 * declared one exactly.
 */
@NamedInterface("formula")
@NullMarked
package org.maalestok.keyfigures.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
