package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.maalestok.access.Access;
import org.maalestok.access.User;
import org.maalestok.ui.Frame;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leaves for the page frame who is signed in, and what their forms must carry; for a visitor neither. */
@Configuration(proxyBeanMethods = false)
class FrameAttributes implements WebMvcConfigurer, HandlerInterceptor {

    private final Access access;

    FrameAttributes(Access access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/actuator/**", "/*/embed/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        describe(access.currentUser(), request, response);
        return true;
    }

    /** The same for a page that is written before the request has come as far as the controllers. */
    static void describe(Optional<User> person, HttpServletRequest request, HttpServletResponse response) {
        person.map(User::name).ifPresent(name -> {
            request.setAttribute(Frame.USER_ATTRIBUTE, name);
            protectForm(request, response);
        });
        person.filter(User::secretariat)
                .ifPresent(user -> request.setAttribute(Frame.SECRETARIAT_ATTRIBUTE, Boolean.TRUE));
    }

    /** Gives the page the hidden field for its forms. Such a page is this person's alone and is kept by no cache. */
    static void protectForm(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var field = new Frame.Csrf(token.getParameterName(), token.getToken());
            request.setAttribute(Frame.Csrf.class.getName(), field);
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
