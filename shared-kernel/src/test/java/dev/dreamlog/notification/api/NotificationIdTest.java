package dev.dreamlog.notification.api;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationIdTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void an_id_is_a_uuid_of_version_7_with_the_time_and_the_place_of_its_event() {
        UUID id = NotificationId.of(NOON, 48_211).value();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(new NotificationId(id).place()).hasValue(48_211);
    }

    @Test
    void the_same_event_has_the_same_id_whenever_it_is_told() {
        assertThat(NotificationId.of(NOON, 3)).isEqualTo(NotificationId.of(NOON, 3))
                .isNotEqualTo(NotificationId.of(NOON, 4));
    }

    @Test
    void an_id_of_another_kind_has_no_place() {
        assertThat(new NotificationId(new UUID(0, 3)).place()).isEmpty();
        assertThat(new NotificationId(UUID.fromString("01934c3e-0000-4000-8000-00000000a001")).place()).isEmpty();
    }
}
