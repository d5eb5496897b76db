package dev.dreamlog.app.security;

import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.app.start.StartRefused;

/**
 * The port of health and metrics: health for whoever can reach it, all else for the machines that operators name. They
 * are known by their address, because what watches a server has no account on it; that port believes no proxy.
 */
@Configuration(proxyBeanMethods = false)
class OperatorsDoors {

    @Bean
    @Order(0)
    SecurityFilterChain operators(HttpSecurity http, @Value("${dreamlog.web.operators}") List<String> addresses,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(doors -> doors.requestMatchers(EndpointRequest.to("health")).permitAll()
                        .anyRequest().access(from(addresses)))
                .exceptionHandling(no -> no.authenticationEntryPoint((request, response, _) -> problems
                        .resolveException(request, response, null, new AccessDeniedException("not from there"))));
        return SecuritySetup.bare(http).csrf(AbstractHttpConfigurer::disable).build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> from(List<String> addresses) {
        List<IpAddressMatcher> operators = addresses.stream().map(OperatorsDoors::matcher).toList();
        return (_, asked) -> new AuthorizationDecision(
                operators.stream().anyMatch(operator -> operator.matches(asked.getRequest())));
    }

    private static IpAddressMatcher matcher(String address) {
        try {
            return new IpAddressMatcher(address);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("dreamlog.web.operators wants addresses or blocks such as 127.0.0.0/8, not "
                    + address + ".", e);
        }
    }
}
