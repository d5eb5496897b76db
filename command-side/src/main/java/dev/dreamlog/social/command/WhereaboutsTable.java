package dev.dreamlog.social.command;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.social.api.PostId;

/** Keeps them in PostgreSQL, beside the events: a read model may not know yet what was said a moment ago. */
@Component
class WhereaboutsTable implements Whereabouts {

    private final JdbcClient jdbc;

    WhereaboutsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(UUID thing, PostId post) {
        jdbc.sql("INSERT INTO command.whereabouts (thing_id, post_id) VALUES (:thing, :post)")
                .param("thing", thing).param("post", post.value()).update();
    }

    @Override
    public PostId of(UUID thing) {
        return jdbc.sql("SELECT post_id FROM command.whereabouts WHERE thing_id = :thing").param("thing", thing)
                .query(UUID.class).optional().map(PostId::new).orElseThrow(NotFound::new);
    }
}
