package org.maalestok.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style sheets, scripts and fonts from {@code static/}, under an address that changes with their content and may be kept for a year. */
final class Assets {

    static final String VERSION = hashOfAll();

    private Assets() {}

    static String href(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    private static String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
