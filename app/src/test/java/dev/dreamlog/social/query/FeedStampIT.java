package dev.dreamlog.social.query;

import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.contract.query.StampReader;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.eventstore.api.DomainEvent;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.PostCommented;

import static org.assertj.core.api.Assertions.assertThat;

/** Cached pages of the feed are asked for no more after an event that readers can see, and only then. */
class FeedStampIT extends SharedDreams {

    private final String comment = UUID.randomUUID().toString();

    @Test
    void every_event_that_changes_what_readers_see_renews_the_stamp_when_it_is_told_and_not_when_it_is_repeated() {
        feed.tell(0, recorded(falling));
        renews(1, shared(falling, Visibility.PUBLIC, false));
        renews(2, revised("I flew."));
        renews(3, new DreamWithdrawn(falling.toString(), ada.toString()));
        renews(4, shared(falling, Visibility.FRIENDS, true));
        renews(5, new DreamDeleted(falling.toString(), ada.toString()));
        renews(6, new DreamErased(falling.toString(), ada.toString()));
        renews(7, new PostCommented(falling.toString(), comment, ben.toString(), "Hm.", null));
        changes(8, new CommentsErased(falling.toString(), ben.toString()));
        changes(9, new ProfileChanged(ada.toString(), "Augusta", "UTC", "en"));
        changes(10, new AccountErased(ada.toString()));
    }

    @Test
    void a_dream_that_nobody_has_seen_yet_renews_nothing() {
        changesNothing(0, recorded(falling));
    }

    private void renews(long sequence, DomainEvent event) {
        changes(sequence, event);
        changesNothing(sequence, event);
    }

    /** What other tests have done may still come to the feed meanwhile. */
    private void changesNothing(long sequence, DomainEvent event) {
        Awaitility.await().untilAsserted(() -> {
            String before = stamp();
            feed.tell(sequence, event);
            assertThat(stamp()).as("%s", event).isEqualTo(before);
        });
    }

    private void changes(long sequence, DomainEvent event) {
        String before = stamp();
        feed.tell(sequence, event);
        assertThat(stamp()).as("%s", event).isNotEqualTo(before);
    }

    private String stamp() {
        return new StampReader(jdbc, "feed_stamp").of(null);
    }
}
