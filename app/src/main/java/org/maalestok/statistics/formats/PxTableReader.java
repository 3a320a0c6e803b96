package org.maalestok.statistics.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.maalestok.statistics.formats.Refusal.Kind;

/**
 * Reads PX files (PC-Axis, AXIS-VERSION up to 2013): encoding by {@code CODEPAGE}, else by {@code CHARSET}; the main language of several; cells by position or
 * with {@code KEYS}, where rows that are left out are cells that are not there; signs as {@code DATASYMBOL…} shows them; {@code DATANOTECELL} beside numbers.
 */
public final class PxTableReader implements TableReader {

    /** The statement stands among the first ones. */
    private static final int LOOKED_AT = 1 << 13;

    private static final Pattern CODE_PAGE = Pattern.compile("CODEPAGE\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern ANSI = Pattern.compile("CHARSET\\s*=\\s*\"ANSI\"");
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*[A-Za-z][A-Za-z0-9._-]*\\s*(\\[[^]]*])?\\s*(\\([^)]*\\))?\\s*=.*", Pattern.DOTALL);
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Override
    public void read(InputStream body, String name, TableSink sink) throws IOException, TableRefused {
        var beginning = Beginning.of(body, LOOKED_AT);
        String ascii = beginning.hasByteOrderMark() ? beginning.ascii().substring(3) : beginning.ascii();
        if (beginning.isBinary() || !BEGINNING.matcher(ascii).matches()) {
            throw beginning.isNot("PX", name);
        }
        var charset = beginning.hasByteOrderMark() ? StandardCharsets.UTF_8 : charset(ascii, name);
        try (var input = new PxInput(beginning.body(), name, charset);
                var notes = new PxCellNotes()) {
            var header = readHeader(input, name, notes);
            new PxData(input, header, name, notes).sendTo(sink);
        }
    }

    private static PxHeader readHeader(PxInput input, String name, PxCellNotes notes) throws IOException, TableRefused {
        var header = new PxHeader(name);
        for (var keyword = input.keyword(); !keyword.name().equals("DATA"); keyword = input.keyword()) {
            List<String> values = input.values();
            if (keyword.name().equals("DATANOTECELL") && keyword.language().isEmpty()) {
                notes.add(keyword.keys(), values.getFirst(), header, input);
            } else {
                header.add(keyword, values);
            }
        }
        return header;
    }

    /** {@code iso-8859-1} is said of files that have the letters of windows-1252; a file that says nothing comes from DOS. */
    private static Charset charset(String ascii, String name) throws TableRefused {
        var codePage = CODE_PAGE.matcher(ascii);
        if (!codePage.find()) {
            return ANSI.matcher(ascii).find() || !Charset.isSupported("IBM850") ? WESTERN : Charset.forName("IBM850");
        }
        String said = codePage.group(1).strip();
        try {
            var charset = Charset.forName(said.toLowerCase(Locale.ROOT));
            if (new String("A=\"1\";".getBytes(StandardCharsets.US_ASCII), charset).equals("A=\"1\";")) {
                return charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // Said below, like an encoding that cannot be that of this file.
        }
        throw new TableRefused(new Refusal(Kind.ENCODING, name, "", "CODEPAGE=\"%s\"".formatted(said), "UTF-8"));
    }
}
