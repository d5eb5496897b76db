package dev.dreamlog.social.command;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.command.HiddenDreams;
import dev.dreamlog.social.api.PostId;

/** Keeps them in PostgreSQL: a dream cannot ask the post, which asks the dream. */
@Component
class HiddenPostTable implements HiddenPosts, HiddenDreams {

    private final JdbcClient jdbc;

    HiddenPostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PostId post) {
        jdbc.sql("INSERT INTO command.hidden_post (post_id) VALUES (:post) ON CONFLICT DO NOTHING")
                .param("post", post.value()).update();
    }

    @Override
    public boolean contain(DreamId dream) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM command.hidden_post WHERE post_id = :post)")
                .param("post", PostId.of(dream).value()).query(Boolean.class).single();
    }
}
