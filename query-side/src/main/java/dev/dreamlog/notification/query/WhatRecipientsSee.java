package dev.dreamlog.notification.query;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.social.query.WhatReadersSee;

/**
 * What of their notifications somebody may still see, as conditions for queries in which a notification is named n. That
 * is what they may see of what it is about, which others decide; what was told once disappears with it, and comes
 * back with it.
 */
final class WhatRecipientsSee {

    /** Whoever left is not spoken of any more. */
    private static final String NOT_ERASED = " author.displayName <> '" + PersonalData.ERASED + "'";

    private static final String DREAM = " not exists (select 1 from DeletedDreamRow d where d.dreamId = n.dreamId"
            + " and d.hidden)";

    private static final String POST = " exists (select 1 from PostRow p join p.dreamer author"
            + " where p.dreamId = n.postId and" + WhatReadersSee.POST + ")";

    private static final String COMMENT = " exists (select 1 from CommentRow c join c.author author"
            + " join PostRow p on p.dreamId = c.postId where c.commentId = n.commentId and not c.deleted and"
            + NOT_ERASED + " and" + WhatReadersSee.COMMENT + ")";

    private static final String LIKER = " exists (select 1 from AuthorRow author where author.accountId = n.actorId and"
            + NOT_ERASED + " and" + WhatReadersSee.NO_BLOCK + ")";

    /** A wish stands until it is taken back, and a block hears none. */
    private static final String WISH = " exists (select 1 from BondRow w where w.accountId = :reader"
            + " and w.otherId = n.actorId and w.theirs = FRIENDSHIP and w.mine <> BLOCK)";

    private static final String FRIENDSHIP = " exists (select 1 from BondRow f where f.accountId = :reader"
            + " and f.otherId = n.actorId and f.theirs = FRIENDSHIP and f.mine = FRIENDSHIP)";

    static final String NEWS = " (n.interpretationId is not null and" + DREAM
            + " or n.kind = POST_LIKED and n.standing and" + POST + " and" + LIKER
            + " or n.kind = POST_COMMENTED and" + POST + " and" + COMMENT
            + " or n.kind = FRIENDSHIP_ASKED and" + WISH
            + " or n.kind = FRIENDSHIP_MADE and" + FRIENDSHIP + ")";

    /** The dreamer's own words under an anonymous post stand under no name. */
    static final String NAMED = " not exists (select 1 from CommentRow c join PostRow p on p.dreamId = c.postId"
            + " where c.commentId = n.commentId and" + WhatReadersSee.NAMELESS + ")";

    private WhatRecipientsSee() {}
}
