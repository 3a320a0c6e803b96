package org.maalestok.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.maalestok.opendata.OpenTables;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * An answer stays the same until something is published, or the limits that we announce and keep are set otherwise. Whoever has it asks again whether it still holds, which costs next to nothing, and sees a new
 * release at once. The tag is a weak one, because the same answer goes out compressed and plain.
 */
@Configuration(proxyBeanMethods = false)
class Editions implements HandlerInterceptor, WebMvcConfigurer {

    /** Counted up when the same figures begin to be written otherwise. */
    private static final String WRITTEN = "8";

    private final OpenTables tables;
    private final String limits;

    Editions(OpenTables tables, OpenDataSettings settings) {
        this.tables = tables;
        this.limits = "%d.%d.%d".formatted(settings.maxCells(), settings.maxCalls(), settings.timeWindow());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/kolada/**");
    }

    /** Each address has a tag of its own: nobody has got one for an address that was refused, so none is told that it still holds. */
    private static String address(HttpServletRequest request) {
        return Integer.toHexString(Objects.hash(AnyCase.asWritten(request), request.getQueryString()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return true;
        }
        response.setHeader("Cache-Control", "public, no-cache");
        String tag = "W/\"%s-%s-%s-%s\"".formatted(WRITTEN, limits, tables.edition(), address(request));
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }
}
