package dev.dreamlog.notification.command;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.NotificationsRead;
import dev.dreamlog.notification.api.ReadNotifications;

class InboxTest {

    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final long END = 50;

    private AggregateTestFixture<Inbox> inbox;

    @BeforeEach
    void theLogHasAnEnd() {
        inbox = new AggregateTestFixture<>(Inbox.class);
        inbox.registerInjectableResource((EndOfLog) () -> END);
    }

    @Test
    void what_was_read_is_remembered() {
        inbox.givenNoPriorActivity().when(upTo(7)).expectEvents(read(7));
    }

    @Test
    void reading_it_again_or_something_before_it_changes_nothing() {
        inbox.given(read(7)).when(upTo(7)).expectNoEvents();
        inbox.given(read(7)).when(upTo(3)).expectNoEvents();
        inbox.given(read(7)).when(upTo(END)).expectEvents(read(END));
    }

    @Test
    void nobody_has_read_what_is_not_written() {
        inbox.givenNoPriorActivity().when(upTo(END + 1)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void the_id_of_something_else_is_not_found() {
        for (String other : new String[]{"01934c3e-0000-7000-8000-00000000a001", UUID.randomUUID().toString()}) {
            inbox.givenNoPriorActivity()
                    .when(new ReadNotifications(ADA, new NotificationId(UUID.fromString(other))))
                    .expectException(NotFound.class).expectNoEvents();
        }
    }

    private static ReadNotifications upTo(long place) {
        return new ReadNotifications(ADA, NotificationId.of(Instant.parse("2026-11-21T12:00:00Z"), place));
    }

    private static NotificationsRead read(long place) {
        return new NotificationsRead(ADA.toString(), place);
    }
}
