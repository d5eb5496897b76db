package dev.dreamlog.dream.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the journal. What lies in the bin is never read here. */
interface JournalTable extends Repository<JournalRow, UUID> {

    @Query("from JournalRow where dreamerId = :dreamer and deletedAt is null order by dreamId desc")
    List<JournalRow> newest(UUID dreamer, Limit limit);

    @Query("""
            from JournalRow where dreamerId = :dreamer and deletedAt is null and dreamId < :before
            order by dreamId desc""")
    List<JournalRow> before(UUID dreamer, UUID before, Limit limit);

    @Query("from JournalRow where dreamId = :dream and dreamerId = :dreamer and deletedAt is null")
    Optional<JournalRow> one(UUID dream, UUID dreamer);

    @Query("from JournalRow where dreamId in :dreams and deletedAt is null")
    List<JournalRow> some(List<UUID> dreams);
}
