package dev.dreamlog.notification.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.testing.Listener;

import static org.assertj.core.api.Assertions.assertThat;

/** People hear what they are told as it happens. Streams are short here, so that all of it is also about coming back. */
class ListeningIT extends Told {

    @Autowired
    private EventStore log;
    @Autowired
    private TransactionOperations transactions;

    @Test
    void a_listener_hears_how_much_is_unread_and_then_everything_as_the_list_shows_it() {
        like(ben);
        told(ada);
        try (Listener listener = new Listener(ada, "/stream")) {
            comment(ben, Map.of("text", "Mine too."));
            befriend(ben, adasId);
            Awaitility.await().until(() -> listener.heard("notification").size() == 2);
            assertThat(listener.heard().getFirst().name()).isEqualTo("unread");
            assertThat(listener.heard().getFirst().at("/unread")).isEqualTo("1");
            List<JsonNode> list = told(ada);
            assertThat(listener.heard("notification")).extracting(event -> event.data())
                    .containsExactlyElementsOf(list.subList(0, 2).reversed());
            assertThat(listener.heard()).extracting(event -> Long.parseLong(event.id())).isSorted();
        }
    }

    @Test
    void what_is_committed_late_is_not_passed_over_for_what_came_after_it() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commits = new CountDownLatch(1);
        String late = UUID.randomUUID().toString();
        String early = UUID.randomUUID().toString();
        try (Listener listener = new Listener(ada, "/stream")) {
            Thread slow = Thread.ofVirtual().start(() -> transactions.executeWithoutResult(_ -> {
                answer(late);
                appended.countDown();
                awaitQuietly(commits);
            }));
            appended.await();
            transactions.executeWithoutResult(_ -> answer(early));
            Awaitility.await().until(() -> kinds(ada).contains("POST_COMMENTED"));
            commits.countDown();
            slow.join();
            Awaitility.await().until(() -> listener.heard("notification").size() == 2);
            assertThat(listener.heard("notification")).extracting(event -> event.at("/commentId"))
                    .containsExactly(late, early);
        }
    }

    @Test
    void an_event_id_that_is_none_of_ours_is_refused() {
        for (String id : List.of("nonsense", "-1", "1 2", "9999999999999999999", "")) {
            assertThat(ada.with("Last-Event-ID", id).get("/stream").hasStatus(400).at("/code"))
                    .isEqualTo("bad-event-id");
        }
    }

    @Test
    void who_has_heard_more_than_there_is_begins_anew() {
        assertThat(ada.with("Last-Event-ID", "999999999999999999").get("/stream").hasStatus(200).response().body())
                .startsWith("id: 0\nevent: unread\ndata: {\"unread\":0}\n\n");
    }

    @Test
    void who_does_not_take_events_is_told_so_and_who_wants_the_head_only_is_not_kept() {
        assertThat(ada.with("Accept", "application/json").get("/stream").hasStatus(406).at("/code"))
                .isEqualTo("not-acceptable");
        assertThat(ada.call("HEAD", "/stream", null).hasStatus(200).header("Content-Type"))
                .isEqualTo("text/event-stream");
    }

    /** A comment of Ben's on a post of a name of its own, so that nobody else writes it. */
    private void answer(String comment) {
        log.publish(new GenericDomainEventMessage<>("Post", "late:" + comment, 0,
                new PostCommented(dream, comment, bensId, "Mine too.", null)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
