package dev.dreamlog.eventstore.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.audit.api.FindHistoryPage;
import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.eventstore.history.History;
import dev.dreamlog.eventstore.privacy.DataSubjects.Holder;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write over HTTP is in the log for them, and for nobody who holds a copy of it. */
@DreamlogTest
class PersonalDataIT {

    private final String planted = "planted" + UUID.randomUUID().toString().replace("-", "");
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private EventStorageEngine log;
    @Autowired
    private History history;
    @Autowired
    private AccountKeys keys;
    @Autowired
    private DataSubjects subjects;
    private Caller ada;
    private UUID id;

    @BeforeEach
    void somebody_joins() {
        ada = new Caller("http://127.0.0.1:" + port).joined(planted + "@example.org", "a long enough pass-phrase 1");
        id = UUID.fromString(ada.get("/accounts/me").at("/id"));
    }

    @Test
    void no_word_of_a_person_stands_in_the_log() {
        Answer dream = record(ada);
        ada.with("If-Match", "\"1\"").patch("/dreams/" + dream.at("/id"), Map.of("title", planted + " again"))
                .hasStatus(200);
        ada.with("If-Match", "\"2\"").put("/dreams/" + dream.at("/id") + "/visibility",
                Map.of("visibility", "PUBLIC", "anonymous", false)).hasStatus(200);
        Awaitility.await().ignoreExceptions().until(() -> ada
                .post("/posts/" + dream.at("/id") + "/comments", Map.of("text", planted)).status() == 201);
        Answer requested = ada.post("/dreams/" + dream.at("/id") + "/interpretations", Map.of("tradition", "JUNGIAN"))
                .hasStatus(202);
        Answer read = Awaitility.await().until(() -> ada.get(requested.header("Location")),
                answer -> answer.at("/state").equals("COMPLETED"));
        assertThat(read.at("/result/summary")).isNotEmpty();
        assertThat(jdbc.queryForList("""
                select payload_type from eventstore.domain_event e
                 where e.payload::text like ? or e.meta_data::text like ? or e.payload::text like ?""", String.class,
                "%" + planted + "%", "%" + planted + "%", "%" + read.at("/result/summary") + "%")).isEmpty();
        assertThat(jdbc.queryForList("select distinct payload_type from eventstore.domain_event where data_subject = ?",
                String.class, id)).containsExactlyInAnyOrder("account.registered", "dream.recorded", "dream.revised",
                        "interpretation.completed", "social.post-commented");
    }

    @Test
    void an_auditor_still_finds_events_with_plain_sql_and_sees_whose_words_they_hold() {
        Answer dream = record(ada);
        assertThat(jdbc.queryForObject("""
                select data_subject from eventstore.domain_event
                 where payload ->> 'dreamId' = ? and payload -> 'content' ->> 'language' is not null""", UUID.class,
                dream.at("/id"))).isEqualTo(id);
        assertThat(subjects.holdersOfWordsOf(id)).extracting(Holder::identifier)
                .containsExactlyInAnyOrder(id.toString(), dream.at("/id"));
    }

    @Test
    void every_node_reads_and_goes_on_with_what_another_wrote() {
        try (Node other = Node.start("command,query,saga")) {
            Answer here = record(ada);
            Caller there = ada.at(other.caller());
            there.with("If-Match", "\"1\"").patch("/dreams/" + here.at("/id"), Map.of("title", "The train"))
                    .hasStatus(200);
            Answer second = record(there);
            assertThat(text(here)).contains(planted);
            assertThat(text(second)).contains(planted);
            keys.forget(id);
            Answer late = record(there);
            assertThat(List.of(text(here), text(second), text(late))).containsOnly("[erased]");
        }
    }

    @Test
    void an_auditor_sees_that_there_were_words_and_later_that_they_are_gone() {
        Answer dream = record(ada);
        assertThat(audited(dream)).contains("text=[personal]");
        keys.forget(id);
        assertThat(audited(dream)).contains("text=[erased]");
    }

    private Answer record(Caller dreamer) {
        return dreamer.post("/dreams", Map.of("text", "I dreamt of a train, " + planted, "tags", List.of(planted)))
                .hasStatus(201);
    }

    private String text(Answer dream) {
        return log.readEvents(dream.at("/id")).asStream().map(event -> event.getPayload())
                .filter(DreamRecorded.class::isInstance).map(event -> ((DreamRecorded) event).content().text())
                .findFirst().orElseThrow();
    }

    private String audited(Answer dream) {
        RecordedEvent event = history.page(new FindHistoryPage(-1, 1, null, dream.at("/id"), null, null, null, false))
                .items()
                .getFirst();
        return String.valueOf(event.payload().get("content"));
    }
}
