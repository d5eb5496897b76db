package dev.dreamlog.social.query.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.social.api.FindReportPage;
import dev.dreamlog.social.api.OpenReport;
import dev.dreamlog.social.api.OpenReport.ReportedPost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPage;

/**
 * Answers with what waits for administrators. They read a dream for that as long as it is shared: what its dreamer took
 * back is no administrator's business, until it is shared again.
 */
@Component
class ReportQueries {

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    ReportPage on(FindReportPage query) {
        // One more than asked for tells whether anything follows.
        List<OpenReport> found = jdbc.sql("""
                select r.report_id, r.reported_at, r.reason, p.dream_id, p.title, p.text, p.language, p.kind
                from report r join post p on p.dream_id = r.post_id
                where r.decision is null and p.shared_at is not null
                    and (cast(:after as uuid) is null or r.report_id > :after)
                order by r.report_id limit :limit""")
                .param("after", query.after() == null ? null : query.after().value())
                .param("limit", query.limit() + 1)
                .query((row, _) -> report(row)).list();
        return new ReportPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
    }

    private static OpenReport report(ResultSet row) throws SQLException {
        return new OpenReport(
                new ReportId(row.getObject("report_id", UUID.class)),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                new ReportedPost(
                        new PostId(row.getObject("dream_id", UUID.class)),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("language"),
                        DreamKind.valueOf(row.getString("kind"))));
    }
}
