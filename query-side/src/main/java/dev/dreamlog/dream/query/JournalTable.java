package dev.dreamlog.dream.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the journal. */
interface JournalTable extends Repository<JournalRow, UUID>, JpaSpecificationExecutor<JournalRow> {

    @Query("from JournalRow where dreamId = :dream and dreamerId = :dreamer and deletedAt is null")
    Optional<JournalRow> one(UUID dream, UUID dreamer);

    @Query("from JournalRow where dreamId in :dreams and deletedAt is null")
    List<JournalRow> some(List<UUID> dreams);

    @Query("""
            select coalesce(title, '') || ' ' || array_to_string(tags, ' ') || ' ' || text from JournalRow
            where dreamerId = :dreamer and deletedAt is null order by dreamId desc""")
    List<String> newestTexts(UUID dreamer, Limit limit);
}
