package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.social.api.Engagement;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;

import static org.assertj.core.api.Assertions.assertThat;

/** A place in the feed survives its way through a cursor to the last microsecond. */
class FeedPlaceTest {

    @Test
    void the_place_of_a_post_is_found_again_exactly() {
        DreamId dream = new DreamId(UUID.randomUUID());
        Instant sharedAt = Instant.parse("2026-11-21T12:00:00.123456Z");
        PostView post = new PostView(dream, null, true, null, "text", "en", DreamKind.REGULAR, sharedAt,
                null, new Engagement(0, 0, false));
        assertThat(FeedController.place(List.of(FeedController.placeOf(post))))
                .isEqualTo(new FindFeedPage.Place(sharedAt, PostId.of(dream)));
    }
}
