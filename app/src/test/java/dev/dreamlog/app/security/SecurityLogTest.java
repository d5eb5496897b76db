package dev.dreamlog.app.security;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.api.SecurityEvent.Kind;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SecurityLog log = new SecurityLog(meters);

    @ParameterizedTest
    @EnumSource
    void every_event_is_one_line_and_one_more(Kind kind, CapturedOutput output) {
        String account = UUID.randomUUID().toString();
        tell(new SecurityEvent(kind, account, "bad-credentials"));
        tell(new SecurityEvent(kind, account, "bad-credentials"));
        assertThat(lines(output)).hasSize(2).allSatisfy(line -> assertThat(line).contains("dreamlog.security",
                action(kind) + ": bad-credentials, account " + account));
        assertThat(counted(kind, "bad-credentials")).isEqualTo(2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ada@example.org", "", "x\r\n12:00:00 WARN forged", "'; drop table account; --",
            "01934c3e-0000-7000-8000-00000000a001\n"})
    void an_account_is_an_id_or_nothing(@Nullable String account, CapturedOutput output) {
        tell(new SecurityEvent(Kind.SIGN_IN_REFUSED, account, "unknown"));
        assertThat(lines(output)).singleElement().asString().endsWith("sign-in-refused: unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bad Credentials", "ada@example.org", "a\r\nforged", "eyJhbGciOiJIUzI1NiJ9",
            "a-b-c-d-e-f", "averylongreasonthatnobodyhasgiven", "id-01934c3e"})
    void a_reason_is_a_code_or_just_another(String reason, CapturedOutput output) {
        tell(new SecurityEvent(Kind.TOKEN_REFUSED, null, reason));
        assertThat(lines(output)).singleElement().asString().endsWith("token-refused: other");
        assertThat(counted(Kind.TOKEN_REFUSED, "other")).isEqualTo(1);
    }

    /** As the application does: one of the two is meant. */
    private void tell(SecurityEvent event) {
        log.tell(event);
        log.tellWhenDone(event);
    }

    private double counted(Kind kind, String reason) {
        return meters.get(SecurityLog.METRIC).tags("kind", action(kind), "reason", reason).counter().count();
    }

    private static String action(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut().lines().toList();
    }
}
