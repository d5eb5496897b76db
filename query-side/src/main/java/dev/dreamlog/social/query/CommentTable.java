package dev.dreamlog.social.query;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads comments; whether the reader may see their post is asked before. */
interface CommentTable extends Repository<CommentRow, UUID> {

    @Query("from CommentRow c join fetch c.author where c.postId = :post order by c.commentId")
    List<CommentRow> oldest(UUID post, Limit limit);

    @Query("from CommentRow c join fetch c.author where c.postId = :post and c.commentId > :after order by c.commentId")
    List<CommentRow> after(UUID post, UUID after, Limit limit);
}
