package org.maalestok.opendata.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Interfaces;

/**
 * A request that the server cannot even read reaches no filter: its address is too long, or has characters that must be percent-encoded. Programs get a
 * document all the same, and learn how to ask for much. Tomcat makes it by its name.
 */
public class Unreadable extends ErrorReportValve {

    private static final String DOCUMENT = """
            {"type":"about:blank","title":"Unreadable request","status":%d,"detail":"The request cannot be read. Either its address has characters that \
            must be percent-encoded, or it is longer than this server reads: ask for long lists by POST, or by expressions such as * and from(2020)."}""";

    public Unreadable() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !isForPrograms(request)) {
            super.report(request, response, failure);
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(DOCUMENT.formatted(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Nobody listens to why the request is unreadable", gone);
        }
    }

    /** Where the server has not even got the address, it was one that no page has. */
    private static boolean isForPrograms(Request request) {
        var address = request.getCoyoteRequest().requestURI();
        address.setCharset(StandardCharsets.UTF_8);
        return address.isNull()
                || Interfaces.contains(String.valueOf(address.toString()).toLowerCase(Locale.ROOT));
    }
}
