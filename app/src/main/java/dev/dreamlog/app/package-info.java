/** What makes the parts one program: wiring, security, HTTP conventions, embedded servers. */
@NullMarked
package dev.dreamlog.app;

import org.jspecify.annotations.NullMarked;
