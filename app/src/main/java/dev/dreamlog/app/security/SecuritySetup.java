package dev.dreamlog.app.security;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.account.command.key.ApiKeys;
import dev.dreamlog.account.command.session.AccessTokens;
import dev.dreamlog.account.command.session.CsrfTokens;
import dev.dreamlog.account.command.session.SignIn;
import dev.dreamlog.app.web.Shields;

/** Stateless, and shut by default. No forms, no server-side sessions; pages of other sites stay out. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    /** Pages may style themselves and run what we serve; nothing else, and nowhere in a frame. */
    private static final String FOR_PAGES = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain documents(HttpSecurity http) {
        http.securityMatcher(Doors.documents()).authorizeHttpRequests(doors -> doors.anyRequest().permitAll());
        return bare(http).csrf(AbstractHttpConfigurer::disable).headers(headers -> headers.addHeaderWriter(
                (_, response) -> response.setHeader(Shields.POLICY_HEADER, FOR_PAGES))).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, AccessTokens tokens, ApiKeys keys, SignIn signIn,
            CsrfTokens csrfTokens, Doorkeeper problems) {
        SessionBoundCsrf pages = new SessionBoundCsrf(csrfTokens, new CookieSession(signIn, Doors.refresh()));
        http.authorizeHttpRequests(Doors::open)
                .addFilterBefore(new CredentialFilter(tokens, keys, Doors.entrances(), problems),
                        CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(pages).csrfTokenRequestHandler(pages)
                        .requireCsrfProtectionMatcher(pages))
                .exceptionHandling(no -> no
                        .authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)));
        return bare(http).build();
    }

    /** A request is measured as a whole; to measure each filter on its way costs more than most of them do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Lets unknown methods through to be refused where it is known which are right; addresses are looked at as ever. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, e) -> problems.resolveException(request, response, null, e);
    }

    /** Nobody signs in by the framework's own means; without this it would make up a user with a password. */
    @Bean
    AuthenticationManager nobody() {
        return _ -> {
            throw new ProviderNotFoundException("sign in at /api/v1/sessions");
        };
    }

    /** What else the framework offers to do for browsers is done on every answer, also on those it never sees. */
    static HttpSecurity bare(HttpSecurity http) {
        return http.cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new UsualCaching()));
    }
}
