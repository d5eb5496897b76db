package dev.dreamlog.dream.query;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.contract.query.PageCache;
import dev.dreamlog.contract.query.Shelf;
import dev.dreamlog.contract.query.Stamps;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.eventstore.api.PersonalData;

import static java.time.ZoneOffset.UTC;

/**
 * Keeps the journal as the dreams' events tell it. Every statement is bound to a version below the event's own,
 * so an event that comes twice changes nothing, not even the stamp.
 */
@Component
@ProcessingGroup("dream.journal")
@Keeps(value = {"journal", "journal_stamp"}, random = "journal_stamp")
class JournalProjection {

    private final JdbcClient jdbc;
    private final Stamps stamps;

    JournalProjection(JdbcClient jdbc, PageCache cache) {
        this.jdbc = jdbc;
        this.stamps = new Stamps(jdbc, "journal_stamp",
                dreamers -> cache.forget(dreamers.stream().map(JournalProjection::shelf).toList()));
    }

    static Shelf shelf(UUID dreamer) {
        return new Shelf("journal", 4, dreamer);
    }

    @EventHandler
    void on(DreamRecorded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, content(event.content(), jdbc.sql("""
                insert into journal (dream_id, dreamer_id, version, text, title, dreamed_on, language, kind, mood,
                    lucidity, emotions, tags, visibility, anonymous, recorded_at)
                values (:dream, :dreamer, :version, :text, :title, :dreamedOn, :language, :kind, :mood,
                    :lucidity, :emotions, :tags, :visibility, false, :at)
                on conflict (dream_id) do nothing"""))
                .param("dreamer", AccountId.of(event.dreamerId()).value())
                .param("visibility", Visibility.PRIVATE.name())
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(DreamRevised event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, content(event.content(), jdbc.sql("""
                update journal set version = :version, text = :text, title = :title, dreamed_on = :dreamedOn,
                    language = :language, kind = :kind, mood = :mood, lucidity = :lucidity, emotions = :emotions,
                    tags = :tags, revised_at = :at
                where dream_id = :dream and version < :version"""))
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(DreamShared event, @SequenceNumber long sequence) {
        open(event, sequence, event.visibility(), event.anonymous());
    }

    @EventHandler
    void on(DreamWithdrawn event, @SequenceNumber long sequence) {
        open(event, sequence, Visibility.PRIVATE, false);
    }

    @EventHandler
    void on(DreamDeleted event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update journal set version = :version, deleted_at = :at
                where dream_id = :dream and version < :version""")
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(DreamRestored event, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update journal set version = :version, deleted_at = null
                where dream_id = :dream and version < :version"""));
    }

    @EventHandler
    void on(DreamFavoured event, @SequenceNumber long sequence) {
        favour(event, sequence, true);
    }

    @EventHandler
    void on(DreamUnfavoured event, @SequenceNumber long sequence) {
        favour(event, sequence, false);
    }

    /** As a journal reads that is told the same events after the words in them are gone. */
    @EventHandler
    void on(DreamErased event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update journal set version = :version, erased = true, text = :erased,
                    title = case when title is not null then :erased end,
                    emotions = case when cardinality(emotions) > 0 then array[:erased] else emotions end,
                    tags = case when cardinality(tags) > 0 then array[:erased] else tags end,
                    deleted_at = coalesce(deleted_at, :at)
                where dream_id = :dream and version < :version""")
                .param("erased", PersonalData.ERASED)
                .param("at", at.atOffset(UTC)));
    }

    private void open(DreamEvent event, long sequence, Visibility visibility, boolean anonymous) {
        write(event, sequence, jdbc.sql("""
                update journal set version = :version, visibility = :visibility, anonymous = :anonymous
                where dream_id = :dream and version < :version""")
                .param("visibility", visibility.name())
                .param("anonymous", anonymous));
    }

    private void favour(DreamEvent event, long sequence, boolean favourite) {
        write(event, sequence, jdbc.sql("""
                update journal set version = :version, favourite = :favourite
                where dream_id = :dream and version < :version""")
                .param("favourite", favourite));
    }

    private void write(DreamEvent event, long sequence, StatementSpec statement) {
        int changed = statement
                .param("dream", DreamId.of(event.dreamId()).value())
                .param("version", sequence + 1)
                .update();
        if (changed > 0) {
            stamps.renew(AccountId.of(event.dreamerId()).value());
        }
    }

    private static StatementSpec content(DreamContent content, StatementSpec statement) {
        return statement
                .param("text", content.text())
                .param("title", content.title())
                .param("dreamedOn", content.dreamedOn())
                .param("language", content.language())
                .param("kind", content.kind().name())
                .param("mood", content.mood())
                .param("lucidity", content.lucidity())
                .param("emotions", content.emotions().toArray(String[]::new))
                .param("tags", content.tags().toArray(String[]::new));
    }
}
