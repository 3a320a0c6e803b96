package org.maalestok.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page: the template beside its controller, and the record that the template shows. Controllers return it as it is.
 *
 * @param template from the base package: {@code comparison/web/municipality.jte}
 * @param page the template's only parameter
 */
public record JteView(String template, Object page) implements View {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, JteView.class.getClassLoader(), "org.maalestok");
    private static final int USUAL_LENGTH = 64 * 1024;

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] html = html().getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setContentLength(html.length);
        ServerTiming.tell(request, response);
        response.getOutputStream().write(html);
    }

    /** The finished page. */
    public String html() {
        var output = new StringOutput(USUAL_LENGTH);
        ENGINE.render(template, page, output);
        return output.toString();
    }
}
