package dev.dreamlog.app.limits;

import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.app.security.CurrentActor;
import dev.dreamlog.contract.command.Allowance;
import dev.dreamlog.contract.command.Allowance.Kind;
import dev.dreamlog.contract.command.ClientAddress;

/** Counts every request twice: for its address before anything is looked at, and for its account once that is known. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    /** Behind what reads the trace and bounds the body, before what checks tokens. */
    private static final int AT_THE_GATE = Ordered.HIGHEST_PRECEDENCE + 20;
    /** Behind the security filters. */
    private static final int INSIDE = -50;

    @Bean
    FilterRegistrationBean<RequestLimit> requestsByAddress(Allowance allowance,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return filter(AT_THE_GATE, "requestsByAddress", allowance, Kind.REQUESTS_BY_ADDRESS,
                request -> Optional.of(ClientAddress.of(request)), problems);
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestsByAccount(Allowance allowance,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return filter(INSIDE, "requestsByAccount", allowance, Kind.REQUESTS,
                _ -> CurrentActor.get().map(actor -> actor.id().toString()), problems);
    }

    private static FilterRegistrationBean<RequestLimit> filter(int order, String name, Allowance allowance, Kind kind,
            Function<HttpServletRequest, Optional<String>> subject, HandlerExceptionResolver problems) {
        FilterRegistrationBean<RequestLimit> filter = new FilterRegistrationBean<>(
                new RequestLimit(allowance, kind, subject, problems));
        filter.setName(name);
        filter.setOrder(order);
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
