package dev.dreamlog.social.visibility;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.dream.api.DreamId;

/** What the read side keeps of some dreams, row by row, whoever may see it. */
record Kept(JdbcClient jdbc) {

    private static final String ROWS = Stream
            .of("post.dream_id", "hidden_post.post_id", "post_comment.post_id", "report.post_id",
                    "engagement_post.post_id", "post_tally.post_id", "post_like.post_id",
                    "notification.post_id")
            .map(column -> "select '%1$s ' || to_jsonb(%1$s)::text from %1$s where %2$s = any (:dreams)"
                    .formatted(column.substring(0, column.indexOf('.')), column))
            .collect(Collectors.joining(" union all ", "", " order by 1"));

    List<String> of(List<DreamId> dreams) {
        return jdbc.sql(ROWS).param("dreams", dreams.stream().map(DreamId::value).toArray(UUID[]::new))
                .query((row, _) -> row.getString(1)).list();
    }
}
