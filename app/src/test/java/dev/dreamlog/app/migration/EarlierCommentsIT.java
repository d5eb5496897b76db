package dev.dreamlog.app.migration;

import java.util.UUID;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class EarlierCommentsIT {

    private final DataSource database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void what_was_said_before_comments_could_be_deleted_can_be_deleted_too() {
        migrate(Flyway.configure().target("9?"));
        UUID post = UUID.randomUUID();
        UUID comment = UUID.randomUUID();
        jdbc.sql("""
                insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload_revision, payload, meta_data)
                values (:comment, :aggregate, 0, 'Post', now(), 'social.post-commented', '1',
                    jsonb_build_object('postId', cast(:post as text), 'commentId', cast(:comment as text)), '{}')""")
                .param("aggregate", "post:" + post).param("post", post.toString()).param("comment", comment.toString())
                .update();

        migrate(Flyway.configure());

        assertThat(jdbc.sql("select post_id from command.whereabouts where thing_id = :comment")
                .param("comment", comment).query(UUID.class).list()).containsExactly(post);
    }

    private void migrate(FluentConfiguration flyway) {
        new Migrations(flyway.dataSource(database), "dreamlog", "db/migration").run();
    }
}
