package dev.dreamlog.contract.query.streaming;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeatsTest {

    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private final Seats seats = new Seats(new Streaming(Duration.ofSeconds(15), 2, 3, Duration.ofMinutes(30)));

    @Test
    void one_account_cannot_take_them_all() {
        seats.take(ada);
        seats.take(ada);
        assertThatExceptionOfType(TooManyStreams.class).isThrownBy(() -> seats.take(ada))
                .matches(refused -> refused.code().equals("too-many-streams"));
        assertThatCode(() -> seats.take(ben)).doesNotThrowAnyException();
    }

    @Test
    void there_is_an_end_to_them() {
        seats.take(ada);
        seats.take(ada);
        seats.take(ben);
        assertThatExceptionOfType(TooManyStreams.class).isThrownBy(() -> seats.take(ben))
                .matches(refused -> refused.code().equals("no-more-streams"));
    }

    @Test
    void a_seat_that_is_given_back_can_be_taken_again() {
        seats.take(ada);
        seats.take(ada).close();
        assertThatCode(() -> seats.take(ada)).doesNotThrowAnyException();
    }
}
