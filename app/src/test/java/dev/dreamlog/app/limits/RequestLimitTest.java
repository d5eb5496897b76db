package dev.dreamlog.app.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Allowance.Kind;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

/** Three requests a minute, counted without Redis. */
class RequestLimitTest {

    private final List<Object> refusals = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();
    private final Limits limits = new Limits(settings());
    private final RequestLimit filter = new RequestLimit(
            new CountedAllowance(limits, new OwnCounts(limits),
                    new SharedCounts(new LettuceConnectionFactory(), ofMillis(1)),
                    new InstallationSecret(new byte[32]), seen::add),
            Kind.REQUESTS_BY_ADDRESS, request -> Optional.of(request.getRemoteAddr()),
            (_, _, _, refusal) -> {
                refusals.add(refusal);
                return null;
            });

    @Test
    void who_asks_too_often_is_refused_and_others_are_not() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(passes("192.0.2.1")).isTrue();
        }
        assertThat(passes("192.0.2.1")).isFalse();
        assertThat(passes("192.0.2.2")).isTrue();
        assertThat(refusals).hasSize(1).hasOnlyElementsOfType(RateLimited.class);
    }

    @Test
    void operators_hear_of_it_once_however_long_it_goes_on() throws Exception {
        for (int i = 0; i < 100; i++) {
            passes("192.0.2.1");
        }
        assertThat(seen).containsExactly(
                new SecurityEvent(SecurityEvent.Kind.LIMIT_REACHED, null, "requests-by-address"));
    }

    private boolean passes(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/feed");
        request.setRemoteAddr(address);
        MockFilterChain inside = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), inside);
        return inside.getRequest() != null;
    }

    private static MockEnvironment settings() {
        MockEnvironment settings = new MockEnvironment();
        for (Kind kind : Kind.values()) {
            settings.setProperty("dreamlog.limits." + Limits.nameOf(kind), "3/1m");
        }
        return settings;
    }
}
