package dev.dreamlog.social.query;

/**
 * The one place on this side that decides what a reader may see: conditions for queries in which a post is named p, a
 * comment c, and whoever wrote what is asked for, author. A reader who is nobody has no bonds.
 *
 * <p>A block hides what stands under a name. What stands under none stays: whoever saw it disappear with somebody they
 * blocked, or were blocked by, would know whose it is.
 */
public final class WhatReadersSee {

    /** What lies between the reader and that author. */
    private static final String BOND = " b.accountId = :reader and b.otherId = author.accountId";

    /** A block, whoever of the two it comes from, as a condition on a bond named b. */
    static final String BLOCK = BOND + " and (b.mine = BLOCK or b.theirs = BLOCK)";

    /** Between the reader and that author. */
    public static final String NO_BLOCK = " not exists (select 1 from BondRow b where" + BLOCK + ")";

    private static final String FRIENDS = " exists (select 1 from BondRow b where" + BOND
            + " and b.mine = FRIENDSHIP and b.theirs = FRIENDSHIP)";

    private static final String OWN = " author.accountId = :reader";

    /** What was hidden is its dreamer's alone, in every circle. */
    public static final String POST = " ((not p.hidden or" + OWN + ") and (p.visibility = PUBLIC and (p.anonymous or"
            + NO_BLOCK + ") or p.visibility = FRIENDS and (" + OWN + " or" + FRIENDS + ")))";

    /** The dreamer's own words under an anonymous post have no name either. */
    public static final String NAMELESS = " (p.anonymous and c.author = p.dreamer)";

    /** Under a post that the reader may see. */
    public static final String COMMENT = " (c.listed and (" + NAMELESS + " or" + NO_BLOCK + "))";

    private WhatReadersSee() {}
}
