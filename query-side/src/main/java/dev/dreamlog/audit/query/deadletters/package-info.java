/** Shows administrators which events wait because a projection could not handle them, and lets them end the wait. */
@NullMarked
package dev.dreamlog.audit.query.deadletters;

import org.jspecify.annotations.NullMarked;
