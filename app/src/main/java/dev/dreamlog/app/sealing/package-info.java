/** Has the log sealed under a key of this installation, and tells operators how far behind the seal is. */
@NullMarked
package dev.dreamlog.app.sealing;

import org.jspecify.annotations.NullMarked;
