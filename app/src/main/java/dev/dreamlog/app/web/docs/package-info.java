/** Describes the HTTP interface to the developers of its clients. */
@NullMarked
package dev.dreamlog.app.web.docs;

import org.jspecify.annotations.NullMarked;
