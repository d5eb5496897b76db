package dev.dreamlog.app.web.connector;

import java.util.List;

import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrustedProxiesTest {

    private String seen = "";

    @Test
    void nobody_is_believed_unless_told() {
        assertThat(valves(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.1.2.3,https 198.51.100.7", "10.0.0.0/8,11.1.2.3,http 11.1.2.3",
            "10.0.0.1,10.0.0.1,https 198.51.100.7", "10.0.0.1,10.0.0.11,http 10.0.0.11",
            "1.0.0.1,110.0.0.1,http 110.0.0.1", "2001:db8::/32,2001:db8::5,https 198.51.100.7",
            "2001:db8::1,2001:db8::5,http 2001:db8::5"})
    void only_those_on_the_list_are_believed(String trusted, String neighbour, String believed) throws Exception {
        RemoteIpValve valve = (RemoteIpValve) valves(List.of(trusted)).getFirst();
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                seen = request.getScheme() + " " + request.getRemoteAddr();
            }
        });
        valve.invoke(forwarded(neighbour), null);
        assertThat(seen).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", ".*", "10.0.0.1;80", "::1/200", "*"})
    void what_is_no_address_stops_the_start(String nonsense) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new TrustedProxies(List.of(nonsense)))
                .withMessageContaining(nonsense);
    }

    private static List<Valve> valves(List<String> trusted) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new TrustedProxies(trusted).customize(factory);
        return List.copyOf(factory.getEngineValves());
    }

    /** What a proxy says of a client whose own claims stand further left. */
    private static Request forwarded(String neighbour) {
        org.apache.coyote.Request heard = new org.apache.coyote.Request();
        heard.getMimeHeaders().addValue("X-Forwarded-For").setString("203.0.113.9, 198.51.100.7");
        heard.getMimeHeaders().addValue("X-Forwarded-Proto").setString("https");
        heard.scheme().setString("http");
        Request request = new Request(new Connector(), heard);
        request.setRemoteAddr(neighbour);
        return request;
    }
}
