package dev.dreamlog.app.chaos;

/** What a read table says otherwise than the log, by plain SQL that shares nothing with the projections. */
enum UnlikeTheLog {
    JOURNAL("""
            select format('%s is in version %s, the journal has %s', coalesce(dream, dream_id::text), log.version,
                          journal.version)
              from (select aggregate_identifier as dream, max(sequence_number) + 1 as version
                      from eventstore.domain_event where payload_type like 'dream.%' group by 1) log
              full join query.journal on dream_id::text = dream
             where journal.version is distinct from log.version"""), LIKES("""
            select format('%s likes %s: %s, the table says %s', account, post, coalesce(likes, false), kept is not null)
              from (select distinct on (1, 2) aggregate_identifier as post, payload ->> 'accountId' as account,
                           payload_type = 'social.post-liked' as likes
                      from eventstore.domain_event
                     where payload_type in ('social.post-liked', 'social.post-unliked')
                     order by 1, 2, sequence_number desc) log
              full join (select 'post:' || post_id as post, account_id::text as account, true as kept
                           from query.post_like) kept using (post, account)
             where coalesce(likes, false) <> coalesce(kept, false)"""), COUNTERS("""
            select format('%s counts %s likes and %s comments', post_id, likes, comments) from query.post_tally tally
             where likes <> (select count(*) from query.post_like liked where liked.post_id = tally.post_id)
                or comments <> (select count(*) from eventstore.domain_event
                                 where aggregate_identifier = 'post:' || tally.post_id
                                   and payload_type = 'social.post-commented')"""), INTERPRETATIONS("""
            select format('%s, the table says %s', aggregate_identifier || ' ' || payload_type, state)
              from eventstore.domain_event
              left join query.interpretation on interpretation_id::text = aggregate_identifier
             where payload_type in ('interpretation.completed', 'interpretation.failed', 'interpretation.timed-out')
               and state is distinct from upper(replace(split_part(payload_type, '.', 2), '-', '_'))""");

    private final String sql;

    UnlikeTheLog(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
