/** Decides who is whose friend, and who wants nothing to do with whom. */
@NullMarked
package dev.dreamlog.social.command.friendship;

import org.jspecify.annotations.NullMarked;
