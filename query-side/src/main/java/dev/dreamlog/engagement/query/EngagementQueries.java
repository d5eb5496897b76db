package dev.dreamlog.engagement.query;

import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.engagement.api.EngagementTotals;
import dev.dreamlog.engagement.api.FindMyEngagement;
import dev.dreamlog.social.api.FindHiddenComments;

/** Answers with numbers. They are sums and lookups, which SQL says more plainly than entities would. */
@Component
class EngagementQueries {

    private final JdbcClient jdbc;
    private final QueryGateway queries;

    EngagementQueries(JdbcClient jdbc, QueryGateway queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /**
     * Over the posts that stand now: one that was taken down is nobody's post, until it is shared again. What the
     * dreamer may not see of them is not counted.
     */
    @QueryHandler
    EngagementTotals on(FindMyEngagement query) {
        long hidden = queries.query(new FindHiddenComments(query.reader()), Long.class).join();
        return jdbc.sql("""
                select count(*) as posts, coalesce(sum(likes), 0) as likes, coalesce(sum(comments), 0) as comments
                from engagement_post left join post_tally using (post_id)
                where dreamer_id = :reader and standing""")
                .param("reader", query.reader().value())
                .query((row, _) -> new EngagementTotals(
                        row.getLong("posts"), row.getLong("likes"),
                        Math.max(0, row.getLong("comments") - hidden)))
                .single();
    }
}
