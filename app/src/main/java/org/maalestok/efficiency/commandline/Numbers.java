package org.maalestok.efficiency.commandline;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options; what is none is answered in a person's words. */
final class Numbers {

    private Numbers() {}

    private static <T> T read(String written, Function<String, T> reading, String wanted) {
        try {
            return reading.apply(written.strip());
        } catch (NumberFormatException none) {
            throw new TypeConversionException("'%s' is not %s.".formatted(written, wanted));
        }
    }

    /** How many. */
    static final class Whole implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return read(written, Integer::valueOf, "a whole number up to " + Integer.MAX_VALUE);
        }
    }

    /** Where draws begin. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            return read(written, Long::valueOf, "a whole number of up to eighteen digits");
        }
    }

    /** With a decimal point or a decimal comma. */
    static final class Decimal implements ITypeConverter<Double> {
        @Override
        public Double convert(String written) {
            return read(written.replace(',', '.'), Double::valueOf, "a number such as 0.95");
        }
    }
}
