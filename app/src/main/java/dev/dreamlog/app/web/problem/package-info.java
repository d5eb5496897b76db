/** Says no: every refusal, mistake and accident becomes a problem (RFC 9457) in the reader's language. */
@NullMarked
package dev.dreamlog.app.web.problem;

import org.jspecify.annotations.NullMarked;
