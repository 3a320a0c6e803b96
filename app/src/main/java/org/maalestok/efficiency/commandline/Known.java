package org.maalestok.efficiency.commandline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a known few, in large or small letters; another word is answered with those that there are. */
abstract class Known<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] all;

    private Known(E[] all) {
        this.all = all;
    }

    /** Of {@code --model}. */
    static final class Models extends Known<Model> {
        Models() {
            super(Model.values());
        }
    }

    /** Of {@code --rts}. */
    static final class Scales extends Known<Returns> {
        Scales() {
            super(Returns.values());
        }
    }

    @Override
    public E convert(String written) {
        String sought = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(all)
                .filter(one -> one.toString().equals(sought))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s."
                        .formatted(written, Arrays.stream(all).map(E::toString).collect(Collectors.joining(", ")))));
    }
}
