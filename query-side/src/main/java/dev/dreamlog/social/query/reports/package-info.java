/** What readers reported, for administrators to decide. */
@NullMarked
package dev.dreamlog.social.query.reports;

import org.jspecify.annotations.NullMarked;
