package org.maalestok.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets every page say that figures are still being loaded, from when the application answers until it is ready: on the first start a municipality has a page
 * before it has figures. No cache keeps such a page.
 */
@Configuration(proxyBeanMethods = false)
class StillLoading implements WebMvcConfigurer, HandlerInterceptor {

    private final ApplicationAvailability availability;

    StillLoading(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            request.setAttribute(Frame.LOADING_ATTRIBUTE, Boolean.TRUE);
            response.setHeader("Cache-Control", "no-store");
        }
        return true;
    }
}
