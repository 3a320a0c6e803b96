/** The services of statistical agencies, each behind the same small interface. Their addresses are settings ({@code maalestok.sources.*}). */
@NullMarked
package org.maalestok.statistics.sources;

import org.jspecify.annotations.NullMarked;
