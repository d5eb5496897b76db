package dev.dreamlog.notification.query;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.social.query.WhatReadersSee;

/**
 * What of their notifications somebody may still see, as parts of SQL in which a notification is named n and who asks
 * :reader. That is what they may see of what it is about, which others decide; what was told once disappears with it,
 * and comes back with it.
 */
final class WhatRecipientsSee {

    /** Whoever left is not spoken of any more. */
    private static final String NOT_ERASED = " author.display_name <> '" + PersonalData.ERASED + "'";

    private static final String DREAM = """
             not exists (select from deleted_dream d where d.dream_id = n.dream_id and d.hidden)
            """;

    private static final String POST = " exists (select from" + WhatReadersSee.POSTS
            + " where p.dream_id = n.post_id and" + WhatReadersSee.POST + ")";

    private static final String COMMENT = " exists (select from" + WhatReadersSee.COMMENTS
            + " where c.comment_id = n.comment_id and not c.deleted and" + NOT_ERASED + " and" + WhatReadersSee.COMMENT
            + ")";

    private static final String LIKER = """
             exists (select from author where author.account_id = n.actor_id and %s) and not exists (
               select from bond b where b.account_id = :reader and b.other_id = n.actor_id
                 and 'BLOCK' in (b.mine, b.theirs))
            """.formatted(NOT_ERASED);

    /** A wish stands until it is taken back, and a block hears none. */
    private static final String WISH = """
             exists (select from bond b where b.account_id = :reader and b.other_id = n.actor_id
               and b.theirs = 'FRIENDSHIP' and b.mine <> 'BLOCK')
            """;

    private static final String FRIENDSHIP = """
             exists (select from bond b where b.account_id = :reader and b.other_id = n.actor_id
               and b.theirs = 'FRIENDSHIP' and b.mine = 'FRIENDSHIP')
            """;

    static final String NEWS = " (n.interpretation_id is not null and" + DREAM
            + " or n.kind = 'POST_LIKED' and n.standing and" + POST + " and" + LIKER
            + " or n.kind = 'POST_COMMENTED' and" + POST + " and" + COMMENT
            + " or n.kind = 'FRIENDSHIP_ASKED' and" + WISH
            + " or n.kind = 'FRIENDSHIP_MADE' and" + FRIENDSHIP + ")";

    /** The dreamer's own words under an anonymous post stand under no name. */
    static final String NAMED = " not exists (select from post_comment c join post p on p.dream_id = c.post_id"
            + " where c.comment_id = n.comment_id and" + WhatReadersSee.NAMELESS + ")";

    private WhatRecipientsSee() {}
}
