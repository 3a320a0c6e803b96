package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.context.request.ServletWebRequest;

/** An answer that is small and rarely another: made as a whole and told apart by its bytes, so that whoever has it already gets {@code 304}. */
public final class WholeAnswer {

    private WholeAnswer() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes)
            throws IOException {
        response.setHeader("Cache-Control", "public, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified("W/\"" + hash(bytes) + "\"")) {
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
