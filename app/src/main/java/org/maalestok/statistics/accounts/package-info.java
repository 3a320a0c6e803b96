/**
 * Municipal accounts, line by line, and the key figures that they add up to.
 *
 * <p>Norwegian municipalities send Statistics Norway their accounts in the KOSTRA form 0A, in thousands of kroner by account class, function and art. A
 * {@link org.maalestok.statistics.accounts.AccountScheme scheme}, which is data, says which functions and arts make up which indicator, and what to do where a
 * delivery breaks the rules: an account that stands there twice, districts beside the whole, incomes with this sign or that. Whatever it says, an account whose
 * debit and credit don't meet is refused, so that no sum is silently wrong. The sums then go the way of every figure: through a mapping into a file.
 */
@NamedInterface("accounts")
@NullMarked
package org.maalestok.statistics.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
