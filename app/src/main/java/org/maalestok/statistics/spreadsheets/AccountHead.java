package org.maalestok.statistics.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the first line or row of accounts says of them.
 *
 * @param region the municipality's number; empty for an extract of many
 * @param quarter 1 to 4 when it goes from January to the end of that quarter; 0 when it is the account of the year
 */
public record AccountHead(String year, int quarter, String region) {

    private static final Pattern FILE = Pattern.compile("0[A-Z](\\d{4})([ 1-4])(\\d{4}).*", Pattern.DOTALL);
    private static final Pattern EXTRACT = Pattern.compile("\\[\\s*\\[\\s*\"?((?:19|20)\\d{2})\\b.*", Pattern.DOTALL);

    /** The data set that these accounts are by themselves when this scheme adds them up, so that the next ones withdraw nothing of them. */
    public String dataSet(String scheme) {
        return region.isEmpty() ? "%s-%s".formatted(scheme, year) : "%s-%s-%s".formatted(scheme, region, year);
    }

    /** @param beginning the first bytes; empty when they are not those of accounts */
    static Optional<AccountHead> find(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1).strip();
        var file = FILE.matcher(text);
        if (file.matches()) {
            int quarter = file.group(2).isBlank() ? 0 : Integer.parseInt(file.group(2));
            return Optional.of(new AccountHead(file.group(1), quarter, file.group(3)));
        }
        var extract = EXTRACT.matcher(text);
        return extract.matches() ? Optional.of(new AccountHead(extract.group(1), 0, "")) : Optional.empty();
    }
}
