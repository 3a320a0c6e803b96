package org.maalestok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A kept form that was sent again and went well is kept no longer. One that came back with errors stays until it is sent, thrown away or a day old. */
@Configuration(proxyBeanMethods = false)
class KeptFormSent implements WebMvcConfigurer, HandlerInterceptor {

    /** The hidden field that says which one is sent. */
    static final String FIELD = "_kept";

    private final Access access;
    private final KeptForms forms;

    KeptFormSent(Access access, KeptForms forms) {
        this.access = access;
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/actuator/**", "/*/embed/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!request.getMethod().equals("POST") || response.getStatus() != HttpStatus.SEE_OTHER.value()) {
            return;
        }
        Optional<UUID> kept = KeptForm.number(request.getParameter(FIELD));
        kept.ifPresent(id -> access.currentUser().ifPresent(user -> forms.discard(id, user.id())));
    }
}
