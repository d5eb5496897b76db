package dev.dreamlog.social.query.reports;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.PostReported;
import dev.dreamlog.social.api.ReportDecided;
import dev.dreamlog.social.api.ReportId;

import static java.time.ZoneOffset.UTC;

/** Keeps what was reported and how it ended. An event that comes twice changes nothing. */
@Component
@ProcessingGroup("social.reports")
@Keeps("report")
class ReportProjection {

    private final JdbcClient jdbc;

    ReportProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PostReported event, @Timestamp Instant at) {
        jdbc.sql("""
                insert into report (report_id, post_id, reporter_id, reason, reported_at)
                values (:report, :post, :reporter, :reason, :at)
                on conflict (report_id) do nothing""")
                .param("report", ReportId.of(event.reportId()).value())
                .param("post", postOf(event.postId()))
                .param("reporter", AccountId.of(event.reporterId()).value())
                .param("reason", event.reason())
                .param("at", at.atOffset(UTC))
                .update();
    }

    @EventHandler
    void on(ReportDecided event) {
        jdbc.sql("update report set decision = :decision where report_id = :report")
                .param("report", ReportId.of(event.reportId()).value())
                .param("decision", event.decision().name())
                .update();
    }

    /** What the post says can be judged all the same. */
    @EventHandler
    void on(CommentsErased event) {
        jdbc.sql("update report set reason = :erased where post_id = :post and reporter_id = :reporter")
                .param("post", postOf(event.postId()))
                .param("reporter", AccountId.of(event.authorId()).value())
                .param("erased", PersonalData.ERASED)
                .update();
    }

    private static UUID postOf(String postId) {
        return DreamId.of(postId).value();
    }
}
