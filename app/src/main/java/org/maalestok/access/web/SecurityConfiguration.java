package org.maalestok.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maalestok.access.Access;
import org.maalestok.access.Interfaces;
import org.maalestok.access.User;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Spring Security, reduced to what the product uses of it: who is there ({@link Sessions}), whether a form is ours ({@link FormTokens}), and whether
 * the address is open ({@link Routes}). Its own sign-in forms, saved requests and remembered users stay off.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Programs: nobody is signed in there and no form is sent, so nothing can be done in somebody's name. */
    @Bean
    @Order(1)
    SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
        return http.securityMatcher(Interfaces::contains)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(SecurityConfiguration::decide))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(SecurityConfiguration::isNotThere)
                        .accessDeniedHandler(SecurityConfiguration::isNotThere))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Nothing is at the address, or something that is asked otherwise. */
    private static void isNotThere(HttpServletRequest request, HttpServletResponse response, Exception denied)
            throws IOException {
        var methods = Routes.listOpenMethods(request);
        if (methods.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader("Allow", String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, Access access, FormSeal seal, FormKeeper keeper)
            throws Exception {
        var denial = new Denial(access, keeper);
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new FilesAtTheDoor(), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(seal)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(SecurityConfiguration::decide))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(denial).accessDeniedHandler(denial))
                .headers(AbstractHttpConfigurer::disable) // SecurityHeaders sets them, on error pages too
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The person is only looked up where it matters: an open address costs no question to the database. */
    private static AuthorizationDecision decide(
            Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
        Who who = Routes.openTo(context.getRequest());
        return new AuthorizationDecision(who == Who.EVERYBODY || who.includes(person(asking.get())));
    }

    private static Optional<User> person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof User user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** Nobody signs in past {@code SignIn}; this also keeps Spring Boot from making up a user of its own. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("Signing in goes through org.maalestok.access.SignIn");
        };
    }
}
