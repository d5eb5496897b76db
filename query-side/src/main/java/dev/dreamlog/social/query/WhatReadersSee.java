package dev.dreamlog.social.query;

/**
 * The one place on this side that decides what a reader may see: parts of SQL in which a post is named p, a comment c,
 * and who asks :reader, null for whoever is nobody and has no bonds.
 *
 * <p>A block hides what stands under a name. What stands under none stays: whoever saw it disappear with somebody they
 * blocked, or were blocked by, would know whose it is.
 *
 * <p>What decides is joined row by row, by primary keys. Asked for by {@code exists}, the planner believes it rare, and
 * would rather sort all posts than take the latest from their index.
 */
public final class WhatReadersSee {

    /** Posts whose dreamer is known: accounts may become known later than their posts. */
    public static final String POSTS = """
             post p join author on author.account_id = p.dreamer_id
               left join hidden_post hiding on hiding.post_id = p.dream_id
               left join bond tie on tie.account_id = :reader and tie.other_id = p.dreamer_id
            """;

    /** Of {@link #POSTS}. What was hidden is its dreamer's alone, in every circle. */
    public static final String POST = """
             ((hiding.post_id is null or p.dreamer_id = :reader)
               and (p.visibility = 'PUBLIC' and (p.anonymous or ('BLOCK' in (tie.mine, tie.theirs)) is not true)
                 or p.visibility = 'FRIENDS'
                   and (p.dreamer_id = :reader or tie.mine = 'FRIENDSHIP' and tie.theirs = 'FRIENDSHIP')))
            """;

    /** The dreamer's own words under an anonymous post have no name either. */
    public static final String NAMELESS = " (p.anonymous and c.author_id = p.dreamer_id)";

    /** Comments whose author is known, with the posts they stand under. */
    public static final String COMMENTS = """
             post_comment c join author on author.account_id = c.author_id join post p on p.dream_id = c.post_id
               left join bond tie on tie.account_id = :reader and tie.other_id = c.author_id
            """;

    /** Of {@link #COMMENTS}, under a post that the reader may see. */
    public static final String COMMENT = " (c.listed and (" + NAMELESS
            + " or ('BLOCK' in (tie.mine, tie.theirs)) is not true))";

    /** Comments under posts that a block hides from the reader, whoever of the two it comes from. */
    static final String HIDDEN_COMMENTS = """
             bond b join post_comment c on c.author_id = b.other_id and not c.deleted
               where b.account_id = :reader and 'BLOCK' in (b.mine, b.theirs) and not
            """ + NAMELESS;

    private WhatReadersSee() {}
}
